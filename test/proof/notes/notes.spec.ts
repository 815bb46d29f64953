import { parseCheckpoint, checkpointText } from '../../../src/proof/notes/checkpoint';
import { cosign, cosignedBy, cosignedMessage, statedTime } from '../../../src/proof/notes/cosignature';
import { COSIGNATURE, ED25519, parseVkey, signerOf, vkeyOf } from '../../../src/proof/notes/keys';
import { noteOf, parseNote, signedBy, signNote } from '../../../src/proof/notes/signed-note';
import { parseTlogProof, tlogProofText } from '../../../src/proof/notes/tlog-proof';

/** Key and note that the Go implementation of signed notes publishes with its tests. */
const VKEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const SEED = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1);
const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const NOTE = `${TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

/** The example of C2SP tlog-cosignature. */
const COSIGNED = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`;

const SECRET = Buffer.alloc(32, 7);

/** Every note that differs in one bit and is still text. */
function* flips(text: string): Generator<string> {
  const bytes = Buffer.from(text);
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const changed = Buffer.from(bytes);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    yield changed.toString();
  }
}

describe('a signed note', () => {
  it('is signed byte for byte as published', () => {
    const signer = signerOf('PeterNeumann', ED25519, SEED);
    expect(vkeyOf(signer.verifier)).toBe(VKEY);
    expect(noteOf(signNote(TEXT, [signer]))).toBe(NOTE);
  });

  it('is verified by the published key', () => {
    const verifier = parseVkey(VKEY);
    const note = parseNote(NOTE);
    expect(note.text).toBe(TEXT);
    expect(signedBy(note, [verifier])).toEqual([verifier]);
  });

  it('is refused in every form that differs in one bit', () => {
    const verifier = parseVkey(VKEY);
    const accepted = [...flips(NOTE)].filter((changed) => {
      try {
        return signedBy(parseNote(changed), [verifier]).length > 0;
      } catch {
        return false;
      }
    });
    expect(accepted).toEqual([]);
  });

  it('passes over signatures of keys that it does not know, whatever they share', () => {
    const [ours, sameName] = [signerOf('log', ED25519, SECRET), signerOf('log', ED25519, SEED)];
    const note = signNote('text\n', [ours, sameName]);
    expect(signedBy(note, [ours.verifier])).toEqual([ours.verifier]);
    expect(signedBy(signNote('text\n', [sameName]), [ours.verifier])).toEqual([]);
  });

  it('is refused for one wrong signature of a known key among right ones', () => {
    const [ours, other] = [signerOf('log', ED25519, SECRET), signerOf('other', ED25519, SEED)];
    const note = signNote('text\n', [ours, other]);
    const wrong = note.signatures.map((one, at) => (at === 1 ? { ...one, signature: Buffer.alloc(64) } : one));
    expect(() => signedBy({ ...note, signatures: wrong }, [ours.verifier, other.verifier])).toThrow(TypeError);
  });

  it('parts text and signatures at the last empty line', () => {
    const note = parseNote(noteOf(signNote('a\n\nb\n', [signerOf('log', ED25519, SECRET)])));
    expect(note.text).toBe('a\n\nb\n');
  });

  it.each(['', 'text\n', 'text\n\n', 'text\n\n— log AAAA\n', 'text\n\n- log AAAAAAAA\n', 'te\txt\n\n— log AAAAAAAA\n'])(
    'is none: %j',
    (text) => expect(() => parseNote(text)).toThrow(TypeError),
  );

  it.each([
    'PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TX',
    'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    'Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    'PeterNeumann',
  ])('has no key %s', (vkey) => expect(() => parseVkey(vkey)).toThrow(TypeError));
});

describe('a checkpoint', () => {
  const { text, signatures } = parseNote(COSIGNED);

  it('is read and written as the example', () => {
    const checkpoint = parseCheckpoint(text);
    expect(checkpoint).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163 });
    expect(checkpoint.root.toString('hex')).toBe('0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62');
    expect(checkpointText(checkpoint)).toBe(text);
    expect(noteOf({ text, signatures })).toBe(COSIGNED);
  });

  it('may have lines of extension, and needs its three lines', () => {
    expect(parseCheckpoint(`${text}more\n`).size).toBe(20_852_163);
    const wrong = [
      'a\n1\n',
      'a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n',
      `${text}\n`,
      text.replace('=', ''),
    ];
    for (const one of wrong) expect(() => parseCheckpoint(one)).toThrow(TypeError);
  });

  it('has cosignatures that state their time first', () => {
    expect(signatures.map(({ keyId }) => keyId.toString(16).padStart(8, '0'))).toEqual(['033de0ae', '8d66cf3f']);
    expect(statedTime(signatures[1] as never)).toBe(1_679_315_147);
    expect(cosignedMessage(text, 1_679_315_147).toString()).toBe(
      'cosignature/v1\ntime 1679315147\nexample.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n',
    );
  });

  it('is confirmed by a witness whose time and text are as signed', () => {
    const witness = signerOf('witness.example/w', COSIGNATURE, SECRET);
    const given = cosign(text, 1_700_000_000, witness);
    expect(cosignedBy({ text, signatures: [...signatures, given] }, [witness.verifier])).toEqual([
      { witness: witness.verifier, time: 1_700_000_000 },
    ]);
    expect(parseVkey(vkeyOf(witness.verifier)).type).toBe(COSIGNATURE);
    for (let bit = 0; bit < given.signature.length * 8; bit++) {
      const signature = Buffer.from(given.signature);
      signature[bit >> 3] = (signature[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => cosignedBy({ text, signatures: [{ ...given, signature }] }, [witness.verifier])).toThrow(TypeError);
    }
    const other = text.replace('20852163', '20852164');
    expect(() => cosignedBy({ text: other, signatures: [given] }, [witness.verifier])).toThrow(TypeError);
    expect(() => cosign(text, 1, signerOf('log', ED25519, SECRET))).toThrow(TypeError);
  });
});

describe('an offline proof', () => {
  const hashes = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];

  it('is spelt as C2SP tlog-proof says', () => {
    const text = tlogProofText({ extra: Buffer.from('age'), index: 73_894, hashes, checkpoint: COSIGNED });
    const one = 'AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=';
    const two = 'AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=';
    expect(text).toBe(`c2sp.org/tlog-proof@v1\nextra YWdl\nindex 73894\n${one}\n${two}\n\n${COSIGNED}`);
    expect(parseTlogProof(text)).toEqual({ extra: Buffer.from('age'), index: 73_894, hashes, checkpoint: COSIGNED });
  });

  it('needs neither extra data nor hashes', () => {
    const proof = { index: 0, hashes: [], checkpoint: COSIGNED };
    expect(parseTlogProof(tlogProofText(proof))).toEqual(proof);
  });

  it.each([
    `index 0\n\n${COSIGNED}`,
    'c2sp.org/tlog-proof@v1\nindex 0\n',
    'c2sp.org/tlog-proof@v1\nindex 00\n\nx',
    'c2sp.org/tlog-proof@v1\nindex 1\nAQ==\n\nx',
    'c2sp.org/tlog-proof@v1\nextra !\nindex 1\n\nx',
  ])('is none: %j', (text) => expect(() => parseTlogProof(text)).toThrow(TypeError));
});
