import type { Api } from '../api';

const MODELS = [
  'complaints?limit=1',
  'complaints/00000000-0000-4000-8000-000000000000/history?limit=1',
  'statistics?by=year',
  'penalties?limit=1',
  'transfers?limit=1',
  'documents?limit=1',
  'seal-uses?limit=1',
  'deadlines?limit=1',
  'spot-checks/trail?limit=1',
  'rectifications?limit=1',
  'undertakings?limit=1',
  'scorecards?limit=1',
  'signals?from=2026-01-01&to=2026-01-02',
  'units?',
  'guidance?unit=shaoguan&on=2026-03-01',
  'units/shaoguan/business-volumes?',
];

/** Answers the newest position of the log once every read model is there and has seen it. */
export async function caughtUp(api: Api): Promise<string> {
  const head = await api.head();
  for (const model of MODELS) await api.answered(`/api/${model}&after=${head}`);
  return head;
}
