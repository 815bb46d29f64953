import fc from 'fast-check';
import { answersOf, cutDays, questions } from './asked';
import { eventsOfHistory, histories } from './history';
import {
  casesCountUp,
  groupsAreTheirSelection,
  cohortsStayWithinTheWhole,
  GROWING,
  listsTellTheRest,
  nothingIsUndone,
  partsSumUp,
} from './laws';
import { Office } from './office';

/** `npm run test:fuzz` asks for more. A failure prints its seed: `FUZZ_SEED=… npx jest test/figures/laws` plays it again. */
const HISTORIES = Number(process.env.FUZZ_HISTORIES ?? 6);
const SEED = process.env.FUZZ_SEED === undefined ? {} : { seed: Number(process.env.FUZZ_SEED) };
const LOOKS = 6;

let office: Office;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

const laws = [partsSumUp, cohortsStayWithinTheWhole, listsTellTheRest, groupsAreTheirSelection, casesCountUp];

describe('the figures of a made-up office', () => {
  it(
    'keep their laws at every position, live and after everything was rebuilt, and are the same bytes for ever',
    async () => {
      await fc.assert(
        fc.asyncProperty(histories, questions, async (history, question) => {
          const events = eventsOfHistory(history);
          const half = Math.ceil(events.length / 2);
          await office.begin();
          const early = await office.happens(events.slice(0, half));
          const then = await answersOf(office, question);
          await office.happens(events.slice(half));
          const now = await answersOf(office, question);
          for (const law of laws) {
            law(then);
            law(now);
          }
          const looks = Array.from(
            { length: LOOKS },
            (_none, look) => events[Math.floor((look * events.length) / LOOKS)],
          );
          const positions = [...looks, events.at(-1)].map((event) => event?.position ?? '');
          const [from, to] = [cutDays(question)[0], cutDays(question).at(-1)];
          for (const basis of ['cohort', 'flow'] as const) {
            const inOrder = [];
            for (const asOf of positions)
              inOrder.push(
                await office.figures.figures(
                  GROWING.map((id) => ({ id })),
                  { from, to, basis, asOf },
                ),
              );
            nothingIsUndone(inOrder);
          }
          const said = JSON.stringify(now);
          expect(JSON.stringify(await answersOf(office, question, early))).toBe(JSON.stringify(then));
          await office.rebuild();
          expect(JSON.stringify(await answersOf(office, question))).toBe(said);
          expect(JSON.stringify(await answersOf(office, question, early))).toBe(JSON.stringify(then));
        }),
        // To shrink a history would take longer than a test may: it is played again by its seed.
        { numRuns: HISTORIES, endOnFailure: true, ...SEED },
      );
    },
    300_000 + HISTORIES * 60_000,
  );
});
