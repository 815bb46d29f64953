import { wordsOf } from '../../src/http/problems/problem-kinds';
import { NotFound, Refusal } from '../../src/kernel/refusal';
import { GiveGuidance, WithdrawGuidance } from '../../src/units/guidance/guidance.commands';
import { evolveUnit, type Unit } from '../../src/units/unit';
import { unitEntryOf, type UnitCommand } from '../../src/units/units.entries';
import { validated } from '../../src/validation/validated';
import { isDissolved, lineOf, unitName } from '../complaints/words/organisation';
import { node } from './office';
import { refusalOf } from './refusal-of';

const city: Unit = { code: 'shaoguan', name: '韶关市旅游质监所', level: 'city', regions: [] };
const said = { title: '关于改进窗口服务的意见', text: '先自查，再整改', from: '2026-03-02', until: '2026-04-01' };
const about = { actor: 'head-1', unit: 'shaoguan', occurredAt: '2026-03-01T09:00:00+08:00' };

const given = (unit: Unit, ordinal: number): Unit => evolveUnit.GuidanceGiven(unit, { ordinal, ...said }, about);
const withdrawn = (unit: Unit, ordinal: number): Unit =>
  evolveUnit.GuidanceWithdrawn(unit, { ordinal, reason: '已有新意见' }, about);

function decide(type: new () => UnitCommand, content: object, unit: Unit, hasUnitsBelow = true) {
  const command = validated(type, content);
  const circumstances = {
    ...{ code: 'shaoguan', now: about.occurredAt, hasUnitsBelow, categoriesOf: () => undefined },
    organisation: { lineOf, isDissolved, unitName },
  };
  return unitEntryOf(command)
    .rule(command, unit, circumstances)
    .map(({ type, v, data }) => [type, v, JSON.parse(JSON.stringify(data)) as unknown]);
}

/** Why it is refused, in both languages. */
function whyNot(...asked: Parameters<typeof decide>) {
  const refusal = refusalOf(() => decide(...asked));
  if (!(refusal instanceof Refusal)) throw new Error('it was not refused');
  return [refusal.code, ...(['zh', 'en'] as const).map((language) => wordsOf(refusal.code, refusal.facts, language))];
}

const withdrawal = (guidance: number) => ({ guidance, reason: '已有新意见' });

describe('guidance', () => {
  it('is given for a time, or open, each with the next ordinal of the unit', () => {
    const { until: _until, ...open } = said;
    expect(decide(GiveGuidance, said, city)).toEqual([['GuidanceGiven', 1, { ordinal: 1, ...said }]]);
    expect(decide(GiveGuidance, open, given(city, 1))).toEqual([['GuidanceGiven', 1, { ordinal: 2, ...open }]]);
  });

  it('is in force for one day at least', () => {
    const [first, before] = [
      { ...said, until: '2026-03-02' },
      { ...said, until: '2026-03-01' },
    ];
    expect(decide(GiveGuidance, first, city)).toEqual([['GuidanceGiven', 1, { ordinal: 1, ...first }]]);
    expect(whyNot(GiveGuidance, before, city)).toEqual([
      'ends-before-it-begins',
      '截止日 2026-03-01 早于起始日 2026-03-02。',
      'The last day 2026-03-01 is before the first day 2026-03-02.',
    ]);
  });

  it('is given by nobody who has no unit below', () =>
    expect(whyNot(GiveGuidance, said, city, false)).toEqual([
      'no-units-below',
      '单位 shaoguan 没有下级，意见由上级对下级作出（篇五）。',
      'No unit stands below shaoguan: guidance is given to the units below (篇五).',
    ]));

  it('is withdrawn with a reason, also when nobody is below any more', () =>
    expect(decide(WithdrawGuidance, withdrawal(2), given(given(city, 1), 2), false)).toEqual([
      ['GuidanceWithdrawn', 1, { ordinal: 2, reason: '已有新意见' }],
    ]));

  it('is not withdrawn twice, nor when it was never given', () => {
    const unit = withdrawn(given(given(city, 1), 2), 1);
    expect(decide(WithdrawGuidance, withdrawal(2), unit)).toHaveLength(1);
    expect(whyNot(WithdrawGuidance, withdrawal(1), unit)).toEqual([
      'guidance-withdrawn-already',
      '第 1 件意见已撤回。',
      'Guidance 1 was withdrawn already.',
    ]);
    expect(whyNot(WithdrawGuidance, withdrawal(3), unit)).toEqual([
      'unknown-guidance',
      '没有第 3 件意见；该单位共下发 2 件。',
      'There is no guidance 3; the unit has given 2.',
    ]);
  });

  it.each([
    [GiveGuidance, said],
    [WithdrawGuidance, withdrawal(1)],
  ])('%p needs a unit that is there', (type, content) => {
    expect(refusalOf(() => decide(type, content, undefined))).toBeInstanceOf(NotFound);
    expect(whyNot(type, content, { ...city, dissolved: {} })[0]).toBe('unit-dissolved');
  });

  it('asks whether a unit is below when it is given', async () => {
    const { register, give, log } = node();
    await register('shaoguan');
    await register('ruyuan', 'shaoguan');
    await expect(give('ruyuan', GiveGuidance, said)).rejects.toMatchObject({ code: 'no-units-below' });
    await give('shaoguan', GiveGuidance, said);
    expect(log.events.at(-1)).toMatchObject({ stream: 'unit-shaoguan', type: 'GuidanceGiven' });
  });
});
