import { Injectable } from '@nestjs/common';
import { newComplaint, type Complaint } from '../complaints/complaint';
import { complaintStream, type RecordedComplaintEvent } from '../complaints/complaint.events';
import { applyToComplaint } from '../complaints/complaint.subject';
import { EventLog } from '../event-log/event-log';
import { dayOf, type Day } from '../kernel/day';
import { ERASED, erasedFrom } from '../kernel/erased';
import { NotFound } from '../kernel/refusal';
import { Regimes } from '../regimes/regimes';
import { compose, contentHashOf } from './content/compose.rules';
import { printed, type PersonalWords, type Printed } from './content/printed';
import { PersonalData, type Opened, type Viewer } from '../vault/opening/personal-data.port';
import { personalIn } from '../vault/sealing/personal.events';
import { personalAfter } from './personal-words';
import { DocumentPrinter, type DocumentToPrint, type PrintedFiles, type PrintPage } from './document-printer.port';
import { officeDocx } from './rendering/office-docx';
import { printPage } from './rendering/print-page';

type Issued = Extract<RecordedComplaintEvent, { readonly type: 'DocumentIssued' }>;

/** Writes a document from the facts of its case up to its issue: nothing later changes what it says but an erasure. */
@Injectable()
export class LogDocumentPrinter extends DocumentPrinter {
  constructor(
    private readonly log: EventLog,
    private readonly regimes: Regimes,
    private readonly personal: PersonalData,
  ) {
    super();
  }

  async docx(document: DocumentToPrint, viewer: Viewer): Promise<Buffer> {
    const { words, on } = await this.write(document, viewer);
    return officeDocx(words, on);
  }

  async page(document: DocumentToPrint, viewer: Viewer): Promise<PrintPage> {
    const { words } = await this.write(document, viewer);
    return printPage(words);
  }

  async files(document: DocumentToPrint, viewer: Viewer): Promise<PrintedFiles> {
    const { words, on, intact } = await this.write(document, viewer);
    return { docx: await officeDocx(words, on), html: printPage(words).html, intact };
  }

  private async write(
    document: DocumentToPrint,
    viewer: Viewer,
  ): Promise<{ readonly words: Printed; readonly on: Day; readonly intact: boolean }> {
    const { caseId, version, number, caseNumber, cancelled } = document;
    const { state, told, issued, erased } = await this.asIssued(caseId, version);
    const { contentHash, ...issue } = issued.data;
    const on = dayOf(issued.meta.occurredAt);
    const paper = compose({ issue, on, state, regime: this.regimes.pinned(state.regime) });
    const intact = contentHashOf(paper) === contentHash;
    const standing = {
      number,
      caseNumber,
      ...(cancelled && { cancelled: { on: dayOf(cancelled.at), reason: cancelled.reason } }),
    };
    const shown = await this.shown(viewer, caseId, [...told, issued], erased);
    return { words: printed(paper, shown, standing, intact), on, intact };
  }

  /** The case as it stood when the document was issued; whether its personal data were erased since is asked of all that came. */
  private async asIssued(caseId: string, version: number) {
    let state: Complaint = newComplaint;
    const told: RecordedComplaintEvent[] = [];
    let issued: Issued | undefined;
    let erased = false;
    for await (const recorded of this.log.read(complaintStream(caseId))) {
      const event = recorded as RecordedComplaintEvent;
      if (event.type === 'PersonalDataErased') erased = true;
      if (event.version < version) {
        if (event.type !== 'DocumentIssued' && personalIn(event.type, event.data)) told.push(event);
        state = applyToComplaint(state, event);
      }
      if (event.version === version && event.type === 'DocumentIssued') issued = event;
    }
    if (!issued) throw new NotFound('document', `${caseId}@${version}`);
    return { state, told, issued, erased };
  }

  /** The personal words of the facts, the last of which is the issue, or the word that stands in their place. */
  private async shown(
    viewer: Viewer,
    caseId: string,
    told: readonly RecordedComplaintEvent[],
    erased: boolean,
  ): Promise<PersonalWords> {
    const facts = told.map(({ id, type, data, sealed }) => {
      return { id, fields: Object.keys(personalIn(type, data) ?? {}), sealed };
    });
    const opened: Opened = erased ? { withheld: ERASED } : await this.personal.open(viewer, caseId, facts);
    const fieldsOf = opened.withheld === undefined ? opened.of : () => undefined;
    const words = told
      .map((event) => ({ ...event, data: { ...event.data, ...fieldsOf(event.id) } }) as RecordedComplaintEvent)
      .reduce(personalAfter, {});
    return opened.withheld === undefined ? words : (erasedFrom(words, opened.withheld.zh) as PersonalWords);
  }
}
