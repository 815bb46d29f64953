import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportReport } from '../../src/imports/importer';
import { caughtUp } from '../support/application/running/caught-up';
import { CFPB_FILE } from '../support/application/told/cfpb';
import { DataFolder, lives } from '../support/application/running/embedded';
import { countOf, countsBy, detailsOf, statistics } from '../support/application/told/figures';
import { openedFacts } from '../support/application/told/opened-facts';
import type { Program } from '../support/application/running/program';
import { expectWholeLog, FactCounter, recordedFacts, type Fact } from '../support/application/told/recorded-facts';

const IMPORT = ['import', CFPB_FILE, '--mapping', 'cfpb', '--json'];

let folder: DataFolder;
let untouched: DataFolder;
beforeEach(async () => {
  [folder, untouched] = [await DataFolder.make(), await DataFolder.make()];
});
afterEach(async () => {
  await folder.remove();
  await untouched.remove();
});

const between = (least: number, most: number): number => least + Math.floor(Math.random() * (most - least + 1));

/** Five are killed at any time from their start, when the database is made or taken over; fifteen once they have recorded something. */
const MOMENTS = Array.from({ length: 20 }, (_none, kill): Moment =>
  kill < 5 ? { afterMillis: between(200, 1_500) } : { afterFacts: between(1, 800) },
);

interface Moment {
  readonly afterMillis?: number;
  readonly afterFacts?: number;
}

async function untilMoment(program: Program, { afterMillis, afterFacts = 0 }: Moment): Promise<void> {
  if (afterMillis !== undefined) return sleep(afterMillis);
  const facts = new FactCounter(() => folder.databaseUrl());
  let before: number | undefined;
  while (program.runs) {
    const now = await facts.count();
    before ??= now;
    if (now !== undefined && before !== undefined && now >= before + afterFacts) break;
    await sleep(5);
  }
  await facts.end();
}

/** What the facts of each case say, apart from where in the log they landed and when, and from what an installation keys. */
function histories(facts: readonly Fact[]): string[] {
  const told = new Map<string, string[]>();
  for (const { stream, version, type, data } of facts) {
    // An import's own stream is about the run.
    if (stream.startsWith('import-')) continue;
    const { likeness: _keyed, ...said } = JSON.parse(data) as Record<string, unknown>;
    told.set(stream, [...(told.get(stream) ?? []), [version, type, JSON.stringify(said)].join(' ')]);
  }
  return [...told.values()].map((history) => history.join('\n')).sort();
}

/** Whether it was killed there, or was through before. */
async function killedAt(moment: Moment): Promise<boolean> {
  const program = folder.run(IMPORT);
  await untilMoment(program, moment);
  const { signal, code } = await program.kill();
  expect([signal, code]).toEqual(signal === null ? [null, 0] : ['SIGKILL', null]);
  return signal !== null;
}

async function beginAnew(): Promise<void> {
  await folder.remove();
  folder = await DataFolder.make();
}

describe('an import that is killed twenty times', () => {
  it('ends, the last time it is left alone, with exactly the facts and figures of one that never was killed', async () => {
    const clean = untouched.finish(...IMPORT);
    for (const moment of MOMENTS) {
      while (!(await killedAt(moment))) await beginAnew();
    }
    const last = await folder.finish(...IMPORT);
    expect(last.code).toBe(0);
    const report = JSON.parse(last.output.join('')) as ImportReport;
    expect(report).toMatchObject({ read: 3186, refused: 0, warned: 6, dryRun: false });
    expect(report.imported + report.alreadyThere).toBe(3186);
    expect((await clean).code).toBe(0);

    const { api, program } = await folder.serve();
    const reference = await untouched.serve();
    const [facts, expected] = [
      await recordedFacts(await folder.databaseUrl()),
      await recordedFacts(await untouched.databaseUrl()),
    ];
    expectWholeLog(facts);
    expect(histories(await openedFacts(folder, facts))).toEqual(histories(await openedFacts(untouched, expected)));

    const after = await caughtUp(api);
    await caughtUp(reference.api);
    const { figures } = await statistics(api, `after=${after}`);
    expect(countOf(figures, 'received')).toBe(3186);
    expect(detailsOf(figures, 'feedback')).toEqual({ dissatisfied: 595, 'basically-satisfied': 2534 });
    const byChannel = await statistics(api, 'by=channel');
    expect(countsBy(byChannel, 'received')).toEqual({
      web: 2233,
      referral: 533,
      phone: 200,
      'postal-mail': 168,
      fax: 52,
    });
    expect(byChannel.groups).toEqual((await statistics(reference.api, 'by=channel')).groups);

    const database = (await folder.databasePid()) ?? 0;
    expect((await program.interrupt()).code).toBe(0);
    expect(lives(database)).toBe(false);
  }, 1_800_000);
});
