import type { RecordedEvent } from '../../src/kernel/event';

/*
 * Every figure by the words of its definition, from the events of the cases and nothing else: as a clerk would with a list of
 * the cases on the table. Nothing here knows how the program counts.
 */

/** How many above and below the line; of money, hundredths of yuan above. */
export type Pair = readonly [above: number, below?: number];

interface Data {
  readonly receivingUnit: string;
  readonly partySize: number;
  readonly to?: string;
  readonly outcome: string;
  readonly satisfaction: string;
  readonly reached: boolean;
  readonly until: string;
  readonly due: string;
  readonly kinds: readonly string[];
  readonly kind: string;
  readonly caseUpheld: boolean;
  readonly allFound: boolean;
  readonly type: string;
  readonly fine?: { readonly amount: string };
  readonly confiscated?: { readonly amount: string };
  readonly amount?: { readonly amount: string };
}

const dataOf = (event: RecordedEvent | undefined): Data => (event?.data ?? {}) as Data;
const timeOf = (event: RecordedEvent): number => Date.parse(event.meta.occurredAt);
/** Days since 1970 in China. */
const dayAt = (moment: number): number => Math.floor((moment + 8 * 3_600_000) / 86_400_000);
const fen = (amount = '0'): number => Math.round(Number(amount) * 100);

type Case = readonly RecordedEvent[];

/** One case, read from the end or the beginning as the words ask. */
function reading(events: Case) {
  const all = (...types: string[]) => events.filter(({ type }) => types.includes(type));
  const last = (...types: string[]) => all(...types).at(-1);
  const newest = last('ComplaintClosed', 'ComplaintReopened');
  const closing = newest?.type === 'ComplaintClosed' ? newest : undefined;
  const [receipt] = events;
  const accepted = last('ComplaintAccepted');
  const declined = last('ComplaintDeclined');
  const finding = last('FindingRecorded');
  const upheld = accepted !== undefined && finding !== undefined && dataOf(finding).caseUpheld;
  const unfounded = finding !== undefined && !dataOf(finding).caseUpheld && dataOf(finding).allFound;
  const feedback = last('FeedbackRecorded');
  return {
    ...{ all, last, closing, receipt, accepted, declined, upheld, unfounded, feedback },
    settled:
      closing !== undefined && accepted && ['settled', 'explained', 'penalised'].includes(dataOf(closing).outcome),
    /** Who has the case after the last of these facts. */
    holderAt: (position: string): string => {
      const moves = all('ComplaintReceived', 'ComplaintTransferred', 'TransferReturned');
      const move = dataOf(moves.filter((each) => each.position <= position).at(-1));
      return move.to ?? move.receivingUnit;
    },
  };
}

/** Whether a limit has come by a day, and whether it was kept; undefined when it has not come or is none of this case. */
function limitOf(events: Case, until: string, which: 'last' | 'first', today: number): boolean | undefined {
  const { all, last, closing } = reading(events);
  const sets = all('DeadlineSet').filter((event) => dataOf(event).until === until);
  const told = which === 'last' ? sets.at(-1) : sets[0];
  if (told === undefined) return undefined;
  const due = Date.parse(dataOf(told).due);
  if (dayAt(due - 1) >= today) return undefined;
  const doneBy = { decision: ['ComplaintAccepted', 'ComplaintDeclined'], transfer: ['ComplaintTransferred'] };
  if (until === 'closing') return closing !== undefined && timeOf(closing) <= due;
  const [done] = all(...doneBy[until as 'decision' | 'transfer']);
  const decided = last('ComplaintAccepted', 'ComplaintDeclined');
  if (done !== undefined && until === 'transfer' && decided && decided.position < done.position) return undefined;
  const [ended] = all('ComplaintClosed');
  const over = done !== undefined && ended !== undefined && ended.position < done.position ? ended : (done ?? ended);
  // Decided here, it had not to be passed on; closed before the limit was over, nothing had to be decided any more.
  if (until === 'transfer' && done === undefined && decided !== undefined) return undefined;
  if (over !== undefined && over === ended) return timeOf(over) > due ? false : undefined;
  return done !== undefined && timeOf(done) <= due;
}

const share = (above: boolean, below: boolean): Pair => [above && below ? 1 : 0, below ? 1 : 0];
const one = (counts: boolean): Pair => [counts ? 1 : 0];
const limit = (kept: boolean | undefined): Pair => share(kept === true, kept !== undefined);

function paidInFull({ all }: ReturnType<typeof reading>): boolean {
  const owed = all('RespondentFined', 'IllegalIncomeConfiscated').reduce((sum, event) => {
    const { fine, confiscated } = dataOf(event);
    return sum + fen((fine ?? confiscated)?.amount);
  }, 0);
  const payments = all('PenaltyPaid');
  return payments.length > 0 && payments.reduce((sum, event) => sum + fen(dataOf(event).amount?.amount), 0) >= owed;
}

/** What one case adds to each figure of a cohort, as of a day. */
export function naively(events: Case, today: number): Readonly<Record<string, Pair>> {
  const read = reading(events);
  const { all, last, closing, receipt, accepted, declined, upheld, unfounded, feedback, settled } = read;
  if (receipt === undefined) return {};
  const closed = closing !== undefined;
  const verdict = dataOf(feedback).satisfaction;
  const answered = ['satisfied', 'basically-satisfied', 'dissatisfied'].includes(verdict);
  const invalid = declined !== undefined || unfounded;
  const fined = all('RespondentFined').reduce((sum, event) => sum + fen(dataOf(event).fine?.amount), 0);
  const taken = all('IllegalIncomeConfiscated').reduce((sum, event) => sum + fen(dataOf(event).confiscated?.amount), 0);
  const paid = paidInFull(read);
  const refunded = all('RemedyPerformed').filter((event) => ['refund', 'compensation'].includes(dataOf(event).type));
  const closingLimit = limitOf(events, 'closing', 'last', today);
  return {
    received: one(true),
    'received-persons': [dataOf(receipt).partySize],
    accepted: one(accepted !== undefined),
    declined: one(declined !== undefined),
    'acceptance-share': share(accepted !== undefined, true),
    'lawful-acceptance': limit(limitOf(events, 'decision', 'last', today)),
    'repeat-rate': share(last('LinkedAsDuplicate', 'Unlinked')?.type === 'LinkedAsDuplicate', true),
    transferred: one(all('ComplaintTransferred').length > 0),
    'transfer-share': share(all('ComplaintTransferred').length > 0, true),
    'transfer-rate': limit(limitOf(events, 'transfer', 'last', today)),
    'return-rate': share(all('TransferReturned').length > 0, all('ComplaintTransferred').length > 0),
    'urging-rate': share(all('CaseUrged').length > 0, true),
    'extension-rate': share(all('DeadlineExtended').length > 0, accepted !== undefined),
    closed: one(closed),
    open: one(!closed),
    overdue: one(!closed && closingLimit !== undefined),
    'closing-rate': share(closed, accepted !== undefined),
    'on-time-closing': limit(closingLimit),
    'on-time-closing-first-due': limit(limitOf(events, 'closing', 'first', today)),
    'redo-rate': share(all('ComplaintReopened').length > 0, all('ComplaintClosed').length > 0),
    'settled-at-lowest-level': share(
      closed && accepted !== undefined && read.holderAt(closing.position) === read.holderAt(accepted.position),
      settled === true,
    ),
    valid: one(upheld),
    invalid: one(invalid),
    'valid-complaints': share(upheld, upheld || invalid),
    satisfaction: share(verdict === 'satisfied', answered),
    'satisfaction-with-basically': share(verdict === 'satisfied' || verdict === 'basically-satisfied', answered),
    'reach-rate': share(dataOf(feedback).reached, closed),
    penalised: one(all('RespondentFined', 'IllegalIncomeConfiscated').length > 0),
    fines: [fined],
    'fines-paid': [paid ? fined : 0],
    confiscations: [taken],
    'confiscations-paid': [paid ? taken : 0],
    refunds: [refunded.reduce((sum, event) => sum + fen(dataOf(event).amount?.amount), 0)],
  };
}

/** The day of the newest of the events, in China. */
export const dayOfNewest = (events: Case): number => dayAt(Date.parse(events.at(-1)?.meta.recordedAt ?? ''));
