import { execFile } from 'node:child_process';
import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { actor, type Api } from '../../support/application/api';
import { handIn } from '../../support/application/told/cases';

export const TOLD = { name: '林某某', telephone: '0751-0000417', narrative: '导游在途中把全团留在购物店' };

const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const head = { headers: actor('shaoguan', 'head-1', 'head') };

/** A case with a penalty, an apology, three files and two documents, one of them void; archived. Answers its id. */
export async function punishedCase(api: Api): Promise<string> {
  const attachment = await handIn(api, '游客签名的投诉书');
  const { id } = await api.record('/api/complaints', {
    ...{ regime: 'tourism', kind: 'complaint', channel: 'visit', category: 'service-attitude', region: '440200' },
    complainant: { name: TOLD.name, telephone: TOLD.telephone },
    respondents: [{ type: 'guide', name: '某导游' }],
    allegations: [{ respondent: 1, text: '中途甩客' }],
    narrative: TOLD.narrative,
    attachments: [attachment],
  });
  const give = (path: string, body: object, asking = {}) => api.record(`/api/complaints/${id}/${path}`, body, asking);
  const finding = { allegation: 1, finding: 'substantiated', responsibility: 'violation', explanation: '属实' };
  const fine = { respondent: 1, decisionNumber: '韶旅罚〔2026〕1号', legalBasis: '导游人员管理条例第十八条' };
  await give('acceptance', {});
  await give('documents', { type: 'registration-form' });
  await give('documents', { type: 'registration-form' });
  await give('documents/2/cancellation', { reason: '填写有误' });
  await give('evidence', {
    kind: 'document',
    description: '购物小票',
    hash: await handIn(api, '购物小票'),
    custody: '质监所',
  });
  await give('examinations', { by: '市质检所', question: '玉镯真伪', evidence: 1 });
  await give('examinations/1/report', { conclusion: '合成材料', hash: await handIn(api, '检验报告') });
  await give('findings', finding);
  await give('apologies', { by: '某导游', onBehalfOf: '某导游', reason: '中途甩客', form: 'written', accepted: true });
  await give('fines', { ...fine, article: 'guide-regulation-18', fine: yuan('500.00') });
  await give('payments', { amount: yuan('500.00'), to: '市财政局', receipt: '收据 1', respondent: 1 });
  await give('executions', { remark: '执行完毕' });
  await give('completion-report', { summary: '已处理完毕', attachments: [] });
  await give('reply-approval', { approved: true, reply: '告知处理结果' }, head);
  await give('reply', { medium: 'letter', written: true, summary: '告知处理结果' });
  await give('closure', { outcome: 'penalised' });
  await give('archiving', { retention: 'penal' });
  return id;
}

/** The complainant's personal data are erased on request, by two people. */
export async function erase(api: Api, id: string): Promise<void> {
  const basis = { ground: 'on-request', basis: '个人信息保护法 第四十七条' };
  await api.record(`/api/complaints/${id}/erasure`, basis);
  const leader = { headers: actor('shaoguan', 'leader-1', 'leader') };
  await api.record(`/api/complaints/${id}/erasure/1/approval`, { approved: true }, leader);
}

export type Files = ReadonlyMap<string, Buffer>;

export const filesIn = (zip: Buffer): Files =>
  new Map(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes)]));

/** Files in an empty folder of their own. */
export async function unpacked(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'case-file-'));
  for (const [name, bytes] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  return folder;
}

/** What a program of Node prints that is given nothing else: no packages, no settings. */
export async function node(folder: string, ...words: readonly string[]): Promise<{ code: number; printed: string }> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: folder, env: {} });
    return { code: 0, printed: stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, printed: stdout };
  }
}
