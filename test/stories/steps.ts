import type { CaseDetail } from '../../projections/case-list/case.answer';
import { actor, type Api } from '../support/application/api';
import { problemIn } from '../support/application/refused';

/** A sentence of the source as it is done over HTTP: who posts what below the case, and the answer: `taken` or the code of a refusal. */
export type Step = readonly [sentence: string, by: Record<string, string>, path: string, body: object, answer: string];

/** Somebody of a unit, in a role. */
export const person = (unit: string, role: string, id = `${unit}-${role}`): Record<string, string> =>
  actor(unit, id, role);

export const yuan = (amount: string) => ({ amount, currency: 'CNY' });

/** `taken`, or the code of the refusal. */
export async function answerTo(
  api: Api,
  id: string,
  by: Record<string, string>,
  path: string,
  body: object,
): Promise<string> {
  const reply = await api.post(`/api/complaints/${id}/${path}`, body, { headers: by });
  return reply.status === 201 ? 'taken' : problemIn(reply).code;
}

/** Receives a case; answers its id. */
export const receivedBy = async (api: Api, by: Record<string, string>, body: object): Promise<string> =>
  (await api.record('/api/complaints', body, { headers: by })).id;

/** An answer that has seen everything that was done so far. */
export const readNow = async <Answer>(api: Api, path: string): Promise<Answer> =>
  (await api.read(`/api/${path}${path.includes('?') ? '&' : '?'}after=${await api.head()}`)) as Answer;

export const caseNow = (api: Api, id: string): Promise<CaseDetail> => readNow<CaseDetail>(api, `complaints/${id}`);
