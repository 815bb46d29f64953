import { Injectable } from '@nestjs/common';
import { newComplaint, type Complaint } from '../complaints/complaint';
import { complaintStream, type RecordedComplaintEvent } from '../complaints/complaint.events';
import { applyToComplaint } from '../complaints/complaint.subject';
import { EventLog } from '../event-log/event-log';
import { dayOf, type Day } from '../kernel/day';
import { NotFound } from '../kernel/refusal';
import { Regimes } from '../regimes/regimes';
import { compose, contentHashOf } from './content/compose.rules';
import { printed, type PersonalWords, type Printed } from './content/printed';
import { personalAfter } from './personal-words';
import { DocumentPrinter, type DocumentToPrint, type PrintPage } from './document-printer.port';
import { officeDocx } from './rendering/office-docx';
import { printPage } from './rendering/print-page';

/** Writes a document from the facts of its case up to its issue: nothing later changes what it says. */
@Injectable()
export class LogDocumentPrinter extends DocumentPrinter {
  constructor(
    private readonly log: EventLog,
    private readonly regimes: Regimes,
  ) {
    super();
  }

  async docx(document: DocumentToPrint): Promise<Buffer> {
    const { words, on } = await this.write(document);
    return officeDocx(words, on);
  }

  async page(document: DocumentToPrint): Promise<PrintPage> {
    const { words } = await this.write(document);
    return printPage(words);
  }

  private async write(document: DocumentToPrint): Promise<{ words: Printed; on: Day }> {
    const { caseId, version, number, caseNumber, cancelled } = document;
    let state: Complaint = newComplaint;
    let personal: PersonalWords = {};
    for await (const recorded of this.log.read(complaintStream(caseId))) {
      const event = recorded as RecordedComplaintEvent;
      personal = personalAfter(personal, event);
      if (event.version < version) {
        state = applyToComplaint(state, event);
        continue;
      }
      if (event.type !== 'DocumentIssued') break;
      const { contentHash, ...issue } = event.data;
      const on = dayOf(event.meta.occurredAt);
      const paper = compose({ issue, on, state, regime: this.regimes.pinned(state.regime) });
      const intact = contentHashOf(paper) === contentHash;
      const standing = {
        number,
        caseNumber,
        ...(cancelled && { cancelled: { on: dayOf(cancelled.at), reason: cancelled.reason } }),
      };
      return { words: printed(paper, { ...personal, text: issue.text }, standing, intact), on };
    }
    throw new NotFound('document', `${caseId}@${version}`);
  }
}
