import type { Unit } from '../../src/units/unit';
import { RegisterUnit } from '../../src/units/units.commands';
import { registerUnit } from '../../src/units/units.rules';
import { validated } from '../../src/validation/validated';
import { refusalOf } from './refusal-of';

const county = { code: 'ruyuan', name: '乳源县旅游质监所', level: 'county', parent: 'shaoguan', regions: ['440232'] };
const command = (changed: object = {}): RegisterUnit => validated(RegisterUnit, { ...county, ...changed });
const registered: Unit = { code: 'ruyuan', name: '乳源县旅游质监所', level: 'county', parent: 'shaoguan', regions: [] };

describe('a unit', () => {
  it('is registered below a unit that is registered', () => {
    expect(registerUnit(command(), undefined, { parentKnown: true })).toEqual([
      { type: 'UnitRegistered', v: 1, data: county },
    ]);
  });

  it('is registered at the top, competent for no region, when nothing is said', () => {
    const top = command({ parent: undefined, regions: undefined });
    const [event] = registerUnit(top, undefined, { parentKnown: false });
    expect(JSON.parse(JSON.stringify(event?.data))).toStrictEqual({
      code: 'ruyuan',
      name: '乳源县旅游质监所',
      level: 'county',
      regions: [],
    });
  });

  it('is registered once, also when the superior is unknown the second time', () => {
    for (const parentKnown of [true, false]) {
      expect(refusalOf(() => registerUnit(command(), registered, { parentKnown }))).toMatchObject({
        code: 'unit-exists',
        facts: { unit: 'ruyuan' },
      });
    }
  });

  it.each(['shaoguan', 'ruyuan'])('is not registered below %s, which is not registered', (parent) => {
    expect(refusalOf(() => registerUnit(command({ parent }), undefined, { parentKnown: false }))).toMatchObject({
      code: 'unknown-unit',
      facts: { unit: parent },
    });
  });
});
