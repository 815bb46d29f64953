import { Client } from 'pg';
import { DEFINITIONS } from '../../src/figures/definitions';
import { DIMENSIONS } from '../../projections/statistics/sums/question';
import { cursorOf } from '../../projections/reading/page';
import type { Installation } from '../../src/installation';
import { figure, interleaved, quantile, type Figure } from '../measure';
import { Chance } from '../seed/chance';
import type { SeededServer } from '../seeded-server';
import { READER, signedIn } from '../serving/signed-in';

const QUESTIONS = 60;
/** The most cases of the smaller arm; at least ten times as many are in the larger one. */
const FEW = 10_000;

/** A case to ask for. */
interface Sample {
  readonly id: string;
  readonly at: string;
}

type Ask = (chance: Chance, sample: Sample, events: number) => string;

const FILTERS = [
  '',
  'stage=accepted',
  'holder=seed-2-3',
  'unit=seed-3',
  'channel=letter',
  'regime=telecom',
  'overdue=true',
];
/** Two to five characters, common and rare, and the name of a company. */
const TEXTS = ['导游', '鳜鱼', '旅行社', '螺蛳粉', '购物店停留', '氮化镓充电', '金源大酒店', 'WiFi', '道歉 门票'];
const DEFINED = [...new Set(DEFINITIONS.map(({ id }) => id))];
const search = (text: string): string => `complaints?text=${encodeURIComponent(text)}`;

/** A year of the figures, by one of all dimensions or by none. */
const ofAYear = (chance: Chance): string => {
  const year = chance.between(2015, 2023);
  return `from=${year}-01-01&to=${year + 1}-01-01${chance.of(['', ...Object.keys(DIMENSIONS).map((by) => `&by=${by}`)])}`;
};
/** Any position of the log but its first few. */
const asOf = (chance: Chance, events: number): string =>
  `asOf=pg-${String(chance.between(Math.ceil(events / 50), events)).padStart(19, '0')}`;

/** What is asked, with other values each time. */
const ASKED: Readonly<Record<string, Ask>> = {
  'case list': (chance) => `complaints?${chance.of(FILTERS)}`,
  'deep page': (_chance, { id, at }) => `complaints?cursor=${cursorOf([at, id])}`,
  'case history': (_chance, { id }) => `complaints/${id}/history`,
  statistics: (chance) => `statistics?${ofAYear(chance)}`,
  'as-of statistics': (chance, _sample, events) => `statistics?${ofAYear(chance)}&${asOf(chance, events)}`,
  'a figure': (chance) => `statistics/figures?figures=${chance.of(DEFINED)}&${ofAYear(chance)}`,
  'a figure as of': (chance, _sample, events) =>
    `statistics/figures?figures=${chance.of(DEFINED)}&${ofAYear(chance)}&${asOf(chance, events)}`,
  'text search': (chance) => search(chance.of(TEXTS)),
};

/** How many milliseconds the figures of a year may take with 1,000,000 cases, p95. */
const MOST_MS: Readonly<Record<string, number>> = {
  statistics: 50,
  'as-of statistics': 1_000,
  'a figure': 50,
  'a figure as of': 1_000,
};

/** P5: p95 of each question with many cases ÷ with 10,000; of figures in milliseconds, too. */
export async function queryBench(server: SeededServer, cases: number): Promise<Figure[]> {
  const many = await Asked.open(server, cases);
  const fewer = Math.min(FEW, Math.ceil(cases / 10));
  const few = await Asked.open(server, fewer);
  try {
    const figures: Figure[] = [];
    for (const [name, ask] of Object.entries(ASKED)) {
      for (const each of [many, few]) await each.p95(ask);
      const pairs = await interleaved(
        () => many.p95(ask),
        () => few.p95(ask),
      );
      const goal = { must: 2, goal: 1.3, better: 'lower' } as const;
      const meaning = `p95 with ${cases} cases ÷ with ${fewer}`;
      figures.push(
        figure(
          { name: `P5 ${name}`, meaning, ...goal },
          pairs.map(({ a, b }) => a / b),
        ),
      );
      const most = MOST_MS[name];
      if (most !== undefined)
        figures.push(
          figure(
            {
              name: `P5 ${name}, p95`,
              meaning: `with ${cases} cases`,
              must: most,
              goal: most,
              better: 'lower',
              unit: ' ms',
            },
            pairs.map(({ a }) => a),
          ),
        );
    }
    return figures;
  } finally {
    await many.close();
    await few.close();
  }
}

/** An installation over seeded cases that is asked in this process: what is measured is no network. */
class Asked {
  private turn = 0;

  private constructor(
    private readonly installation: Installation,
    private readonly samples: readonly Sample[],
    private readonly headers: Record<string, string>,
    private readonly events: number,
  ) {}

  static async open(server: SeededServer, cases: number): Promise<Asked> {
    const url = await server.database(cases);
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ id: string; at: Date }>(
      'select case_id as id, received_at as at from read.case_list order by case_id limit 1000',
    );
    const { rows: head } = await client.query<{ events: number }>(
      // That it was rebuilt is recorded behind what the read models have seen.
      'select min(substr(position, 4)::int) as events from projection.checkpoint',
    );
    await client.end();
    return new Asked(
      await server.open(url),
      rows.map(({ id, at }) => ({ id, at: at.toISOString() })),
      // Of the whole installation: what happened is searched by those only who may see it.
      await signedIn(url, READER),
      head[0]?.events ?? 0,
    );
  }

  async p95(ask: Ask): Promise<number> {
    const chance = new Chance(5, this.turn++);
    const times: number[] = [];
    for (let question = 0; question < QUESTIONS; question++) {
      const url = `/api/${ask(chance, chance.of(this.samples), this.events)}`;
      const begin = performance.now();
      const { statusCode, body } = await this.installation.app
        .getHttpAdapter()
        .getInstance()
        .inject({ method: 'GET', url, headers: this.headers });
      times.push(performance.now() - begin);
      if (statusCode !== 200) throw new Error(`${url} was answered with ${statusCode}: ${body}`);
    }
    return quantile(times, 0.95);
  }

  close(): Promise<void> {
    return this.installation.close();
  }
}
