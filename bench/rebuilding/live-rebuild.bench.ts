import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { CasePage } from '../../projections/case-list/case-list.query';
import type { ProjectionList } from '../../projections/projections.controller';
import type { StatisticsAnswer } from '../../projections/statistics/statistics.answer';
import { arriving } from '../writing/append-latency.bench';
import { RECEIVE } from '../case-load';
import { figure, interleaved, quantile, type Figure } from '../measure';
import { Remote } from '../serving/remote';
import type { SeededServer } from '../seeded-server';

const RUN_MS = 10_000;
const WARM_UP_MS = 3_000;
const APPENDS_PER_SECOND = 40;
const QUESTIONS_PER_SECOND = 40;
/** Receipts of these years are seeded; what the benchmark records is received today. */
const PAST = 'from=2015-01-01&to=2016-01-01';

interface Run {
  readonly append: number;
  readonly query: number;
  readonly wrong: number;
}

/**
 * P10: p99 of appends and of questions that come at a steady rate, while all read models are rebuilt again and again ÷ while
 * none is. Each question has one right answer, which is compared byte by byte: how many were empty or otherwise wrong.
 */
export async function liveRebuildBench(server: SeededServer, cases: number): Promise<Figure[]> {
  const remote = await Remote.start(await server.database(cases));
  try {
    const load = await Load.on(remote);
    await load.run(WARM_UP_MS);
    const pairs = await interleaved(
      () => whileRebuilding(remote, () => load.run(RUN_MS)),
      () => load.run(RUN_MS),
    );
    const rates = `p99 at ${APPENDS_PER_SECOND} appends/s and ${QUESTIONS_PER_SECOND} questions/s over ${cases} cases`;
    const goal = { meaning: `${rates}, during rebuilds ÷ without`, must: 2, goal: 1.3, better: 'lower' } as const;
    const wrong = { must: 0, goal: 0, better: 'lower' } as const;
    return [
      figure(
        { name: 'P10 append', ...goal },
        pairs.map(({ a, b }) => a.append / b.append),
      ),
      figure(
        { name: 'P10 query', ...goal },
        pairs.map(({ a, b }) => a.query / b.query),
      ),
      figure(
        { name: 'P10 reads', meaning: 'empty or wrong answers during rebuilds', ...wrong },
        pairs.map(({ a }) => a.wrong),
      ),
    ];
  } finally {
    remote.child.kill('SIGKILL');
    await once(remote.child, 'exit');
  }
}

/** Rebuilds everything over and over until the work is done; the last rebuild is then cancelled. */
async function whileRebuilding(remote: Remote, work: () => Promise<Run>): Promise<Run> {
  let working = true;
  const rebuilding = async (): Promise<void> => {
    while (working) {
      await remote.give('projections/all/rebuild', { why: 'P10' });
      while (!(await isAtRest(remote))) await pause(100);
    }
  };
  const rebuilt = rebuilding();
  const run = await work().finally(() => (working = false));
  // Refused when there is none just then.
  await remote.give('projections/all/cancel-rebuild', { why: 'P10 has seen enough' }).catch(() => undefined);
  await rebuilt;
  return run;
}

async function isAtRest(remote: Remote): Promise<boolean> {
  const { items } = JSON.parse(await remote.ask('projections')) as ProjectionList;
  const failed = items.find(({ rebuild }) => rebuild?.state === 'failed');
  if (failed !== undefined) throw new Error(`${failed.name} could not be rebuilt: ${failed.rebuild?.error ?? ''}`);
  return items.every(({ rebuild }) => rebuild?.finishedAt !== null);
}

/** Appends and questions at a steady rate. */
class Load {
  private asked = 0;

  private constructor(
    private readonly remote: Remote,
    private readonly answers: ReadonlyMap<string, string>,
  ) {}

  static async on(remote: Remote): Promise<Load> {
    const closed = `complaints?stage=closed&${PAST}&limit=20`;
    const page = JSON.parse(await remote.ask(closed)) as CasePage;
    const [first] = page.items;
    if (first === undefined) throw new Error('no closed case was seeded in 2015');
    const { position } = JSON.parse(await remote.ask('statistics')) as StatisticsAnswer;
    const questions = [
      closed,
      `complaints/${first.id}/history`,
      `statistics?${PAST}&by=month,channel&asOf=${position}`,
      `statistics/respondents?${PAST}`,
    ];
    const answers = new Map<string, string>();
    for (const question of questions) answers.set(question, bare(await remote.ask(question)));
    return new Load(remote, answers);
  }

  async run(milliseconds: number): Promise<Run> {
    const questions = [...this.answers.keys()];
    let wrong = 0;
    const ask = async (): Promise<void> => {
      const question = questions[this.asked++ % questions.length] ?? '';
      if (bare(await this.remote.ask(question)) !== this.answers.get(question)) wrong += 1;
    };
    const [appends, queries] = await Promise.all([
      arriving(APPENDS_PER_SECOND, milliseconds, () => this.remote.give('complaints', RECEIVE)),
      arriving(QUESTIONS_PER_SECOND, milliseconds, ask),
    ]);
    return { append: quantile(appends, 0.99), query: quantile(queries, 0.99), wrong };
  }
}

/** An answer without how far the read model was: that moves on. */
const bare = (text: string): string => text.replace(/"position":"[^"]*"/, '');
