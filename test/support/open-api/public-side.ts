import type { Receipt } from '../../../src/commands/envelope';
import type { Api } from '../application/api';
import { LEAST } from '../application/told/cases';

/** A complaint that somebody files, follows to its end and judges, without saying who they are. */
export async function fileAndJudge(api: Api): Promise<void> {
  await api.read(`/api/units?after=${await api.head()}`);
  const { channel: _channel, ...form } = LEAST;
  const { id, receiptCode } = (await publicly(api, '', form)) as Receipt & { receiptCode: string };
  await api.record(`/api/complaints/${id}/acceptance`, {});
  const { position } = await api.record(`/api/complaints/${id}/closure`, { outcome: 'settled' });
  await api.read(`/api/public/complaints/${receiptCode}?after=${position}`);
  await publicly(api, `/${receiptCode}/feedback`, { satisfaction: 'satisfied', opinion: '谢谢' });
}

async function publicly(api: Api, path: string, body: object): Promise<unknown> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const reply = await api.ask(`/api/public/complaints${path}`, init);
  if (reply.status !== 201) throw new Error(`${path} answered ${reply.status}: ${reply.text}`);
  return reply.body;
}
