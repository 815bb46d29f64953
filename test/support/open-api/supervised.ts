import { createHash } from 'node:crypto';
import { actor, type Api } from '../application/api';
import { handIn } from '../application/told/cases';

const CHECKLIST = [
  'record-complete',
  'on-time',
  'finding-supported',
  'remedy-performed',
  'reply-matches-facts',
  'complainant-confirms',
];
const SEED = 'the lottery numbers of the day';
const BY = { headers: actor('guangdong', 'inspector', 'supervisor') };

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Everything that supervision can do; answers the id of a round in which the case was drawn and checked. */
export async function superviseEverything(api: Api, complaint: string): Promise<string> {
  await api.read(`/api/statistics?after=${await api.head()}`);
  const round = await spotCheck(api, complaint);
  await roundWithSubstitute(api, complaint);
  await rectifications(api, complaint, round);
  return round;
}

/** A round in which one case is drawn and checked by somebody who never acted on it. */
async function spotCheck(api: Api, complaint: string): Promise<string> {
  const plan = {
    title: '抽查',
    criteria: { withPenalty: true, stage: 'closed', receivedFrom: '2026-01-01' },
    size: 1,
    seedCommitment: sha256(SEED),
  };
  const { id } = await api.record('/api/spot-checks', plan, BY);
  await api.read(`/api/spot-checks/${id}/frame`);
  await api.record(`/api/spot-checks/${id}/draw`, { seed: SEED }, BY);
  const checklist = CHECKLIST.map((item) => ({ item, answer: 'yes' }));
  const check = { caseId: complaint, checklist, consistent: true, remarks: '一致' };
  await api.record(`/api/spot-checks/${id}/checks`, check, BY);
  const { holder } = (await api.read(`/api/complaints/${complaint}?after=${await api.head()}`)) as { holder: string };
  const contest = { caseId: complaint, reason: '不同意检查结果' };
  await api.record(`/api/spot-checks/${id}/contests`, contest, { headers: actor(holder, 'head-2', 'head') });
  const second = { ...check, callBack: { reached: true, confirms: true }, consistent: false };
  const other = { headers: actor('guangdong', 'inspector-2', 'supervisor') };
  await api.record(`/api/spot-checks/${id}/second-checks`, second, other);
  await api.record(`/api/spot-checks/${id}/conclusion`, { remarks: '结束' }, BY);
  return id;
}

/** A round by strata over all other cases, whose first drawn case is replaced; another that waits for what is published. */
async function roundWithSubstitute(api: Api, complaint: string): Promise<void> {
  const plan = { title: '抽查', strata: ['kind'], exclusions: [{ caseId: complaint, reason: '已查' }] };
  const { id } = await api.record('/api/spot-checks', { ...plan, size: 3, seedCommitment: sha256(SEED) }, BY);
  await api.record(`/api/spot-checks/${id}/draw`, { seed: SEED }, BY);
  const { strata, sample } = (await api.read(`/api/spot-checks/${id}/frame`)) as {
    strata: { size: number; quota: number }[];
    sample: string[];
  };
  const place = strata.findIndex(({ size, quota }) => quota > 0 && quota < size);
  const before = strata.slice(0, place).reduce((sum, { quota }) => sum + quota, 0);
  await api.record(`/api/spot-checks/${id}/substitutions`, { caseId: sample[before], reason: '案卷在法院' }, BY);
  await api.read(`/api/spot-checks/${id}/frame`);
  const randomness = { source: '双色球开奖号码', publishedFrom: '2099-12-31T21:30:00+08:00' };
  const { id: bound } = await api.record('/api/spot-checks', { ...plan, perStratum: 1, randomness }, BY);
  await api.read(`/api/spot-checks/${bound}/frame`);
}

/** Two units that are scored; one of them appeals, and somebody else decides. */
export async function scoredUnits(api: Api): Promise<void> {
  const card = { regime: 'samr-complaints', from: '2026-01-01', to: '2027-01-01', units: ['shaoguan', 'ruyuan'] };
  const { id } = await api.record('/api/scorecards', { ...card, rankedFrom: 1 }, BY);
  const head = { headers: actor('shaoguan', 'head-1', 'head') };
  await api.record(`/api/scorecards/${id}/appeals`, { kpi: 'satisfaction', reason: '一件回访记录有误' }, head);
  const decision = { upheld: true, reason: '属实', points: '10.00' };
  const other = { headers: actor('guangdong', 'inspector-2', 'supervisor') };
  await api.record(`/api/scorecards/${id}/appeals/1/decision`, decision, other);
  await api.read(`/api/scorecards?limit=1&after=${await api.head()}`);
  await api.read(`/api/scorecards/${id}`);
  await api.read(`/api/scorecards/${id}/verification`);
}

/** An order that is reported, refused, reported again and verified, with criticism. */
async function rectifications(api: Api, complaint: string, round: string): Promise<void> {
  const order = { unit: 'ruyuan', what: '自查案卷', days: 5, roundId: round, caseIds: [complaint] };
  const { id } = await api.record('/api/rectifications', order, BY);
  const give = (path: string, body: object, by = BY) => api.record(`/api/rectifications/${id}/${path}`, body, by);
  const unit = { headers: actor('ruyuan', 'handler-3') };
  await give('criticisms', { text: '记录与事实不符', form: 'circulated' });
  await give('report', { report: '已补' }, unit);
  await give('refusal', { reason: '未自查其余案卷', days: 3 });
  await give('report', { report: '已自查', attachments: [await handIn(api, '自查表')] }, unit);
  await give('verification', { remarks: '属实' });
  await api.read(`/api/rectifications/${id}?after=${await api.head()}`);
}
