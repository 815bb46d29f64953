import type { HintList } from '../../../projections/case-signals/case-signals.query';
import { todayInChina, plusDays } from '../../../src/kernel/day';
import { actor } from '../../support/application/api';
import { LEAST, registerUnits } from '../../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../../support/application/running/in-process';

const PERSON = { name: '刘某', telephone: '0751-8880001' };
const HEAD = { headers: actor('shaoguan', 'head-1', 'head') };

describe('hints, over HTTP', () => {
  let app: RunningApplication;
  beforeAll(async () => {
    app = await runningApplication(undefined, { DEADLINE_CHECK_SECONDS: '86400' });
    await registerUnits(app.api);
  });
  afterAll(() => app.end());

  const give = (id: string, path: string, body: object, asking = {}) =>
    app.api.record(`/api/complaints/${id}/${path}`, body, asking);
  const receive = async (telephone: string): Promise<string> =>
    (await app.api.record('/api/complaints', { ...LEAST, complainant: { ...PERSON, telephone } })).id;
  const hints = async (signal: string): Promise<readonly string[][]> => {
    const period = `from=${todayInChina()}&to=${plusDays(todayInChina(), 2)}`;
    const answer = await app.api.read(`/api/signals?${period}&signal=${signal}&after=${await app.api.head()}`);
    return (answer as HintList).items.map(({ unit, cases }) => [unit, ...cases.map(({ id }) => id)]);
  };

  it('find the same person and matter again without storing either, until it is erased', async () => {
    const first = await receive('0751-8880001');
    await give(first, 'closure', { outcome: 'withdrawn' });
    await receive('0751-8880002');
    const again = await receive('07518880001');
    expect(await hints('re-registered')).toEqual([['shaoguan', first, again]]);
    await give(first, 'erasure', { ground: 'on-request', basis: '个人信息保护法 第四十七条' });
    await give(first, 'erasure/1/approval', { approved: true }, HEAD);
    expect(await hints('re-registered')).toEqual([]);
  });

  it('find one reply that many got, sealed as it is', async () => {
    const ids: string[] = [];
    for (const number of [1, 2, 3, 4, 5]) {
      const id = await receive(`0751-777000${number}`);
      ids.push(id);
      await give(id, 'acceptance', {});
      // Signs and spaces make no difference.
      await give(id, 'reply', { medium: 'telephone', summary: number % 2 === 0 ? '已 处理。' : '已处理' });
    }
    expect(await hints('same-reply')).toEqual([['shaoguan', ...ids]]);
  });

  it('say for which period they are asked', async () => {
    const reply = await app.api.get('/api/signals?from=2026-01-01&to=2026-12-31');
    expect(reply.status).toBe(400);
  });
});
