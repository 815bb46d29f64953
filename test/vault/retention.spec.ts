import { CommandBus } from '@nestjs/cqrs';
import { EndedRetentions, type EndedRetention } from '../../src/complaints/archiving/retention/ended-retentions.port';
import { RetentionWatch } from '../../src/complaints/archiving/retention/retention-watch';
import { actor } from '../support/application/api';
import { registerUnits } from '../support/application/told/cases';
import { nodeOn, runningApplication, type RunningApplication } from '../support/application/running/in-process';
import { expectRefused } from '../support/application/refused';
import type { Installation } from '../../src/installation';

const DAY_OF_LAST = '2021-05-10T12:00:00+08:00';
/** The day after a year of keeping: 资料保存一年 (篇七). */
const AFTER = '2021-05-11T00:00:00+08:00';
const CASE = {
  ...{ regime: 'tobacco', kind: 'complaint', channel: 'hotline', category: 'service-attitude', region: '440200' },
  respondents: [{ type: 'unit', name: '某部门' }],
  allegations: [{ respondent: 1, text: '态度不好' }],
  complainant: { name: '李某', telephone: '13800000000' },
  narrative: '送货员态度不好',
  requests: [],
  at: '2020-05-10T09:00:00+08:00',
};

let app: RunningApplication;
let other: Installation;
beforeAll(async () => {
  // The watch of the program itself does not look again before the test is over.
  app = await runningApplication(undefined, { DEADLINE_CHECK_SECONDS: '9999' });
  await registerUnits(app.api);
  other = await nodeOn(app.databaseUrl, app.dataDir, { DEADLINE_CHECK_SECONDS: '9999' });
});
afterAll(async () => {
  await other.close();
  await app.end();
});

const leader = { headers: actor('shaoguan', 'leader-1', 'leader') };
const give = (id: string, path: string, body: object, asking = {}) =>
  app.api.record(`/api/complaints/${id}/${path}`, body, asking);

/** A case that was withdrawn and put in the file on its first day. */
async function filed(retention = 'ordinary'): Promise<string> {
  const { id } = await app.api.record('/api/complaints', CASE);
  await give(id, 'closure', { outcome: 'withdrawn', at: '2020-05-10T10:00:00+08:00' });
  await give(id, 'archiving', { retention, at: '2020-05-10T10:05:00+08:00' });
  return id;
}

/** What both nodes make of it at once when it is this moment. */
async function look(now: string): Promise<void> {
  await app.api.read(`/api/erasures?after=${await app.api.head()}`);
  const watches = [app.installation, other].map((node) => node.app.get(RetentionWatch, { strict: false }));
  await Promise.all(watches.map((watch) => watch.look(now)));
  // The node that was second is told nothing new either.
  await watches[1]?.look(now);
}

/** A read side that takes a case for one that nobody was asked about. */
class Behind extends EndedRetentions {
  constructor(private readonly caseId: string) {
    super();
  }

  override ended = (): Promise<readonly EndedRetention[]> =>
    Promise.resolve([{ caseId: this.caseId, unit: 'shaoguan', until: '2021-05-10' }]);
  override alone = (work: () => Promise<void>): Promise<void> => work();
}

interface Proposal {
  readonly caseId: string;
}
async function proposals(asking?: Readonly<Record<string, string>>): Promise<readonly Proposal[]> {
  const { body } = await app.api.get(`/api/erasures?after=${await app.api.head()}`, asking);
  return (body as { readonly items: readonly Proposal[] }).items;
}
const proposed = async (): Promise<string[]> => (await proposals()).map(({ caseId }) => caseId);
async function types(id: string): Promise<string[]> {
  const { items } = (await app.api.read(`/api/complaints/${id}/history?after=${await app.api.head()}`)) as {
    readonly items: readonly { readonly type: string }[];
  };
  return items.map(({ type }) => type);
}

it('is proposed by the program once the class of the file has ended, once, and approved by a person', async () => {
  const [ordinary, important, held, restricted] = [
    await filed(),
    await filed('important'),
    await filed(),
    await filed(),
  ];
  await give(held, 'holds', { reason: '行政诉讼' });
  await give(restricted, 'restriction', { reason: '争议未决' }, leader);
  await look(DAY_OF_LAST);
  expect(await proposed()).toEqual([]);
  await look(AFTER);
  await look(AFTER);
  expect(await proposals()).toMatchObject([
    { caseId: ordinary, erasure: 1, ground: 'retention-ended', proposedBy: 'clock', keptUntil: '2021-05-10', holds: 0 },
  ]);
  expect((await types(ordinary)).filter((type) => type === 'ErasureProposed')).toHaveLength(1);
  for (const id of [important, held, restricted]) expect(await types(id)).not.toContain('ErasureProposed');

  await give(ordinary, 'erasure/1/approval', { approved: true }, leader);
  expect(await app.api.read(`/api/complaints/${ordinary}?after=${await app.api.head()}`)).toMatchObject({
    erased: true,
  });
  expect(await proposed()).toEqual([]);
  await give(held, 'holds/1/lifting', { reason: '诉讼终结' });
  await give(restricted, 'restriction/lifting', { reason: '争议已决' }, leader);
  await look(AFTER);
  expect(await proposed()).toEqual(expect.arrayContaining([held, restricted]));
});

it('is stopped by a hold that is placed after it was proposed', async () => {
  const id = await filed();
  await look(AFTER);
  await give(id, 'holds', { reason: '行政复议' });
  const approve = () => app.api.post(`/api/complaints/${id}/erasure/1/approval`, { approved: true }, leader);
  await expectRefused(app.api, approve, { status: 422, code: 'on-hold' });
  expect((await proposals()).find(({ caseId }) => caseId === id)).toMatchObject({ holds: 1 });
});

it('is not proposed again once it was rejected, until the case is archived for longer and that has ended', async () => {
  const id = await filed();
  await look(AFTER);
  await give(id, 'erasure/1/approval', { approved: false, reason: '仍有争议' }, leader);
  await look(AFTER);
  expect(await proposed()).not.toContain(id);
  // Nor by a node whose read side has not heard of the rejection yet.
  await new RetentionWatch(app.installation.app.get(CommandBus), new Behind(id)).look(AFTER);
  expect(await proposed()).not.toContain(id);
  await give(id, 'archiving', { retention: 'important' });
  await look('2025-05-10T12:00:00+08:00');
  expect(await proposed()).not.toContain(id);
  await look('2025-05-11T12:00:00+08:00');
  expect(await proposed()).toContain(id);
});

it('is listed for those who see the case', async () => {
  expect(await proposals(actor('shaoguan'))).not.toEqual([]);
  expect(await proposals(actor('wuhan'))).toEqual([]);
});
