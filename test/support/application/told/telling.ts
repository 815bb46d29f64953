import { join } from 'node:path';
import { readStory, type Story } from '../../../../demo/story';
import type { Api } from '../api';

/** The twelve cases of 篇二 with every step. */
export const YEAR_2010: Story = readStory(join(__dirname, '../../../../demo/year-2010.yaml'));

export interface Told {
  /** Id of the complaint by the key of its case. */
  readonly complaints: ReadonlyMap<string, string>;
  /** Position of the newest fact. */
  readonly position: string;
}

/** Where each word of a story is posted to, below the complaint. */
const ROUTES: Readonly<Record<string, string>> = {
  accept: 'acceptance',
  decline: 'declination',
  transfer: 'transfers',
  acknowledge: 'transfer-acknowledgements',
  assign: 'handler',
  recordFinding: 'findings',
  proposeRemedy: 'remedies',
  apologize: 'apologies',
  fine: 'fines',
  confiscate: 'confiscations',
  pay: 'payments',
  execute: 'executions',
  reply: 'reply',
  feedback: 'feedback',
  close: 'closure',
};

/** Tells a story of the tourism authority over HTTP, as the clerks of its units would. */
export async function tell(api: Api, { regime, home, units, cases }: Story): Promise<Told> {
  const complaints = new Map<string, string>();
  let position = '';
  for (const unit of units) ({ position } = await api.record('/api/units', unit, { by: home }));
  for (const { key, received, steps } of cases) {
    const body = { regime, kind: 'complaint', ...received };
    const { id } = await api.record('/api/complaints', body, { by: home });
    complaints.set(key, id);
    for (const step of steps) {
      const { path, body } = request(step);
      ({ position } = await api.record(`/api/complaints/${id}/${path}`, body, { by: step.by ?? home }));
    }
  }
  return { complaints, position };
}

function request({ at, by: _by, ...rest }: Story['cases'][number]['steps'][number]): { path: string; body: object } {
  const [[word, fields] = ['', {}]] = Object.entries(rest) as [string, Record<string, unknown>][];
  if (word === 'performRemedy') return { path: `remedies/${String(fields.remedy)}/performance`, body: { at } };
  const path = ROUTES[word];
  if (path === undefined) throw new TypeError(`the story says “${word}”, which has no route`);
  return { path, body: { ...fields, at } };
}
