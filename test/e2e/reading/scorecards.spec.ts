import type { CasesBehindPage } from '../../../projections/figures/figures.answer';
import type { ScorecardItem } from '../../../projections/scorecards/scorecard.answer';
import { canonicalJson, sha256 } from '../../../src/kernel/hash';
import type { ScorecardVerification } from '../../../src/supervision/scorecards/scorecard-verifier';
import { actor } from '../../support/application/api';
import { caughtUp } from '../../support/application/running/caught-up';
import { receiveFromConsumer, registerUnits } from '../../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../../support/application/running/in-process';
import { expectRefused } from '../../support/application/refused';

const BY = { headers: actor('guangdong', 'inspector-1', 'supervisor') };
const OTHER = { headers: actor('guangdong', 'inspector-2', 'supervisor') };
const HEAD = { headers: actor('shaoguan', 'head-1', 'head') };

describe('scorecards, over HTTP', () => {
  let app: RunningApplication;
  let id: string;
  const decidedInTime: string[] = [];
  let decidedLate = '';
  beforeAll(async () => {
    app = await runningApplication(undefined, { DEADLINE_CHECK_SECONDS: '86400' });
    await registerUnits(app.api);
    for (const decided of [true, true, false]) {
      const received = await receiveFromConsumer(app.api, { at: '2026-03-02T09:00:00+08:00' });
      const at = decided ? '2026-03-03T09:00:00+08:00' : '2026-06-03T09:00:00+08:00';
      await app.api.record(`/api/complaints/${received.id}/acceptance`, { at });
      if (decided) decidedInTime.push(received.id);
      else decidedLate = received.id;
    }
    // The figures are read where the read side is.
    await caughtUp(app.api);
    const card = { regime: 'samr-complaints', from: '2026-01-01', to: '2026-10-01', units: ['shaoguan', 'ruyuan'] };
    ({ id } = await app.api.record('/api/scorecards', { ...card, rankedFrom: 1 }, BY));
  });
  afterAll(() => app.end());

  const read = async (): Promise<ScorecardItem> =>
    (await app.api.read(`/api/scorecards/${id}?after=${await app.api.head()}`)) as ScorecardItem;

  const behind = async (path = ''): Promise<CasesBehindPage> => (await app.api.read(path)) as CasesBehindPage;
  const sumOf = ({ items }: CasesBehindPage): number => items.reduce((sum, { count }) => sum + count, 0);

  /** Follows the addresses of every line; answers the ids behind the line of 受理 of 韶关. */
  async function followed() {
    const { standing, position } = await read();
    for (const { lines } of standing)
      for (const { casesAt, definition: version, kpi, numerator, denominator } of lines) {
        const above = await behind(casesAt?.numerator);
        const below = await behind(casesAt?.denominator);
        expect(above.figure).toMatchObject({ definition: { id: kpi, version }, position, numerator, denominator });
        expect([kpi, sumOf(above), sumOf(below)]).toEqual([kpi, numerator, denominator]);
      }
    const casesAt = standing[0]?.lines.find(({ kpi }) => kpi === 'lawful-acceptance')?.casesAt;
    const idsAt = async (path?: string) => (await behind(path)).items.map(({ caseId }) => caseId).sort();
    return { numerator: await idsAt(casesAt?.numerator), denominator: await idsAt(casesAt?.denominator) };
  }

  it('take each figure from its definition, and explain each point by it', async () => {
    const [shaoguan, ruyuan] = (await read()).published;
    const lawful = shaoguan?.lines.find(({ kpi }) => kpi === 'lawful-acceptance');
    // Two of three were decided in time: two thirds of the weight.
    expect(lawful).toMatchObject({ definition: 1, numerator: 2, denominator: 3 });
    expect(Number(lawful?.points)).toBeCloseTo(((lawful?.weight ?? 0) * 2) / 3, 1);
    expect(ruyuan).toMatchObject({ score: null, rank: null, counted: 0 });
  });

  it('lead from each line to its cases, and give the bytes that the hash is of', async () => {
    expect(await followed()).toEqual({
      numerator: [...decidedInTime].sort(),
      denominator: [...decidedInTime, decidedLate].sort(),
    });
    const { published, sha256: told } = await read();
    expect(sha256(canonicalJson(published))).toBe(told);
  });

  it('hold still: what happened since changes nothing, and the log up to the position gives the same bytes', async () => {
    const before = (await read()).published;
    const cases = await followed();
    const late = await receiveFromConsumer(app.api, { at: '2026-03-02T09:00:00+08:00' });
    await app.api.record(`/api/complaints/${late.id}/acceptance`, { at: '2026-07-03T09:00:00+08:00' });
    const { same, published, reckonedAgain } = (await app.api.read(
      `/api/scorecards/${id}/verification`,
    )) as ScorecardVerification;
    expect([same, published]).toEqual([true, reckonedAgain]);
    expect((await read()).published).toEqual(before);
    await caughtUp(app.api);
    expect(await followed()).toEqual(cases);
    // Without the position the same question counts the new case, too.
    const line = (await read()).standing[0]?.lines[0];
    const now = await behind(line?.casesAt?.denominator.replace(/&asOf=[^&]*/, ''));
    expect([line?.kpi, sumOf(now)]).toEqual(['lawful-acceptance', 4]);
  });

  it('are seen by whoever published them and by the units that are scored, and by nobody else', async () => {
    const status = async (unit: string) =>
      (await app.api.get(`/api/scorecards/${id}`, actor(unit, `head-${unit}`, 'head'))).status;
    await app.api.record('/api/units', { code: 'hubei', name: '湖北省局', level: 'province', regions: ['420000'] });
    expect([await status('shaoguan'), await status('guangdong'), await status('hubei')]).toEqual([200, 200, 404]);
  });

  it('are appealed by the unit and decided by somebody else; what was published stays beside it', async () => {
    await app.api.record(`/api/scorecards/${id}/appeals`, { kpi: 'lawful-acceptance', reason: '系统停机' }, HEAD);
    const decision = { upheld: true, reason: '属实', points: '1.00' };
    const decide = (asking: typeof BY) => app.api.post(`/api/scorecards/${id}/appeals/1/decision`, decision, asking);
    await expectRefused(app.api, () => decide(BY), { status: 422, code: 'own-appeal' });
    expect((await decide(OTHER)).status).toBe(201);
    const { published, standing, appeals } = await read();
    const points = (of: typeof published) => of[0]?.lines.find(({ kpi }) => kpi === 'lawful-acceptance')?.points;
    expect([points(standing), points(published) === '1.00']).toEqual(['1.00', false]);
    expect(appeals).toMatchObject([{ unit: 'shaoguan', decision: { upheld: true, by: 'inspector-2' } }]);
  });
});
