import type { RecordedEvent } from '../../../src/kernel/event';

/** What is counted once, as a clerk would write it on a list. */
interface Line {
  readonly figure: string;
  readonly received: string;
  readonly on: string;
  readonly unit: string;
  readonly category: string;
  readonly kind: string;
  readonly respondentType: string;
  readonly detail: string;
  readonly amount: number;
  readonly currency: string;
}

interface Data {
  readonly receivingUnit: string;
  readonly category: string;
  readonly kind: string;
  readonly ground: string;
  readonly caseUpheld: boolean;
  readonly allFound: boolean;
  readonly respondentType: string;
  readonly fine: { readonly amount: string; readonly currency: string };
  readonly amount: { readonly amount: string; readonly currency: string };
  readonly satisfaction: string;
  readonly outcome: string;
  readonly answeredInTime: boolean;
  readonly code: string;
  readonly parent?: string;
  readonly to: string;
  readonly field: string;
  readonly new: string;
  readonly respondents: readonly { readonly type: string; readonly name: string }[];
}

const dataOf = (event: RecordedEvent): Data => event.data as Data;
const dayOf = (event: RecordedEvent): string => event.meta.occurredAt.slice(0, 10);

/** The list of one case, from its own events and nothing else. */
function linesOf(events: readonly RecordedEvent[]): Line[] {
  const last = (...types: string[]) => events.findLast(({ type }) => types.includes(type));
  const [receipt] = events;
  if (receipt === undefined) return [];
  const classified = last('ComplaintClassified');
  const { category, kind } = { ...dataOf(receipt), ...(classified && dataOf(classified)) };
  const lines: Line[] = [];
  const respondentType = respondentOf(events).type;
  const line = (figure: string, event: RecordedEvent | undefined, more: Partial<Line> = {}): void => {
    if (event !== undefined)
      lines.push({
        figure,
        received: dayOf(receipt),
        on: dayOf(event),
        unit: dataOf(receipt).receivingUnit,
        category,
        kind,
        respondentType,
        detail: '',
        amount: 0,
        currency: '',
        ...more,
      });
  };
  const [accepted, declined, finding] = ['ComplaintAccepted', 'ComplaintDeclined', 'FindingRecorded'].map((type) =>
    last(type),
  );
  // Three cases of one person each: their amount is how many people complain.
  line('received', receipt, { amount: 1 });
  line('accepted', accepted);
  line('declined', declined, { detail: declined && dataOf(declined).ground });
  const upheld = finding && dataOf(finding).caseUpheld;
  if (accepted && upheld === true) line('valid', firstOfTheLastRun(events));
  if (declined) line('invalid', declined);
  else if (finding && upheld === false && dataOf(finding).allFound) line('invalid', finding);
  line('replied', last('ReplySent'));
  const closed = last('ComplaintClosed', 'ComplaintReopened');
  if (closed?.type === 'ComplaintClosed') {
    line('closed', closed, { detail: dataOf(closed).outcome });
    if (!dataOf(closed).answeredInTime) line('answeredLate', closed);
  }
  const feedback = last('FeedbackRecorded');
  line('feedback', feedback, { detail: feedback && dataOf(feedback).satisfaction });
  const fines = events.filter(({ type }) => type === 'RespondentFined');
  line('penalised', fines[0]);
  const paid = (money: Data['fine']) => ({ amount: Number(money.amount), currency: money.currency });
  for (const event of fines)
    line('fines', event, { ...paid(dataOf(event).fine), respondentType: dataOf(event).respondentType });
  for (const event of events.filter(({ type }) => type === 'PenaltyPaid'))
    line('payments', event, {
      ...paid(dataOf(event).amount),
      respondentType: respondentOf(events.slice(0, events.indexOf(event))).type,
    });
  return lines;
}

/** The respondent of a case as it was told last. */
function respondentOf(events: readonly RecordedEvent[]): { readonly type: string; readonly name: string } {
  const [receipt] = events;
  const told = receipt && dataOf(receipt).respondents[0];
  const corrected = (field: string): string | undefined => {
    const newest = events.findLast((event) => event.type === 'RecordCorrected' && dataOf(event).field === field);
    return newest && dataOf(newest).new;
  };
  return {
    type: corrected('respondent.type') ?? told?.type ?? '',
    name: corrected('respondent.name') ?? told?.name ?? '',
  };
}

/** The finding with which it began that the case is upheld: since then none said otherwise. */
function firstOfTheLastRun(events: readonly RecordedEvent[]): RecordedEvent | undefined {
  const findings = events.filter(({ type }) => type === 'FindingRecorded');
  return findings[findings.findLastIndex((event) => !dataOf(event).caseUpheld) + 1];
}

/** The unit and those below it after the events. */
function below(unit: string, events: readonly RecordedEvent[]): string[] {
  const parents = new Map<string, string | undefined>();
  for (const event of events) {
    const { code, parent, to } = dataOf(event);
    if (event.type === 'UnitRegistered') parents.set(code, parent);
    if (event.type === 'UnitMoved') parents.set(event.stream.slice('unit-'.length), to);
  }
  const found = [unit];
  for (const code of found)
    for (const [child, parent] of parents) if (parent === code && !found.includes(child)) found.push(child);
  return found;
}

export interface Asked {
  readonly basis: 'cohort' | 'flow';
  readonly from?: string;
  readonly to?: string;
  readonly unit?: string;
  readonly category?: string;
}

const casesIn = (events: readonly RecordedEvent[]): RecordedEvent[][] =>
  [...new Set(events.map(({ stream }) => stream))]
    .filter((stream) => stream.startsWith('complaint-'))
    .map((stream) => events.filter((event) => event.stream === stream));

/** Who was complained of in the cases received, most often first: told one by one. */
export function naiveRespondents(
  events: readonly RecordedEvent[],
  { from = '', to = '9', unit, category }: Omit<Asked, 'basis'>,
): { readonly name: string; readonly type: string; readonly received: number }[] {
  const units = unit === undefined ? undefined : below(unit, events);
  const told: { name: string; type: string; received: number }[] = [];
  for (const history of casesIn(events)) {
    const receipt = linesOf(history).find(({ figure }) => figure === 'received');
    if (receipt === undefined || receipt.received < from || receipt.received >= to) continue;
    if (units !== undefined && !units.includes(receipt.unit)) continue;
    if (category !== undefined && receipt.category !== category) continue;
    const { name, type } = respondentOf(history);
    const known = told.find((each) => each.name === name && each.type === type);
    if (known === undefined) told.push({ name, type, received: 1 });
    else known.received += 1;
  }
  const after = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
  return told.sort((a, b) => b.received - a.received || after(a.name, b.name) || after(a.type, b.type));
}

/** How many characters of a day tell it. */
const TIMES = { day: 10, month: 7, year: 4 } as const;

/** How many, and how much, by figure, detail, currency and the dimensions asked for: added up from the events one by one. */
export function naiveFigures(
  events: readonly RecordedEvent[],
  { basis, from = '', to = '9', unit, category }: Asked,
  by: readonly ('unit' | 'category' | 'kind' | 'respondentType' | keyof typeof TIMES)[],
): Record<string, string> {
  const units = unit === undefined ? undefined : below(unit, events);
  const sums = new Map<string, { count: number; amount: number }>();
  for (const line of casesIn(events).flatMap(linesOf)) {
    const day = basis === 'cohort' ? line.received : line.on;
    if (day < from || day >= to) continue;
    if (units !== undefined && !units.includes(line.unit)) continue;
    if (category !== undefined && line.category !== category) continue;
    const group = by.map((dimension) =>
      dimension in TIMES ? day.slice(0, TIMES[dimension as keyof typeof TIMES]) : line[dimension as keyof typeof line],
    );
    const key = [...group, line.figure, line.detail, line.currency].join(' ');
    const sum = sums.get(key) ?? { count: 0, amount: 0 };
    sums.set(key, { count: sum.count + 1, amount: sum.amount + line.amount });
  }
  return Object.fromEntries([...sums].map(([key, { count, amount }]) => [key, `${count} ${amount.toFixed(2)}`]));
}
