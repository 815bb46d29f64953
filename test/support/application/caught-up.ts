import type { Api } from './api';

const MODELS = [
  'complaints?limit=1',
  'complaints/00000000-0000-4000-8000-000000000000/history?limit=1',
  'statistics?by=year',
  'penalties?limit=1',
  'transfers?limit=1',
  'spot-checks/trail?limit=1',
  'units?',
];

/** Answers the newest position of the log once every read model has seen it; asks again as long as the answer is “not now”. */
export async function caughtUp(api: Api): Promise<string> {
  const head = await api.head();
  for (const model of MODELS) while ((await api.get(`/api/${model}&after=${head}`)).status === 503);
  return head;
}
