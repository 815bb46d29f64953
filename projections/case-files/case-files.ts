import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { complaintStream, type RecordedComplaintEvent } from '../../src/complaints/complaint.events';
import { DocumentPrinter } from '../../src/documents/document-printer.port';
import { documentNumberOf } from '../../src/documents/documents.events';
import { EventLog } from '../../src/event-log/event-log';
import { REASON_HEADER } from '../../src/http/reason';
import { ERASED, RESTRICTED, SEALED } from '../../src/kernel/erased';
import type { Actor } from '../../src/kernel/event';
import { NotFound, Refusal } from '../../src/kernel/refusal';
import {
  CaseFilePacker,
  type EnclosedDocument,
  type HistoryLine,
  type PersonalState,
} from '../../src/proof/case-file/case-file.port';
import { PersonalData, type Opened, type PersonalFact, type Viewer } from '../../src/vault/opening/personal-data.port';
import { CaseNames } from '../case-history/case-names';
import { toldAgain, toldApart } from '../case-history/told-apart.rules';
import { words } from '../case-history/words';
import { caseNumberOf } from '../case-list/case-in-answers';
import { caseList } from '../case-list/case-list.projection';
import { CaseRow } from '../case-list/case.row';
import { DocumentRow } from '../documents/document.row';
import { documents } from '../documents/documents.projection';
import { ReadModels } from '../reading/read-models';

export interface CaseFileAsked {
  readonly caseId: string;
  readonly madeFor: Actor;
  /** By an account, which sees the case, or at the machine, where nobody's permission is asked. */
  readonly from: 'account' | 'console';
  readonly reason?: string;
  /** Whether personal data are to be opened, for `madeFor`. */
  readonly opened: boolean;
}

export interface CaseFile {
  readonly caseNumber: string;
  readonly zip: Readable;
}

const NOBODY: Viewer = {};
const STATES = new Map<object, PersonalState>([
  [SEALED, 'sealed'],
  [RESTRICTED, 'restricted'],
  [ERASED, 'erased'],
]);

/** Puts together what a case file shows of a case, as the log has it now, and has it packed. */
@Injectable()
export class CaseFiles {
  constructor(
    private readonly log: EventLog,
    private readonly personal: PersonalData,
    private readonly names: CaseNames,
    private readonly models: ReadModels,
    private readonly printer: DocumentPrinter,
    private readonly packer: CaseFilePacker,
    @InjectRepository(CaseRow) private readonly cases: Repository<CaseRow>,
    @InjectRepository(DocumentRow) private readonly documents: Repository<DocumentRow>,
  ) {}

  /**
   * Throws `NotFound`, and `Refusal` without a reason that is needed: to open personal data (`reason-needed`), or to take a confidential
   * case out at the machine (`confidential-needs-reason`).
   */
  async of({ caseId, from, madeFor, reason, opened: wanted }: CaseFileAsked): Promise<CaseFile> {
    const viewer: Viewer = { actor: madeFor, reason };
    if (wanted && !this.personal.isOpenTo(viewer))
      throw new Refusal('reason-needed', { role: madeFor.role, header: REASON_HEADER });
    const events: RecordedComplaintEvent[] = [];
    for await (const event of this.log.read(complaintStream(caseId))) events.push(event as RecordedComplaintEvent);
    const last = events.at(-1);
    if (last === undefined) throw new NotFound('complaint', caseId);
    await this.models.reached([caseList.name, documents.name], last.position);
    const row = await this.cases.findOneByOrFail({ caseId });
    const caseNumber = caseNumberOf(row);
    if (row.confidential && from === 'console') await this.takenOut(viewer, caseId);
    const opened = await this.opened(wanted ? viewer : NOBODY, caseId, events);
    const zip = await this.packer.pack({
      ...{ caseId, caseNumber, madeFor, keptUntil: row.keptUntil },
      versions: last.version,
      history: await this.history(caseId, events, opened),
      documents: await this.printed(caseId, caseNumber, last.version, opened.withheld ? NOBODY : viewer),
      personal: opened.withheld ? (STATES.get(opened.withheld) ?? 'sealed') : 'opened',
      restricted: isRestricted(events),
      ...(opened.withheld === undefined && { opened: openedFields(events, opened) }),
      ...(reason !== undefined && { reason }),
    });
    return { caseNumber, zip };
  }

  /** A confidential case is taken out at the machine only for a reason, which is recorded as every look at it is. */
  private async takenOut(viewer: Viewer, caseId: string): Promise<void> {
    if (viewer.reason === undefined) throw new Refusal('confidential-needs-reason');
    await this.personal.lookedAt(viewer, caseId);
  }

  private opened(viewer: Viewer, caseId: string, events: readonly RecordedComplaintEvent[]): Promise<Opened> {
    if (events.some(({ type }) => type === 'PersonalDataErased')) return Promise.resolve({ withheld: ERASED });
    return this.personal.open(viewer, caseId, events.flatMap(personalFactOf));
  }

  private history(
    caseId: string,
    events: readonly RecordedComplaintEvent[],
    opened: Opened,
  ): Promise<readonly HistoryLine[]> {
    return this.names.telling(caseId, (names) =>
      events.map((event) => {
        const { id, type, data, version, meta } = event;
        const apart = toldApart(type, data);
        const fact =
          opened.withheld === undefined
            ? { ...apart, personal: opened.of(id) ?? apart.personal }
            : { ...apart, personal: null, word: opened.withheld };
        const told = (language: 'zh' | 'en'): string =>
          words[type][language](toldAgain(type, fact, language) as never, names(language));
        const { occurredAt, recordedAt, actor: by } = meta;
        return { version, type, occurredAt, recordedAt, by, words: { zh: told('zh'), en: told('en') } };
      }),
    );
  }

  private async printed(
    caseId: string,
    caseNumber: string,
    versions: number,
    viewer: Viewer,
  ): Promise<readonly EnclosedDocument[]> {
    const rows = await this.documents.find({ where: { caseId }, order: { ordinal: 'ASC' } });
    const printed: EnclosedDocument[] = [];
    for (const { version, ordinal, number, mark, year, title, cancelledAt, cancelReason } of rows) {
      if (version > versions) continue;
      const cancelled = cancelledAt && { at: cancelledAt.toISOString(), reason: cancelReason ?? '' };
      const document = { caseId, version, number, caseNumber, ...(cancelled && { cancelled }) };
      const files = await this.printer.files(document, viewer);
      const called = documentNumberOf({ mark, year, number });
      printed.push({ ...files, version, ordinal, number: called, title, isVoid: cancelled !== null });
    }
    return printed;
  }
}

/** By the facts themselves: no read model is behind them. */
const isRestricted = (events: readonly RecordedComplaintEvent[]): boolean =>
  events.findLast(({ type }) => type === 'ProcessingRestricted' || type === 'RestrictionLifted')?.type ===
  'ProcessingRestricted';

function personalFactOf({ id, type, data, sealed }: RecordedComplaintEvent): PersonalFact[] {
  const { personal } = toldApart(type, data);
  return personal ? [{ id, fields: Object.keys(personal), sealed }] : [];
}

function openedFields(
  events: readonly RecordedComplaintEvent[],
  opened: Extract<Opened, { readonly withheld?: undefined }>,
): Readonly<Record<string, unknown>> {
  const fields = events.map(({ id, type, data }) => [id, opened.of(id) ?? toldApart(type, data).personal] as const);
  return Object.fromEntries(fields.filter(([, personal]) => personal));
}
