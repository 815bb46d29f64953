import type { Receipt } from '../../../src/commands/envelope';
import type { Api } from '../application/api';
import { LEAST, receive } from '../application/told/cases';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });

/** A case whose record is supplemented, corrected, linked, answered and passed from hand to hand. */
export async function recordedCase(api: Api): Promise<void> {
  const { id } = await api.record('/api/complaints', {
    ...LEAST,
    campaigns: ['金牌服务，满意100'],
    replyPromisedBy: '2026-12-31',
  });
  const { id: other } = await receive(api);
  const give = (path: string, body: object): Promise<Receipt> => api.record(`/api/complaints/${id}/${path}`, body);
  await give('supplement-requests', { missing: ['购票凭证'], until: '2026-12-31' });
  await give('supplements', {
    description: '补交购票凭证',
    complainant: { name: '刘某', telephone: '0751-0000000' },
    narrative: '当日下午',
    subject: { item: '门票', consumedOn: '2026-03-01', amount: yuan('100.00') },
    respondents: [{ type: 'hotel', name: '某酒店', region: '440200' }],
    allegations: [{ respondent: 2, text: '态度不好' }],
    requests: ['道歉'],
    signed: true,
  });
  await give('corrections', { field: 'subject.amount', amount: yuan('120.00'), reason: '误填' });
  await give('corrections', { field: 'partySize', count: 5, reason: '误填' });
  await give('corrections', { field: 'respondent.name', ordinal: 1, value: '谢某', reason: '误填' });
  await give('corrections', { field: 'complainant.name', value: '李某', reason: '听错' });
  await give('duplicates', { of: other, reason: '同一投诉人同一事项' });
  await give('duplicates/removal', { reason: '并非同一事项' });
  await give('groups', { size: 5, representatives: [{ name: '李某', telephone: '0751-0000000' }] });
  await give('warm-handovers', { to: '市场科', complainantIntroduced: true, remark: '当面介绍' });
  await give('handler-replacements', { handler: 'handler-2', reason: '投诉人不再信任' });
  await give('answers', { medium: 'telephone', answer: '门票当日有效' });
  await give('suggestion-decision', { adopted: true, decidedBy: '分管领导', reason: '可行', toldBy: 'telephone' });
  await give('regime', { regime: 'tourism-complaints', version: 1, reason: '适用旅游投诉处理办法' });
  await api.read(`/api/complaints/${id}?after=${await api.head()}`);
}
