import type { ListedUrgings, UndertakingsPage } from '../../../projections/undertakings/undertakings.query';
import { UndertakingWatch } from '../../../src/complaints/leadership/undertakings/undertaking-watch';
import { actor } from '../../support/application/api';
import { receiveFromConsumer, registerUnits } from '../../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../../support/application/running/in-process';

const LEADER = { headers: actor('shaoguan', 'leader-9', 'leader') };
/** 2026-03-02. */
const MONDAY = '2026-03-02T09:00:00+08:00';
const RUYUAN = { headers: actor('ruyuan', 'li') };

describe('what is to be done beside the handling of cases, over HTTP', () => {
  let app: RunningApplication;
  let id: string;
  beforeAll(async () => {
    app = await runningApplication(undefined, { DEADLINE_CHECK_SECONDS: '86400' });
    await registerUnits(app.api);
    ({ id } = await receiveFromConsumer(app.api, { confidential: true, at: MONDAY }));
  });
  afterAll(() => app.end());

  const give = (path: string, body: object, asking = LEADER) =>
    app.api.record(`/api/complaints/${id}/${path}`, { ...body, at: MONDAY }, asking);
  const listed = async (query: string, headers?: Record<string, string>) => {
    const path = `/api/undertakings?${query}&after=${await app.api.head()}`;
    const { items } = (await app.api.get(path, headers)).body as UndertakingsPage;
    return items.flatMap((each) => each.undertakings);
  };
  const looks = async (day: string): Promise<void> => {
    await listed('limit=1');
    await app.installation.app.get(UndertakingWatch, { strict: false }).look(`${day}T01:00:00+08:00`);
  };

  it('goes up the ladder of urgings by itself, to the list that every unit sees', async () => {
    await give('urgings', { reason: '尚未答复' });
    await looks('2026-03-05');
    // Three working days by the regime: 3, 4 and 5 March.
    expect(await listed('source=urging')).toMatchObject([{ step: 'first', missed: 0, due: '2026-03-05' }]);
    for (const _twice of [1, 2]) await looks('2026-03-06');
    // Noticed on Friday: Monday and Tuesday are the two that follow.
    const again = { ordinal: 1, unit: 'shaoguan', step: 'second', missed: 1, due: '2026-03-10' };
    expect(await listed('source=urging&state=open')).toMatchObject([again]);
    await looks('2026-03-10');
    expect(await listed('state=listed')).toEqual([]);
    await looks('2026-03-11');
    expect(await listed('state=listed')).toMatchObject([{ step: 'listed', missed: 2, due: '2026-03-10' }]);
    const path = `/api/urgings/listed?after=${await app.api.head()}`;
    const { items } = (await app.api.get(path, actor('ruyuan', 'li'))).body as ListedUrgings;
    expect(items).toEqual([{ unit: 'shaoguan', urgings: 1, since: '2026-03-10' }]);
    await give('undertakings/1/report', { result: '已答复' }, { headers: actor('shaoguan', 'wang') });
    expect(await listed('state=done')).toMatchObject([{ ordinal: 1, state: 'done', overdue: false }]);
    expect(await listed('state=listed')).toEqual([]);
  });

  it('follows the decisions of a conference, each with who, until when and what became of it', async () => {
    const decisions = [
      { unit: 'ruyuan', decision: '协助核实', due: '2026-03-05' },
      { unit: 'shaoguan', decision: '统一答复' },
    ];
    await give('conferences', { chair: '分管局领导', units: ['shaoguan', 'ruyuan'], subject: '退货', decisions });
    await looks('2026-03-06');
    const decided = await listed('source=conference');
    expect(decided.map(({ unit, what, due, missed }) => ({ unit, what, due, missed }))).toEqual([
      { unit: 'ruyuan', what: '协助核实', due: '2026-03-05', missed: 1 },
      { unit: 'shaoguan', what: '统一答复', due: undefined, missed: 0 },
    ]);
    // ruyuan never had the case, which is confidential, and is to do something in it.
    expect(await listed('unit=ruyuan', actor('ruyuan', 'li'))).toMatchObject([{ what: '协助核实' }]);
    await give('undertakings/2/report', { result: '已核实' }, RUYUAN);
    expect(await listed('source=conference&state=done')).toMatchObject([{ ordinal: 2, unit: 'ruyuan' }]);
  });

  it('names the leader who answers for a case', async () => {
    await give('take-overs', { takenBy: 'leader-9', due: '2026-04-30' });
    expect(await listed('person=leader-9')).toMatchObject([{ source: 'take-over', state: 'open', unit: 'shaoguan' }]);
    expect(await listed('person=leader-8')).toEqual([]);
  });
});
