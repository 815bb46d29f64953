import type { RecordField, RecordStep } from '../../regimes/parts/requirements';
import type { Correctable } from '../intake/corrections/corrections.events';
import type { ComplaintEventType, ComplaintShapes } from '../complaint.events';

/** How far the record of a case is: the steps it came to, and the fields that are filled. */
export interface FilledRecords {
  readonly steps: readonly RecordStep[];
  readonly filled: readonly RecordField[];
  /** Of each respondent, in their order, whether a region is recorded. */
  readonly located: readonly boolean[];
}

export const NO_RECORDS: FilledRecords = { steps: [], filled: [], located: [] };

/** A fact as far as records go. */
export interface RecordedFact {
  readonly type: string;
  readonly data: unknown;
}

/** The record after one more fact: what is filled stays filled; a case that is reopened comes to its closing anew. */
export function recordsAfter(records: FilledRecords, fact: RecordedFact): FilledRecords {
  const { steps, filled } = records;
  if (fact.type === 'ComplaintReopened') return { ...records, steps: steps.filter((step) => step !== 'closing') };
  const step = stepReachedBy(fact, steps);
  if (step === undefined && !(fact.type in FILLS)) return records;
  const located = locatedAfter(records.located, fact);
  const everyRegion: readonly RecordField[] =
    located.length > 0 && !located.includes(false) ? ['respondent.region'] : [];
  return {
    steps: step === undefined ? steps : withAll(steps, [step]),
    filled: withAll(filled, [...fieldsFilledBy(fact), ...everyRegion]),
    located,
  };
}

/** A region is recorded of all respondents or it is missing: one that is corrected says nothing of the others. */
function locatedAfter(located: readonly boolean[], { type, data }: RecordedFact): readonly boolean[] {
  if (type === 'ComplaintReceived' || type === 'Supplemented') {
    const { respondents } = data as ComplaintShapes[typeof type];
    return [...located, ...respondents.map(({ region }) => region !== undefined)];
  }
  if (type !== 'RecordCorrected') return located;
  const { field, ordinal = 1 } = data as ComplaintShapes[typeof type];
  return field === 'respondent.region' ? located.map((each, index) => each || index === ordinal - 1) : located;
}

/** The step to which a fact brings a case. What is told and closed of a case that was never handled is no step of its handling. */
export function stepReachedBy({ type, data }: RecordedFact, steps: readonly RecordStep[]): RecordStep | undefined {
  switch (type) {
    case 'ComplaintReceived':
      return 'receipt';
    case 'ComplaintAccepted':
      return 'acceptance';
    case 'ReplySent':
      return steps.includes('acceptance') ? 'reply' : undefined;
    case 'ComplaintClosed':
      return isWithoutHandling(data as ComplaintShapes['ComplaintClosed']) ? undefined : 'closing';
    default:
      return undefined;
  }
}

const isWithoutHandling = ({ outcome }: ComplaintShapes['ComplaintClosed']): boolean =>
  outcome === 'withdrawn' || outcome === 'declined';

/** Facts that fill records. */
export const FILLING_EVENTS = [
  'ComplaintReceived',
  'Supplemented',
  'RecordCorrected',
  'ComplaintClassified',
  'WarmHandover',
  'HandlerAssigned',
  'HandlerReplaced',
  'ContactLogged',
  'IssuesConfirmed',
  'EvidenceAdded',
  'FindingRecorded',
  'RemedyProposed',
  'ApologyMade',
  'ReplySent',
  'FeedbackRecorded',
  'QualityReviewed',
] as const satisfies readonly ComplaintEventType[];

type Fills = {
  readonly [Type in (typeof FILLING_EVENTS)[number]]: (data: ComplaintShapes[Type]) => readonly RecordField[];
};

const FILLS: Fills = {
  ComplaintReceived: filledAtReceipt,
  Supplemented: filledBySupplement,
  RecordCorrected: filledByCorrection,
  ComplaintClassified: () => ['classification'],
  WarmHandover: () => ['handler'],
  HandlerAssigned: () => ['handler'],
  HandlerReplaced: () => ['handler'],
  ContactLogged: () => ['contact'],
  IssuesConfirmed: ({ agreed }) => (agreed ? ['issues-confirmed'] : []),
  EvidenceAdded: () => ['evidence'],
  FindingRecorded: ({ allFound }) => (allFound ? ['finding', 'responsibility'] : []),
  RemedyProposed: () => ['remedy'],
  ApologyMade: () => ['apology'],
  ReplySent: () => ['reply'],
  FeedbackRecorded: () => ['feedback'],
  QualityReviewed: () => ['quality-review'],
};

const fieldsFilledBy = ({ type, data }: RecordedFact): readonly RecordField[] =>
  (FILLS[type as keyof Fills] as ((data: unknown) => readonly RecordField[]) | undefined)?.(data) ?? [];

type Stated = Pick<
  ComplaintShapes['ComplaintReceived'],
  'complainant' | 'subject' | 'requests' | 'narrative' | 'allegations'
>;

function filledAtReceipt(data: ComplaintShapes['ComplaintReceived']): readonly RecordField[] {
  const { respondents, onSite, signed } = data;
  return filledIn(data, {
    named: respondents.length > 0,
    // A complaint made elsewhere needs none (篇六).
    signed: signed || !onSite,
  });
}

function filledBySupplement(data: ComplaintShapes['Supplemented']): readonly RecordField[] {
  return filledIn(data, { named: false, signed: data.signed === true });
}

/** What is corrected is filled; an allegation or a request was there before, or it could not be corrected. */
function filledByCorrection({ field }: ComplaintShapes['RecordCorrected']): readonly RecordField[] {
  return CORRECTED_RECORDS.filter((record) => record === field);
}

const CORRECTED_RECORDS = [
  'complainant.name',
  'complainant.telephone',
  'complainant.address',
  'narrative',
  'subject.item',
  'subject.consumedOn',
  'subject.amount',
] as const satisfies readonly (RecordField & Correctable)[];

interface Apart {
  readonly named: boolean;
  readonly signed: boolean;
}

function filledIn(
  { complainant, subject, requests, narrative, allegations }: Stated,
  { named, signed }: Apart,
): readonly RecordField[] {
  const is: Partial<Record<RecordField, boolean>> = {
    'complainant.name': complainant?.name !== undefined,
    'complainant.telephone': complainant?.telephone !== undefined,
    'complainant.address': complainant?.address !== undefined,
    'respondent.name': named,
    'subject.item': subject?.item !== undefined,
    'subject.consumedOn': subject?.consumedOn !== undefined,
    'subject.amount': subject?.amount !== undefined,
    requests: requests.length > 0,
    narrative: narrative !== undefined,
    signature: signed,
    allegations: allegations.length > 0,
  };
  return (Object.keys(is) as RecordField[]).filter((field) => is[field]);
}

function withAll<Item>(items: readonly Item[], more: readonly Item[]): readonly Item[] {
  const added = more.filter((item) => !items.includes(item));
  return added.length === 0 ? items : [...items, ...added];
}
