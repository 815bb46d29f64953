import { CloseComplaint } from '../../complaints/closing/closing.commands';
import type { Outcome } from '../../complaints/closing/closing.events';
import { PerformRemedy, ProposeRemedy } from '../../complaints/handling/remedies/remedies.commands';
import { AcceptComplaint, ReceiveComplaint } from '../../complaints/intake/intake.commands';
import { RecordFeedback, SendReply } from '../../complaints/reply/reply.commands';
import { AcknowledgeTransfer, TransferComplaint } from '../../complaints/routing/routing.commands';
import { dayOf, momentOf } from '../../kernel/day';
import type { Regime } from '../../regimes/regime';
import type { CsvFields } from '../csv/csv-records';
import { BUREAU, companyUnit } from './cfpb-units';
import { choice, fault, noonOf, termOf, text } from './columns';
import { step, type CaseStep, type ImportMapping } from './mapping';

const RECEIVED = 'Date received';
const SENT = 'Date sent to company';
const RESPONSE = 'Company response to consumer';
const IN_PROGRESS = 'In progress';

interface Ending {
  readonly outcome: Outcome;
  readonly replied: boolean;
  readonly relief?: string;
}

/** How each result of the regime's list ends a case. */
const ENDINGS: Readonly<Record<string, Ending>> = {
  explanation: { outcome: 'explained', replied: true },
  'non-monetary-relief': { outcome: 'settled', replied: true, relief: 'non-monetary relief' },
  'monetary-relief': { outcome: 'settled', replied: true, relief: 'monetary relief' },
  closed: { outcome: 'terminated', replied: true },
  'untimely-response': { outcome: 'terminated', replied: false },
};

/** The source tells only whether the consumer disputed the response. An empty field is silence: nothing is recorded then. */
const VERDICTS = {
  Yes: { reached: true, satisfaction: 'dissatisfied', opinion: 'disputed' },
  No: { reached: true, satisfaction: 'basically-satisfied', opinion: 'not disputed' },
  '': undefined,
} as const;

/** The consumer complaint database of the US Consumer Financial Protection Bureau: one line is a whole case. */
export const cfpb: ImportMapping = {
  id: 'cfpb',
  columns: [
    RECEIVED,
    'Product',
    'Sub-product',
    'Issue',
    'Sub-issue',
    'Company',
    'State',
    'ZIP code',
    'Consumer consent provided?',
    'Submitted via',
    SENT,
    RESPONSE,
    'Timely response?',
    'Consumer disputed?',
  ],
  map: (fields, regimes) => {
    const received = noonOf(fields, RECEIVED);
    const sent = noonOf(fields, SENT);
    const company = companyUnit(text(fields, 'Company', 100));
    const regime = regimes.inForce('cfpb', dayOf(received));
    return {
      units: [BUREAU, company],
      steps: [
        ...receipt(fields, regime, received),
        step(BUREAU.code, sent, TransferComplaint, { to: company.code, basis: 'respondent' }),
        ...answer(fields, regime, company.code, sent),
      ],
      warnings: momentOf(sent) < momentOf(received) ? [sentBeforeReceipt(fields)] : [],
    };
  },
};

function receipt(fields: CsvFields, regime: Regime, at: string): CaseStep[] {
  const receive = step(BUREAU.code, at, ReceiveComplaint, {
    regime: regime.id,
    kind: 'complaint',
    channel: termOf(fields, 'Submitted via', regime.channels, regime.id),
    category: termOf(fields, 'Product', regime.categories, regime.id),
    region: regionOf(fields),
    receivingUnit: BUREAU.code,
    respondents: [{ type: 'company', name: text(fields, 'Company', 100) }],
    allegations: [{ respondent: 1, text: joined(text(fields, 'Issue', 900), fields['Sub-issue']) }],
    subject: { item: joined(fields.Product, fields['Sub-product']) },
  });
  return [receive, step(BUREAU.code, at, AcceptComplaint, {})];
}

/** What the company did. The source tells no day for it: the day on which it got the case is the last one known. */
function answer(fields: CsvFields, regime: Regime, unit: string, at: string): CaseStep[] {
  const answeredInTime = choice(fields, 'Timely response?', { Yes: true, No: false });
  const verdict = choice(fields, 'Consumer disputed?', VERDICTS);
  const feedback = verdict ? [step(unit, at, RecordFeedback, verdict)] : [];
  if (fields[RESPONSE] === IN_PROGRESS) return feedback;
  const resolution = termOf(fields, RESPONSE, regime.resolutions, regime.id);
  const ending = ENDINGS[resolution];
  if (!ending) throw fault(RESPONSE, 'is a result for which the mapping has no outcome');
  return [
    step(unit, at, AcknowledgeTransfer, {}),
    ...(ending.replied ? [step(unit, at, SendReply, { medium: 'web', summary: text(fields, RESPONSE, 200) })] : []),
    ...(ending.relief === undefined ? [] : remedy(unit, at, ending.relief)),
    step(unit, at, CloseComplaint, { outcome: ending.outcome, resolution, answeredInTime }),
    ...feedback,
  ];
}

const remedy = (unit: string, at: string, description: string): CaseStep[] => [
  step(unit, at, ProposeRemedy, { type: 'relief', description, respondent: 1 }),
  step(unit, at, PerformRemedy, { remedy: 1 }),
];

function regionOf(fields: CsvFields): string {
  const state = fields.State ?? '';
  if (!/^([A-Z]{2})?$/.test(state)) throw fault('State', 'must be two capital letters, or nothing');
  return state === '' ? 'US' : `US-${state}`;
}

const joined = (whole = '', part = ''): string => (part === '' ? whole : `${whole} / ${part}`);

const sentBeforeReceipt = (fields: CsvFields): string =>
  `sent to the company on ${fields[SENT] ?? ''}, before it was received on ${fields[RECEIVED] ?? ''}: kept as recorded`;
