import { createHash } from 'node:crypto';
import type { TrailPage } from '../../../projections/spot-check-trail/spot-check-trail.answer';
import type { FrozenFrame } from '../../../src/supervision/rounds/frozen-frame';
import { caughtUp } from '../../support/application/running/caught-up';
import { Story } from '../../stories/story';
import { runScript } from '../../supervision/recompute';

const SEED = 'autumn 2026';
const COMMITMENT = createHash('sha256').update(SEED).digest('hex');
const AT = '2026-03-02T09:00:00+08:00';
const checker = 'center/supervisor/checker';

const unit = (code: string, parent?: string) => ({ code, name: code, level: parent ? 'county' : 'city', parent });
const complaint = (fields: object = {}) => ({
  ...{ regime: 'tobacco', kind: 'complaint', channel: 'hotline', category: 'delivery', region: '440200' },
  ...{ respondents: [{ type: 'unit', name: '某营销部' }], allegations: [{ respondent: 1, text: '送货迟' }] },
  ...{ narrative: '送货迟到两日', requests: ['说明'] },
  ...fields,
});

describe('the frame of a spot check, taken from what is known of the cases', () => {
  const story = new Story();
  const names = ['first', 'second', 'asked', 'moved', 'other'];
  const nameOf = (id: string): string | undefined => names.find((name) => story.idOf(name) === id);
  beforeAll(async () => {
    await story.begin();
    const units = [unit('center'), unit('county-a', 'center'), unit('county-b', 'center'), unit('elsewhere')];
    for (const each of units) await story.take(AT, ['center/admin', 'units', each]);
    await story.take(AT, ['county-a/intake', 'first=complaints', complaint()]);
    await story.take(AT, ['county-a/intake', 'second=complaints', complaint()]);
    await story.take(AT, ['county-a/intake', 'asked=complaints', complaint({ kind: 'consultation' })]);
    await story.take(AT, ['county-a/intake', 'moved=complaints', complaint()]);
    await story.take(AT, ['county-a/intake', 'moved/transfers', { to: 'county-b', basis: 'territorial' }]);
    await story.take(AT, ['elsewhere/intake', 'other=complaints', complaint()]);
    await story.take('2026-03-03T09:00:00+08:00', [
      'county-a/handler',
      'asked/answers',
      { medium: 'telephone', answer: '请咨询客户经理' },
    ]);
    await caughtUp(story.api);
  });
  afterAll(() => story.end());

  const plan = async (fields: object): Promise<FrozenFrame> => {
    await caughtUp(story.api);
    const body = { title: '抽查', seedCommitment: COMMITMENT, perStratum: 10, ...fields };
    const { id } = await story.give(checker, 'spot-checks', body);
    return story.read(`spot-checks/${id}/frame`);
  };
  const framed = async (criteria: object): Promise<string[]> =>
    (await plan({ criteria })).caseIds.map((id) => nameOf(id) ?? id).sort();

  it.each([
    ['of a unit that received them', { unit: 'county-a' }, ['asked', 'first', 'moved', 'second']],
    ['within a unit that holds them', { within: 'county-b' }, ['moved']],
    ['within a unit and those below it', { within: 'center' }, ['asked', 'first', 'moved', 'second']],
    ['of a kind', { kind: 'consultation' }, ['asked']],
    ['of a category and a stage', { category: 'delivery', stage: 'in-transit' }, ['moved']],
    ['without a penalty and never checked', { withPenalty: false, neverChecked: true, unit: 'elsewhere' }, ['other']],
    ['received in a period', { receivedFrom: '2026-03-02', receivedTo: '2026-03-03' }, [...names].sort()],
  ])('holds the cases %s', async (_what, criteria, expected) => expect(await framed(criteria)).toEqual(expected));

  it('is divided by strata in the order of their keys, each with its quota', async () => {
    const frame = await plan({ strata: ['unit', 'kind'], criteria: { within: 'center' } });
    expect(frame.strata).toEqual([
      { key: ['county-a', 'complaint'], size: 2, quota: 2 },
      { key: ['county-a', 'consultation'], size: 1, quota: 1 },
      { key: ['county-b', 'complaint'], size: 1, quota: 1 },
    ]);
    expect(frame.caseIds.map(nameOf)).toEqual([
      ...[story.idOf('first'), story.idOf('second')].sort().map(nameOf),
      'asked',
      'moved',
    ]);
  });

  it('has the strata and the quotas of the regime when none are stated', async () => {
    const frame = await plan({ perStratum: undefined, criteria: { regime: 'tobacco' } });
    // 5 % of each stratum, rounded up, is 1 each; the regime wants five at least.
    expect(frame).toMatchObject({ stratifiedBy: ['unit', 'kind'], size: 5 });
  });

  it('leaves out what it says it leaves out, and nothing that does not meet the criteria', async () => {
    const exclusions = [{ caseId: story.idOf('first'), reason: '行政诉讼中' }];
    const frame = await plan({ criteria: { unit: 'county-a', kind: 'complaint' }, exclusions });
    expect(frame).toMatchObject({ exclusions });
    expect(frame.caseIds.map(nameOf).sort()).toEqual(['moved', 'second']);
    const outside = { criteria: { unit: 'elsewhere' }, exclusions, title: '抽查', size: 1, seedCommitment: COMMITMENT };
    await story.give(checker, 'spot-checks', outside, 'exclusion-outside');
  });

  it('tells apart what was overdue and what was not', async () => {
    // The limit of the complaints ended on 2026-03-05; whoever answers later records the miss.
    const late = '2026-03-10T09:00:00+08:00';
    await story.take(late, ['elsewhere/intake', 'other/acceptance', {}]);
    await story.take(late, ['elsewhere/intake', 'other/handler', { handler: 'li' }]);
    const finding = {
      allegation: 1,
      finding: 'unsubstantiated',
      explanation: '按期送达',
      responsibility: 'misunderstanding',
    };
    await story.take(late, ['elsewhere/handler', 'other/findings', finding]);
    await story.take(late, [
      'elsewhere/handler',
      'other/reply',
      { medium: 'telephone', written: false, summary: '已说明' },
    ]);
    expect(await framed({ overdue: true })).toEqual(['other']);
    expect(await framed({ overdue: false, unit: 'elsewhere' }).catch(() => 'none')).toBe('none');
  });

  it('counts a case as checked once somebody looked at it, whichever was drawn', async () => {
    const { id, sample } = await (async () => {
      const { id: round } = await plan({ criteria: { unit: 'elsewhere' } });
      await story.give(checker, `spot-checks/${round}/draw`, { seed: SEED });
      return story.read<FrozenFrame>(`spot-checks/${round}/frame`);
    })();
    expect(sample).toEqual([story.idOf('other')]);
    expect(await framed({ neverChecked: true })).toEqual([...names].sort());
    const items = ['record-complete', 'on-time', 'finding-supported', 'remedy-performed', 'reply-matches-facts'];
    const checklist = [...items, 'complainant-confirms'].map((item) => ({ item, answer: 'yes' }));
    await story.give(checker, `spot-checks/${id}/checks`, { caseId: sample?.[0], checklist, consistent: true });
    expect(await framed({ neverChecked: true })).toEqual(names.filter((name) => name !== 'other').sort());
    expect(await framed({ neverChecked: false })).toEqual(['other']);
    expect(runScript(await story.read<FrozenFrame>(`spot-checks/${id}/frame`))).toEqual({ printed: 'ok', exitCode: 0 });
  });

  it('is told case by case with stratum and rank, the substitute after the drawn', async () => {
    const frame = await plan({ strata: ['kind'], perStratum: 1, criteria: { unit: 'county-a' } });
    await story.give(checker, `spot-checks/${frame.id}/draw`, { seed: SEED });
    const { sample = [] } = await story.read<FrozenFrame>(`spot-checks/${frame.id}/frame`);
    const [drawn] = sample;
    await story.give(checker, `spot-checks/${frame.id}/substitutions`, { caseId: drawn, reason: '案卷在法院' });
    const { substitutions } = await story.read<FrozenFrame>(`spot-checks/${frame.id}/frame`);
    const substitute = substitutions[0]?.substitute;
    const { items } = await story.read<TrailPage>(`spot-checks/trail?roundId=${frame.id}`);
    expect(
      items.map(({ caseId, stratum, rank, ordinal, replacedBy }) => [caseId, stratum, rank, ordinal, replacedBy]),
    ).toEqual([
      [drawn, ['complaint'], 1, 1, substitute],
      [sample[1], ['consultation'], 1, 2, null],
      [substitute, ['complaint'], 2, 3, null],
    ]);
  });
});
