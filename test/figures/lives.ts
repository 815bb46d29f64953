import fc from 'fast-check';

/** One step of a made-up case: what is done if it can be done now, after so many hours. */
export interface Step {
  readonly act: (typeof ACTS)[number];
  readonly hours: number;
  readonly choice: number;
}

const ACTS = [
  'classify',
  'accept',
  'decline',
  'transfer',
  'return',
  'find',
  'reply',
  'feedback',
  'close',
  'reopen',
  'extend',
  'urge',
  'fine',
  'confiscate',
  'pay',
  'perform',
  'duplicate',
  'unlink',
] as const;

export const UNITS = ['north', 'south'] as const;

/** A case from its receipt on, of one of two units; steps that cannot be taken are passed over. */
export const lives = fc.record({
  unit: fc.constantFrom(...UNITS),
  people: fc.integer({ min: 1, max: 4 }),
  start: fc.integer({ min: 0, max: 24 * 80 }),
  decisionHours: fc.option(fc.integer({ min: 1, max: 24 * 6 }), { nil: undefined }),
  transferHours: fc.option(fc.integer({ min: 1, max: 24 * 6 }), { nil: undefined }),
  closingHours: fc.option(fc.integer({ min: 1, max: 24 * 15 }), { nil: undefined }),
  steps: fc.array(
    fc.record({
      act: fc.constantFrom(...ACTS),
      hours: fc.integer({ min: 0, max: 24 * 5 }),
      choice: fc.integer({ min: 0, max: 11 }),
    }),
    { minLength: 2, maxLength: 22 },
  ),
});
export type Life = typeof lives extends fc.Arbitrary<infer Made> ? Made : never;

const BEGINNING = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;

/** A fact of a case, with the moment at which it happened and was recorded. */
export interface Fact {
  readonly type: string;
  readonly data: object;
  readonly at: number;
}

export const chinaTime = (at: number): string => `${new Date(at + 8 * HOUR).toISOString().slice(0, 19)}+08:00`;

interface Running {
  readonly until: string;
  due: number;
  missed: boolean;
}

/** The facts of a life, as the rules would let them happen; limits that run out are recorded as missed at once. */
export function factsOf(life: Life): Fact[] {
  const facts: Fact[] = [];
  let at = BEGINNING + life.start * HOUR;
  let [stage, holder, kind, accepted, handed] = ['received', life.unit as string, 'complaint', false, 0];
  const running: Running[] = [];
  const tell = (type: string, data: object = {}): void => void facts.push({ type, data, at });
  const limit = (until: string, due: number, cause: string): void =>
    tell('DeadlineSet', {
      limit: until,
      ordinal: 1,
      cause,
      until,
      due: chinaTime(due),
      kinds: ['complaint', 'report'],
    });
  const begin = (until: string, hours: number | undefined): void => {
    if (hours === undefined) return;
    running.push({ until, due: at + hours * HOUR, missed: false });
    limit(until, at + hours * HOUR, 'started');
  };
  const end = (...ends: string[]): void => {
    for (const until of ends) {
      const index = running.findIndex((each) => each.until === until);
      if (index >= 0) running.splice(index, 1);
    }
  };
  const miss = (now: number): void => {
    for (const each of running.filter(({ due, missed }) => !missed && due < now).sort((a, b) => a.due - b.due)) {
      each.missed = true;
      at = Math.max(at, each.due + 1000);
      tell('DeadlineMissed', { limit: each.until, ordinal: 1, until: each.until, due: chinaTime(each.due) });
    }
  };
  tell('ComplaintReceived', {
    regime: { id: 'tourism', version: 1 },
    ...{ kind, channel: 'web', category: 'price', region: '440200', receivingUnit: life.unit, partySize: life.people },
    respondents: [{ type: 'hotel', name: '某酒店' }],
  });
  begin('decision', life.decisionHours);
  begin('transfer', life.transferHours);
  begin('closing', life.closingHours);
  const open = (): boolean => stage === 'received' || stage === 'accepted';
  const yuan = (choice: number): object => ({ amount: `${choice}0.50`, currency: 'CNY' });
  const doing: Record<Step['act'], (choice: number) => void> = {
    classify: (choice) => {
      if (!open()) return;
      kind = choice % 2 ? 'report' : 'complaint';
      tell('ComplaintClassified', { kind, category: choice % 3 ? 'price' : 'service' });
    },
    accept: () => {
      if (stage !== 'received') return;
      [stage, accepted] = ['accepted', true];
      tell('ComplaintAccepted');
      end('decision', 'transfer');
    },
    decline: () => {
      if (stage !== 'received') return;
      stage = 'declined';
      tell('ComplaintDeclined', { ground: 'no-competence' });
      end('decision', 'transfer');
    },
    transfer: (choice) => {
      if (!open()) return;
      holder = holder === 'north' ? 'south' : 'north';
      handed += 1;
      tell('ComplaintTransferred', { ordinal: handed, to: holder });
      end('transfer');
      if (choice % 2) tell('TransferAcknowledged', { ordinal: handed, by: holder });
      else [holder] = [holder === 'north' ? 'south' : 'north'];
      if (!(choice % 2)) tell('TransferReturned', { ordinal: handed, to: holder });
    },
    return: () => {
      if (!open() || handed === 0) return;
      holder = holder === 'north' ? 'south' : 'north';
      tell('TransferReturned', { ordinal: handed, to: holder });
    },
    find: (choice) => {
      if (stage === 'accepted') tell('FindingRecorded', { caseUpheld: choice % 2 === 0, allFound: choice % 3 > 0 });
    },
    reply: () => {
      if (stage === 'accepted' || stage === 'declined') tell('ReplySent');
    },
    feedback: (choice) => {
      if (stage === 'received') return;
      const satisfaction = ['satisfied', 'basically-satisfied', 'dissatisfied', 'no-answer'][choice % 4];
      tell('FeedbackRecorded', { reached: satisfaction !== 'no-answer', satisfaction });
    },
    close: (choice) => {
      if (stage === 'closed') return;
      const outcome =
        stage === 'declined'
          ? 'declined'
          : stage === 'received'
            ? 'withdrawn'
            : (['settled', 'explained', 'penalised', 'terminated', 'withdrawn'][choice % 5] ?? '');
      stage = 'closed';
      tell('ComplaintClosed', { outcome });
      running.splice(0);
    },
    reopen: () => {
      if (stage !== 'closed') return;
      const declined = facts.some(({ type }) => type === 'ComplaintDeclined');
      stage = declined ? 'declined' : accepted ? 'accepted' : 'received';
      tell('ComplaintReopened');
    },
    extend: (choice) => {
      const each = running.find(({ until, missed }) => until === 'closing' && !missed);
      if (each === undefined) return;
      each.due += (choice + 1) * 24 * HOUR;
      tell('DeadlineExtended', { limit: 'closing', ordinal: 1 });
      limit('closing', each.due, 'extended');
    },
    urge: () => {
      if (stage !== 'closed') tell('CaseUrged', { ordinal: 1 });
    },
    fine: (choice) => {
      if (stage === 'accepted') tell('RespondentFined', { respondentType: 'guide', fine: yuan(choice) });
    },
    confiscate: (choice) => {
      if (stage === 'accepted')
        tell('IllegalIncomeConfiscated', { respondentType: 'guide', confiscated: yuan(choice) });
    },
    pay: (choice) => {
      if (stage === 'accepted') tell('PenaltyPaid', { amount: yuan(choice) });
    },
    perform: (choice) => {
      const type = ['refund', 'compensation', 'explanation'][choice % 3];
      if (stage === 'accepted')
        tell('RemedyPerformed', { remedy: 1, type, ...(type !== 'explanation' && { amount: yuan(choice) }) });
    },
    duplicate: () => {
      if (open()) tell('LinkedAsDuplicate', { of: '00000000-0000-4000-8000-00000000ffff' });
    },
    unlink: () => {
      if (open()) tell('Unlinked');
    },
  };
  for (const { act, hours, choice } of life.steps) {
    const now = at + hours * HOUR + 60_000;
    miss(now);
    at = Math.max(at, now);
    doing[act](choice);
  }
  miss(at);
  return facts;
}
