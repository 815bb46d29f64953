import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { KeptFiles } from '../../attachments/kept-files.port';
import { complaintStream } from '../../complaints/complaint.events';
import { REASON_HEADER } from '../../http/reason';
import { needsReason, permits } from '../../identity/roles';
import { EventLog, type RawEvent } from '../../event-log/event-log';
import { NotFound, Refusal } from '../../kernel/refusal';
import { Disclosures } from '../../vault/disclosures/disclosures';
import { FilesOfCases } from '../../vault/files/files-of-cases.port';
import { parseCheckpoint } from '../notes/checkpoint';
import { cosignedBy } from '../notes/cosignature';
import { vkeyOf } from '../notes/keys';
import { parseNote } from '../notes/signed-note';
import { ProofReader } from '../serving/proof-reader';
import { ProofSigners } from '../serving/proof-signers';
import { CaseFilePacker, type CaseToPack } from './case-file.port';
import { attachmentsOf, type EnclosedAttachments, type EnclosedFile, noneOf } from './packing/enclosed-attachments';
import { type ListedFile, type Manifest, manifestNote } from './packing/manifest';
import { eventsFile, inLines, proofFile, type ProvedEvents, provedOf } from './packing/proved-events';
import { verifierFiles } from './packing/verifier-files';
import { MOST_ZIP_BYTES, type ZipPart, zipped } from './packing/zip-stream';
import { historyPage } from './pages/history-page';
import { findingsOf, type Looked } from './pages/properties';
import { reportPage } from './pages/report-page';

type Texts = ReadonlyMap<string, string | Buffer>;

@Injectable()
export class LogCaseFilePacker extends CaseFilePacker {
  constructor(
    private readonly log: EventLog,
    private readonly reader: ProofReader,
    private readonly signers: ProofSigners,
    private readonly named: FilesOfCases,
    private readonly files: KeptFiles,
    private readonly disclosures: Disclosures,
  ) {
    super();
  }

  override async pack(it: CaseToPack): Promise<Readable> {
    const { role } = it.madeFor;
    if (it.reason === undefined && needsReason(role, 'read-case-files'))
      throw new Refusal('reason-needed', { role, header: REASON_HEADER });
    const proved = await this.proved(it);
    const named = mayHaveFiles(it) ? await this.named.of(it.caseId) : undefined;
    const attachments = named ? await attachmentsOf(proved.events, named, this.files) : noneOf(proved.events);
    const madeAt = new Date();
    const texts = await this.texts(it, proved, attachments, madeAt);
    const listed = [...listedTexts(texts), ...attachments.enclosed.map(listedFile)];
    if (listed.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_ZIP_BYTES / 2)
      throw new Refusal('case-file-too-large', { most: MOST_ZIP_BYTES / 2 });
    const manifest = inLines(this.manifest(it, proved, attachments, madeAt, listed));
    const signed = manifestNote(manifest, originIn(proved), await this.signers.seeds());
    // Files that were handed in are personal data as they are: recorded before they are handed out.
    if (attachments.enclosed.length > 0)
      await this.disclosures.record(it.madeFor, it.caseId, ['attachments'], it.reason);
    const parts: ZipPart[] = [...texts, ['manifest.json', manifest] as const, ['manifest.sig', signed] as const].map(
      ([path, content]) => ({ path, content: Buffer.from(content) }),
    );
    const streamed = attachments.enclosed.map((file) => ({
      path: file.path,
      content: async () => (await this.files.open(file.named)).content as AsyncIterable<Buffer>,
    }));
    return Readable.from(zipped([...parts, ...streamed], madeAt));
  }

  /** The events up to the version that was read, under the newest checkpoint, if possible one that a witness confirmed. */
  private async proved({ caseId, versions }: CaseToPack): Promise<ProvedEvents> {
    const events: RawEvent[] = [];
    for await (const event of this.log.readRawOf(complaintStream(caseId))) if (events.push(event) === versions) break;
    const last = events.at(-1);
    if (last === undefined) throw new NotFound('complaint', caseId);
    const newest = await this.reader.leafSoonAt(last.position);
    const { size, note } = await this.reader.bestCheckpoint(newest.index);
    const inclusions = [];
    for (const { position } of events)
      inclusions.push(await this.reader.inclusion(await this.reader.leafAt(position), size));
    return { events, inclusions, checkpoint: note };
  }

  private async texts(
    it: CaseToPack,
    proved: ProvedEvents,
    attachments: EnclosedAttachments,
    madeAt: Date,
  ): Promise<Texts> {
    const origin = originIn(proved);
    const keys = (await this.signers.known(origin)).map(vkeyOf);
    const witnesses = this.signers.witnesses.map(vkeyOf);
    const report = reportPage(it, madeAt.toISOString(), findingsOf(this.looked(it, proved, attachments)));
    return new Map<string, string | Buffer>([
      ...verifierFiles(),
      ['history.zh.html', historyPage(it, 'zh')],
      ['history.en.html', historyPage(it, 'en')],
      ['report.html', report],
      ['events.json', eventsFile(proved)],
      ['proof.json', proofFile(proved, { origin, keys, witnesses })],
      ['checkpoint.txt', proved.checkpoint],
      ...(it.opened === undefined ? [] : [['opened.json', inLines(it.opened)] as const]),
      ...it.documents.flatMap((document) => [
        [`documents/${document.ordinal}.docx`, document.docx] as const,
        [`documents/${document.ordinal}.html`, document.html] as const,
      ]),
    ]);
  }

  private looked(it: CaseToPack, proved: ProvedEvents, attachments: EnclosedAttachments): Looked {
    const { enclosed, places, missing, withheld } = attachments;
    const { events, checkpoint } = proved;
    const note = parseNote(checkpoint);
    const { origin, size } = parseCheckpoint(note.text);
    return {
      it,
      origin,
      size,
      proved: provedOf(proved),
      witnesses: cosignedBy(note, this.signers.witnesses),
      withActor: events.filter(({ meta }) => saysWho(meta)).length,
      readable: events.filter(({ data, meta }) => isJson(data) && isJson(meta)).length,
      versionsFollow: events.every(({ version }, at) => version === at + 1),
      attachments: {
        named: Object.keys(places).length + missing.length,
        kinds: enclosed.map(({ kind }) => kind.type),
        missing,
        withheld,
      },
    };
  }

  private manifest(
    it: CaseToPack,
    proved: ProvedEvents,
    { places, missing }: EnclosedAttachments,
    madeAt: Date,
    files: readonly ListedFile[],
  ): Manifest {
    const { caseId, caseNumber, versions, personal, madeFor, reason, documents } = it;
    return {
      format: 'casetrail-case-file@2',
      ...{ caseId, caseNumber, log: originIn(proved), versions, personal, madeAt: madeAt.toISOString(), madeFor },
      ...(reason !== undefined && { reason }),
      documents: documents.map(({ version, number, ordinal }) => ({
        version,
        number,
        path: `documents/${ordinal}.docx`,
      })),
      attachments: places,
      missing,
      files,
    };
  }
}

/** Whoever would be given them one by one: of an erased case nobody, of a restricted one who says why, and the command line never. */
function mayHaveFiles({ personal, restricted, madeFor: { role }, reason }: CaseToPack): boolean {
  if (personal === 'erased') return false;
  const permission = restricted ? 'open-restricted-data' : 'read-attachments';
  return permits(role, permission) && (reason !== undefined || !needsReason(role, permission));
}

const originIn = ({ checkpoint }: ProvedEvents): string => parseCheckpoint(parseNote(checkpoint).text).origin;

const listedTexts = (texts: Texts): ListedFile[] =>
  [...texts].map(([path, content]) => {
    const bytes = Buffer.from(content);
    return { path, bytes: bytes.length, sha256: hash('sha256', bytes, 'hex') };
  });

const listedFile = ({ path, bytes, sha256 }: EnclosedFile): ListedFile => ({ path, bytes, sha256 });

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

function saysWho(meta: string): boolean {
  const { actor, occurredAt } = JSON.parse(meta) as Readonly<Record<string, unknown>>;
  return typeof actor === 'object' && actor !== null && 'id' in actor && typeof occurredAt === 'string';
}
