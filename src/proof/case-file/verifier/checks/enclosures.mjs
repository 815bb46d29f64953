import { fromHex, hex, joined } from './bytes.mjs';
import { Fault } from './fault.mjs';

/** Which field of a fact names files that were handed in. */
const FILES = {
  ...{ ComplaintReceived: 'attachments', Supplemented: 'attachments', CompletionReported: 'attachments' },
  ...{ EvidenceAdded: 'hash', ExaminationReported: 'hash' },
};
const filesNamedIn = ({ type, data }) => [JSON.parse(data)[FILES[type]] ?? []].flat();

/** Files are what the events call them: SHA-256 of a salt and the SHA-256 of the content; documents that were issued are there. */
export async function lookAtEnclosures(seen, events, manifest) {
  for (const name of new Set(events.flatMap(filesNamedIn))) {
    const { path, salt } = manifest.attachments[name] ?? {};
    await seen.step(path ?? name, async () => {
      if (path === undefined && !manifest.missing.includes(name))
        throw new Fault(name, '附件缺失', 'the attachment is missing');
      if (path === undefined) return;
      const content = await seen.sha256(await seen.bytes(path));
      if (hex(await seen.sha256(joined(fromHex(salt), content))) !== name)
        throw new Fault(path, '附件内容与事实所载不符', 'is not the attachment that the events name');
    });
  }
  for (const { type, version } of events)
    if (type === 'DocumentIssued' && !manifest.documents.some((document) => document.version === version))
      seen.faults.push({
        place: 'documents',
        zh: `缺第 ${version} 条事实签发的文书`,
        en: `the document issued by event ${version} is missing`,
      });
}
