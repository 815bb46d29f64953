import type { Receipt } from '../../../src/commands/envelope';
import { actor, type Api } from '../application/api';
import { handIn, LEAST, receiveFromConsumer } from '../application/told/cases';
import { firstComplaints, importCfpb } from '../application/told/cfpb';
import { giveEveryUnitCommand } from './every-unit-command';
import { handedBack } from './handed-back';
import { handledCase } from './handled-case';
import { accountOf } from './people';
import { fileAndJudge } from './public-side';
import { openedData } from './opened-data';
import { reportOnAll } from './report-on-all';
import { recordedCase } from './recorded-case';
import { scoredUnits, superviseEverything } from './supervised';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });
export interface Known {
  readonly complaint: string;
  readonly round: string;
  readonly import: string;
  readonly report: string;
  /** Path of a published snapshot of open data, without its ending. */
  readonly snapshot: string;
}

/** Gives every command there is at least once; the units of 篇二 are registered. Answers the ids of a case, a round of spot checks, an import and a published report, and a snapshot of open data. */
export async function giveEveryCommand(api: Api): Promise<Known> {
  const complaint = await wholeCase(api);
  await handedBack(api);
  await giveEveryUnitCommand(api);
  await handledCase(api);
  await fileAndJudge(api);
  await recordedCase(api);
  await underLimits(api);
  await accountOf(api, 'newcomer');
  const round = await superviseEverything(api, complaint);
  await scoredUnits(api);
  const { id } = await importCfpb(api, firstComplaints(3));
  await api.postCsv('/api/imports?mapping=cfpb&dryRun=true', firstComplaints(3));
  return { complaint, round, import: id, report: await reportOnAll(api), snapshot: await openedData(api) };
}

/** A case in which everything happens that can: with penalties, remedies, an apology, and reopened once. */
async function wholeCase(api: Api): Promise<string> {
  const attachment = await handIn(api, '投诉书');
  const { id } = await api.record('/api/complaints', {
    ...LEAST,
    complainant: { name: '刘某', telephone: '0751-0000000', address: '深圳市', idNumber: '440300' },
    partySize: 5,
    respondents: [
      { type: 'guide', name: '谢某', region: '440200' },
      { type: 'guide', name: '蓝某' },
    ],
    subject: { item: '一日游', consumedOn: '2026-03-01', amount: yuan('380.00') },
    requests: ['退款', '道歉'],
    narrative: '导游中途甩客',
    onSite: true,
    signed: true,
    confidential: true,
    attachments: [attachment],
    externalReference: '12301-4711',
    at: '2026-03-02T09:00:00+08:00',
  });
  await api.get(`/api/complaints/${id}/attachments/${attachment}?after=${await api.head()}`);
  const give = (path: string, body: object, by?: string): Promise<Receipt> =>
    api.record(`/api/complaints/${id}/${path}`, body, { by });
  const decision = { respondent: 1, decisionNumber: '韶旅罚〔2026〕1号', legalBasis: '导游人员管理条例第十八条' };
  await give('classification', {
    kind: 'complaint',
    category: 'transport',
    severity: 'serious',
    publicAttention: true,
  });
  await give('transfers', {
    to: 'ruyuan',
    basis: 'territorial',
    reportBackBy: '2026-04-01',
    requirements: '回复',
    attachments: 1,
    pages: 2,
    notice: true,
  });
  await give('documents', { type: 'registration-form', sealedBy: 'clerk-1' });
  await give('documents/2/cancellation', { reason: '填写有误' });
  await give('transfer-acknowledgements', { by: '乳源县旅游质监所' }, 'ruyuan');
  await give('transfer-returns', { reason: '不在本县' }, 'ruyuan');
  await give('acceptance', { remark: '当日受理' });
  await give('handler', { handler: 'handler-1' });
  await give('findings', { allegation: 1, finding: 'substantiated', responsibility: 'violation', explanation: '属实' });
  await give('remedies', {
    type: 'refund',
    description: '退还团费',
    respondent: 1,
    amount: yuan('380.00'),
    expiresOn: '2026-12-31',
  });
  await give('remedies/1/performance', {});
  await give('apologies', {
    by: '谢某',
    onBehalfOf: '谢某',
    reason: '中途甩客',
    form: 'written',
    accepted: true,
    respondent: 1,
  });
  await give('fines', { ...decision, article: 'guide-regulation-18', fine: yuan('500.00') });
  const income = { original: { amount: '532.00', currency: 'HKD' }, rate: '0.8564', rateOn: '2010-12-07' };
  await give('confiscations', { ...decision, ...income, confiscated: yuan('455.60') });
  await give('correction-orders', { ...decision, correction: '规范带团', due: '2026-04-30' });
  await give('suspensions', { ...decision, activity: '导游活动', from: '2026-04-15', until: '2026-05-15' });
  await give('no-penalty-decisions', { respondent: 2, reason: '当时没有带团行为' });
  await give('payments', { amount: yuan('900.00'), to: '市财政局', receipt: '收据 1', respondent: 1 });
  await give('waivers', { respondent: 1, amount: yuan('55.60'), legalBasis: '行政处罚法', reason: '确有困难' });
  await give('executions', { remark: '执行完毕' });
  await give('completion-report', { summary: '已处理完毕', attachments: [attachment] });
  await underLeadership(give);
  const head = { headers: actor('shaoguan', 'head-1', 'head') };
  const judge = (judgement: object) => api.record(`/api/complaints/${id}/reply-approval`, judgement, head);
  await judge({ approved: false, reply: '处理结果', remark: '未说明依据' });
  await judge({ approved: true, reply: '告知处理结果', remark: '同意' });
  await give('reply', { medium: 'letter', written: true, summary: '告知处理结果' });
  await give('feedback', { reached: true, satisfaction: 'satisfied', opinion: '满意' });
  await give('closure', { outcome: 'penalised', answeredInTime: true, remark: '结案' });
  await give('reopening', { reason: '补充材料' });
  await give('closure', { outcome: 'penalised' });
  await afterTheEnd(api, id);
  return id;
}

/** What the leaders and the units above do about a case. */
async function underLeadership(give: (path: string, body: object, by?: string) => Promise<Receipt>): Promise<void> {
  const due = '2099-12-31';
  await give('urgings', { reason: '逾期未办结', requirements: '说明原因', due });
  await give('instructions', { leader: '分管局领导', instruction: '依法处理', due });
  await give('take-overs', { takenBy: 'leader-1', reason: '疑难件' });
  const decisions = [
    { unit: 'ruyuan', decision: '核实', due },
    { unit: 'shaoguan', decision: '协调' },
  ];
  await give('conferences', { chair: '分管局领导', units: ['shaoguan', 'ruyuan'], subject: '补偿', decisions });
  await give('on-site-receptions', { unit: 'ruyuan', place: '接待室', persons: 5, requirements: '领回' });
  const reception = { receivedBy: '县局办公室', persons: 5, result: '已说明政策', broughtHome: true };
  await give('on-site-receptions/1/report', reception, 'ruyuan');
  const followUp = { unit: 'shaoguan', task: '核实', due };
  const visit = { leader: '分管局领导', persons: 2, came: 'followed-up', result: '已说明政策', followUp };
  await give('reception-days', visit);
  await give('undertakings/1/report', { result: '已答复' });
}

/** What happens to a case that is closed. */
async function afterTheEnd(api: Api, id: string): Promise<void> {
  const give = (path: string, body: object, headers = actor('shaoguan')) =>
    api.record(`/api/complaints/${id}/${path}`, body, { headers });
  await give('reviews', { reason: '不服处理意见' });
  const decision = { decision: 'not-supported', explanation: '事实清楚' };
  await give('reviews/decision', decision, actor('guangdong', 'reviewer-1', 'head'));
  await give('quality-reviews', { points: [{ shortcoming: '答复晚', improvement: '当日答复' }] });
  await give('typical', { reason: '中途甩客', lesson: '核验导游证' });
  await give('archiving', { retention: 'penal' });
  await give('holds', { reason: '行政诉讼', legalBasis: '行政诉讼法' });
  await give('holds/1/lifting', { reason: '诉讼终结' });
  const head = actor('shaoguan', 'head-1', 'head');
  await give('restriction', { reason: '保存期限未届满', basis: '个人信息保护法 第四十七条' }, head);
  await give('restriction/lifting', { reason: '保存期限已届满' }, head);
}

/** A case whose limit is extended, and one whose clock stands still for a while. */
async function underLimits(api: Api): Promise<void> {
  const report = await receiveFromConsumer(api, { kind: 'report' });
  const more = { limit: 'verify', length: 10, reason: '需外地核查' };
  await api.record(`/api/complaints/${report.id}/extensions`, more, { headers: actor('shaoguan', 'head-1', 'head') });
  const { id } = await receiveFromConsumer(api);
  await api.record(`/api/complaints/${id}/acceptance`, {});
  await api.record(`/api/complaints/${id}/pauses`, { ground: 'suspension', reason: '管辖异议' });
  await api.record(`/api/complaints/${id}/resumptions`, { pause: 1, reason: '异议不成立' });
  await api.read(`/api/complaints/${id}/deadline?after=${await api.head()}`);
}
