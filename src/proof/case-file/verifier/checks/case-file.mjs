/*
 * What makes a case file true, in plain JavaScript: `verify.mjs` (Node) and `verify.html` (a browser) use these same texts. Hashes and
 * signatures come from whoever calls: `sha256(bytes)`, `isSigned(publicKey, message, signature)`; both may be promises.
 */
import { base64, bytesOf, fromBase64, hex, same } from './bytes.mjs';
import { lookAtEnclosures } from './enclosures.mjs';
import { Fault } from './fault.mjs';
import { idOf, keyIn, noteIn } from './notes.mjs';
import { changed, leafOf, rootFrom } from './tree.mjs';

const HEADER = 'casetrail case file v1';
const [SIGNATURE, COSIGNATURE] = [1, 4];
/** Left behind by systems that show folders; nothing of the case. */
const PASSED_OVER = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$|^__MACOSX\//;

/** Everything that is known of a case file while it is looked at. */
class Examination {
  faults = [];

  constructor(files, { sha256, isSigned, key }) {
    Object.assign(this, { files, sha256, isSigned, key });
  }

  /** Whatever goes wrong in a step is a fault at its place. */
  async step(place, work) {
    try {
      return await work();
    } catch (error) {
      const told =
        error instanceof Fault
          ? error.told
          : { place, zh: `不能读取（${error.message}）`, en: `cannot be read (${error.message})` };
      this.faults.push(told);
      return undefined;
    }
  }

  async bytes(name) {
    if (!this.files.names.includes(name)) throw new Fault(name, '缺失', 'is missing');
    return this.files.read(name);
  }
  async text(name) {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await this.bytes(name));
  }
  async json(name) {
    return JSON.parse(await this.text(name));
  }

  /** The keys that are believed: the one told otherwise, else those that the file itself names. */
  async keys({ keys }) {
    if (this.key !== undefined && !keys.includes(this.key))
      throw new Fault(
        'proof.json',
        '所给公钥不在其中：不是该系统的档案包',
        'the key you gave is not among its keys: it is of another log',
      );
    return Promise.all((this.key === undefined ? keys : [this.key]).map((vkey) => keyIn(vkey, this.sha256)));
  }

  /** What the checkpoint says, once a believed key has signed it; with the witnesses that confirmed it. */
  async checkpoint(proof) {
    const place = 'checkpoint.txt';
    const note = noteIn(await this.text(place));
    const [origin, digits, root] = note.text.split('\n');
    const signed = async (key, message, bytes) => {
      if (await this.isSigned(key.publicKey, bytesOf(message), bytes)) return;
      throw new Fault(place, `${key.name} 的签名无效`, `the signature of ${key.name} is not valid`);
    };
    const claimed = (key) => note.signatures.filter(({ name, id }) => name === key.name && id === key.id);
    const keys = await this.keys(proof);
    const ours = keys.flatMap((key) => claimed(key).map(({ bytes }) => ({ key, bytes })));
    if (ours.length === 0) throw new Fault(place, '没有该系统的签名', 'is not signed by a key of the log');
    for (const { key, bytes } of ours) {
      if (key.type !== SIGNATURE || key.name !== origin)
        throw new Fault(place, '签名者不是该日志', 'is signed by another log');
      await signed(key, note.text, bytes);
    }
    const witnesses = [];
    for (const vkey of proof.witnesses) {
      const key = await keyIn(vkey, this.sha256);
      for (const { bytes } of claimed(key)) {
        const seconds = bytes.slice(0, 8).reduce((sum, byte) => sum * 256 + byte, 0);
        if (key.type !== COSIGNATURE) throw new Fault(place, '见证公钥有误', 'has a key of a witness that is none');
        await signed(key, `cosignature/v1\ntime ${seconds}\n${note.text}`, bytes.slice(8));
        witnesses.push({ name: key.name, at: new Date(seconds * 1000).toISOString() });
      }
    }
    if (origin !== proof.origin) throw new Fault(place, '属于另一日志', 'is of another log');
    return { origin, size: Number(digits), root: fromBase64(root), keys, witnesses };
  }

  /** Every event is its leaf, every leaf leads to the root, and none of the case is missing in between. */
  async events(events, proof, manifest, checkpoint) {
    if (events.length !== manifest.versions || proof.events.length !== events.length)
      throw new Fault(
        'events.json',
        `应有 ${manifest.versions} 条事实，实有 ${events.length} 条`,
        `holds ${events.length} events and should hold ${manifest.versions}`,
      );
    let before = '';
    for (const [at, event] of events.entries()) {
      const named = `#${at + 1} ${event.type}, ${event.position}`;
      await this.step('events.json', async () => {
        if (event.version !== at + 1 || event.stream !== `complaint-${manifest.caseId}` || !(event.position > before))
          throw new Fault(
            'events.json',
            `第 ${named}：不是本案第 ${at + 1} 条`,
            `event ${named} is not number ${at + 1} of this case`,
          );
        before = event.position;
        const { index, leaf, hashes } = proof.events[at];
        const [proved, ours] = [fromBase64(leaf), await leafOf(event, this.sha256)];
        if (!same(proved, ours)) {
          const fields = changed(event, proved, ours);
          throw new Fault(
            'events.json',
            `第 ${named}：与存证不符：${fields}`,
            `event ${named} is not as it was proved: ${fields}`,
          );
        }
        if (checkpoint === undefined) return;
        const root = await rootFrom(proved, index, checkpoint.size, hashes.map(fromBase64), this.sha256);
        if (root === undefined || !same(root, checkpoint.root))
          throw new Fault(
            'proof.json',
            `第 ${named}：证明不通向检查点`,
            `the proof of event ${named} does not lead to the checkpoint`,
          );
      });
    }
  }

  /** Every file is byte for byte what was packed, and there is no other. */
  async packed(manifest) {
    const listed = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
    for (const [path, sha256] of listed)
      await this.step(path, async () => {
        if (hex(await this.sha256(await this.bytes(path))) !== sha256)
          throw new Fault(path, '与打包时不符', 'is not as it was packed');
      });
    for (const name of this.files.names)
      if (!listed.has(name) && name !== 'manifest.json' && name !== 'manifest.sig' && !PASSED_OVER.test(name))
        this.faults.push({ place: name, zh: '不在清单之中', en: 'is not in the manifest' });
  }

  /** The manifest is signed by each key of the log that is named, under a name that signs nothing else. */
  async manifest(keys) {
    const place = 'manifest.sig';
    const { text, signatures } = noteIn(await this.text(place));
    const digest = base64(await this.sha256(await this.bytes('manifest.json')));
    const [header, , told] = text.split('\n');
    if (header !== HEADER || told !== digest) throw new Fault('manifest.json', '与签名不符', 'is not what was signed');
    let valid = 0;
    for (const { publicKey, name: origin } of keys) {
      const name = `${origin}/case-file`;
      const id = await idOf(name, SIGNATURE, publicKey, this.sha256);
      for (const one of signatures.filter((each) => each.name === name && each.id === id)) {
        if (!(await this.isSigned(publicKey, bytesOf(text), one.bytes)))
          throw new Fault(place, '签名无效', 'has a signature that is not valid');
        valid++;
      }
    }
    if (valid === 0 || (this.key === undefined && valid !== signatures.length))
      throw new Fault(place, '签名者不是该日志', 'is signed by somebody else');
  }
}

/**
 * Looks at a case file: `files` has `names` and `read(name)`. Answers every fault with its place, none when all is as it was packed and
 * proved, and what the file tells of itself.
 */
export async function verdictOf(files, means) {
  const seen = new Examination(files, means);
  const read = (name) => seen.step(name, () => seen.json(name));
  const [manifest, events, proof] = [await read('manifest.json'), await read('events.json'), await read('proof.json')];
  if (!manifest || !events || !proof) return { faults: seen.faults };
  const checkpoint = await seen.step('checkpoint.txt', () => seen.checkpoint(proof));
  await seen.step('events.json', () => seen.events(events, proof, manifest, checkpoint));
  await seen.step('events.json', () => lookAtEnclosures(seen, events, manifest));
  await seen.step('manifest.json', () => seen.packed(manifest));
  if (checkpoint) await seen.step('manifest.sig', () => seen.manifest(checkpoint.keys));
  const { size, origin, witnesses = [] } = checkpoint ?? {};
  return { faults: seen.faults, manifest, events: events.length, size, origin, witnesses, keys: proof.keys };
}
