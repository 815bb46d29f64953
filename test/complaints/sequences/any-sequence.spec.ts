import * as fc from 'fast-check';
import type { Complaint } from '../../../src/complaints/complaint';
import { PERSONAL_FIELDS } from '../../../src/complaints/complaint.events';
import { applyToComplaint } from '../../../src/complaints/complaint.subject';
import { NotFound, Refusal } from '../../../src/kernel/refusal';
import { caseOf, decide, type Expected } from '../../support/given';
import { accept, close, disputeCompetence, fine, proposeRemedy, receive, recordFinding } from '../words/acts';
import { received } from '../words/facts';
import { limit } from '../words/limits';
import { CaseLedger } from './case-ledger';
import { triesOnceClosed, triesWhileOpen } from './random-acts';
import type { Try } from './tries/trying';

const respondents = [
  { type: 'travel-agency', name: '某旅行社' },
  { type: 'guide', name: '谢某' },
  { type: 'guide', name: '黄某' },
];
const allegations = [1, 2, 1, 3].map((respondent) => ({ respondent, text: '违规带团' }));
/** Two limits: from the receipt to the reply, extended twice at most; and to call back, which goes on after the closing. */
const limits = [
  limit({ extension: { times: 2, length: 5, unit: 'working-days', by: ['head'], article: '第八条' } }),
  limit({ id: 'call-back', from: 'reply', until: 'feedback', length: 10, unit: 'calendar-days', extension: undefined }),
];
const urging = { first: 3, second: 2, article: '督办办法' };
const receipt: Try = { by: 'ruyuan', say: ({ by }) => receive({ by, respondents, allegations }) };

const LEAST_ROUNDS = 3;
const MOST_ROUNDS = 15;

/** Plays the tries on one case: what is recorded goes into the ledger, what is refused changes nothing. */
function play(tries: readonly Try[]): { state: Complaint; facts: Expected[] } {
  const ledger = new CaseLedger();
  const facts: Expected[] = [];
  let state = caseOf();
  for (const { by = ledger.holder, say } of tries) {
    for (const fact of attempted(state, () =>
      decide(state, say({ by, rest: ledger.rest, due: ledger.dueOf('handle') }), { limits, urging }),
    )) {
      ledger.take(fact, by);
      facts.push(fact);
      const before = [state, JSON.stringify(state)] as const;
      state = applyToComplaint(state, { ...received(), ...fact });
      unchanged(before[1], before[0], 'a further fact');
      expect(state).toMatchObject({ holder: ledger.holder, executed: ledger.executed });
    }
  }
  return { state, facts };
}

function attempted(state: Complaint, decision: () => readonly Expected[]): readonly Expected[] {
  const before = JSON.stringify(state);
  try {
    return decision();
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof NotFound)) throw error;
    return [];
  } finally {
    unchanged(before, state, 'deciding');
  }
}

function unchanged(before: string, state: Complaint, by: string): void {
  if (JSON.stringify(state) !== before) throw new Error(`${by} changed the state`);
}

const upheld: readonly Try[] = [
  { say: ({ by }) => accept({ by }) },
  ...[1, 2, 3].map((allegation): Try => ({ say: ({ by }) => recordFinding({ by, allegation }) })),
  { say: ({ by }) => proposeRemedy({ by }) },
];
const penalised: readonly Try[] = [
  ...upheld,
  ...[1, 2, 3].map((respondent): Try => ({ say: ({ by }) => fine({ by, respondent }) })),
];
const disputed: readonly Try[] = [{ say: ({ by }) => disputeCompetence({ by }) }];
const over: readonly Try[] = [...upheld, { say: ({ by }) => close({ by }) }];
/** Some begin with a case that may be penalised, was penalised, is in dispute, or is over, so that all is tried often enough. */
const tries = fc
  .oneof(
    { weight: 2, arbitrary: fc.tuple(fc.constantFrom([], upheld, penalised, disputed), triesWhileOpen) },
    { weight: 1, arbitrary: fc.tuple(fc.constant(over), triesOnceClosed) },
  )
  .map(([begin, attempts]) => [...begin, ...attempts]);

describe('whatever is tried on a case, in whatever order', () => {
  it('never breaks the regulation', () => {
    const all = Object.keys(PERSONAL_FIELDS).sort();
    const seen = new Set<string>();
    // What needs several acts in a row is rare: more is tried until every fact was recorded at least once.
    for (let round = 1; round <= LEAST_ROUNDS || (seen.size < all.length && round <= MOST_ROUNDS); round++) {
      fc.assert(
        fc.property(tries, (attempts) => {
          play([receipt, ...attempts]).facts.forEach(({ type }) => seen.add(type));
        }),
        { numRuns: 200 },
      );
    }
    expect([...seen].sort()).toEqual(all);
  });

  it('records nothing at all before the case was received', () => {
    fc.assert(
      fc.property(tries, (attempts) => {
        expect(play(attempts).facts).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same state when the facts are read again, as they were written', () => {
    fc.assert(
      fc.property(tries, (attempts) => {
        const { state, facts } = play([receipt, ...attempts]);
        const written = JSON.parse(JSON.stringify(facts)) as Expected[];
        expect(caseOf(...written.map((fact) => ({ ...received(), ...fact })))).toEqual(state);
      }),
      { numRuns: 30 },
    );
  });
});
