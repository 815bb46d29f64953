import type { Complaint } from '../../complaints/complaint';
import type { IssueDocument } from '../documents.commands';

type Details = Pick<IssueDocument, 'requirements' | 'reportBackBy' | 'attachments' | 'pages'>;

/** What is asked of the addressee, until when, and what goes along: as the officer says, else as the case says already. */
export const detailsOf = (command: IssueDocument, state: Complaint, transfer: Details | undefined): Details => ({
  ...foreseen(command, state, transfer),
  ...given(command),
});

/** What the officer says, without what is left out. */
function given({ requirements, reportBackBy, attachments, pages }: IssueDocument): Details {
  const said = { requirements, reportBackBy, attachments, pages };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** What the case says already: of its hand-over, of the urging, of the order to correct. */
function foreseen(
  { type: document, respondent }: IssueDocument,
  { file }: Complaint,
  transfer: Details | undefined,
): Details {
  if (document === 'transfer-notice') {
    const { requirements, reportBackBy, attachments, pages } = transfer ?? {};
    return { requirements, reportBackBy, attachments, pages };
  }
  if (document === 'urging-notice') {
    return { requirements: file.urging?.requirements, reportBackBy: file.urging?.due };
  }
  const order = file.corrections.findLast((each) => each.respondent === respondent);
  return document === 'rectification-order' ? { requirements: order?.correction, reportBackBy: order?.due } : {};
}
