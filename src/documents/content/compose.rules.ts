import { canonicalJson, sha256 } from '../../kernel/hash';
import type { DocumentType } from '../../regimes/parts/documents';
import { acceptanceNotice, declinationNotice, transferNotice } from './notices.rules';
import type { Occasion, Writer } from './occasion.rules';
import { rectificationOrder, urgingNotice } from './orders.rules';
import type { Line, Paper } from './paper';
import { registrationForm } from './registration.rules';
import { completionReport, replyLetter } from './results.rules';

/** How each document is written; a change of its words is a change of what was issued before. */
const writers: Readonly<Record<DocumentType, Writer>> = {
  'transfer-notice': transferNotice,
  'acceptance-notice': acceptanceNotice,
  'declination-notice': declinationNotice,
  'urging-notice': urgingNotice,
  'rectification-order': rectificationOrder,
  'reply-letter': replyLetter,
  'completion-report': completionReport,
  'registration-form': registrationForm,
};

/** What the document says, all but its number. */
export function compose(occasion: Occasion): Paper {
  const { issue, on } = occasion;
  const { attachments, pages } = issue;
  return {
    issuer: issue.unitName,
    title: issue.title,
    mark: issue.mark,
    year: issue.year,
    addressee: addresseeOf(occasion),
    blocks: writers[issue.document](occasion),
    enclosure:
      attachments > 0 || pages > 0 || issue.document === 'transfer-notice' ? { attachments, pages } : undefined,
    issuedOn: on,
    sealed: issue.seal !== undefined,
  };
}

/** SHA-256 of what the document says; personal data stands in it by its place, so that the hash outlives no name. */
export const contentHashOf = (paper: Paper): string => sha256(canonicalJson(paper));

function addresseeOf({ issue: { addressee, addresseeName } }: Occasion): Line | undefined {
  switch (addressee) {
    case 'complainant':
      return [{ personal: 'complainant.name' }];
    case 'unit':
    case 'respondent':
      return [addresseeName ?? ''];
    case 'file':
      return undefined;
  }
}
