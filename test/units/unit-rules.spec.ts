import { wordsOf } from '../../src/http/problems/problem-kinds';
import { Refusal } from '../../src/kernel/refusal';
import { evolveUnit, type Unit } from '../../src/units/unit';
import * as commands from '../../src/units/units.commands';
import { unitEntryOf, type UnitCommand } from '../../src/units/units.entries';
import { validated } from '../../src/validation/validated';
import { isDissolved, lineOf, unitName } from '../complaints/words/organisation';
import { refusalOf } from './refusal-of';

const county = { code: 'ruyuan', name: '乳源县旅游质监所', level: 'county', parent: 'shaoguan', regions: ['440232'] };
const registered: Unit = { ...county, level: 'county' };
const about = { actor: 'admin-1', unit: 'guangdong', occurredAt: '2026-03-01T09:00:00+08:00' };
const dissolved: Unit = { ...registered, dissolved: {} };

const circumstances = {
  code: 'ruyuan',
  now: '2026-03-31T20:00:00Z',
  organisation: { lineOf, isDissolved, unitName },
  hasUnitsBelow: false,
  categoriesOf: (regime: string) => (regime === 'tourism' ? ['service-attitude', 'ticketing'] : undefined),
};

/** What the command records about a unit, by type and data; about the county when no unit is given. */
function decide(type: new () => UnitCommand, said: object, ...about: [unit?: Unit]) {
  const unit = about.length === 0 ? registered : about[0];
  const command = validated(type, said);
  const facts = unitEntryOf(command).rule(command, unit, circumstances);
  expect(facts.map(({ v }) => v)).toEqual(facts.map(() => 1));
  return facts.map((fact) => [fact.type, JSON.parse(JSON.stringify(fact.data)) as unknown]);
}

function refused(type: new () => UnitCommand, said: object, unit: Unit, code: string) {
  const refusal = refusalOf(() => decide(type, said, unit));
  expect(refusal).toMatchObject({ name: 'Refusal', code });
  if (!(refusal instanceof Refusal)) return;
  for (const language of ['zh', 'en'] as const) {
    expect(wordsOf(refusal.code, refusal.facts, language)).not.toMatch(/[{}]|undefined/);
  }
}

describe('a unit', () => {
  it('is registered below a unit that is there', () =>
    expect(decide(commands.RegisterUnit, county, undefined)).toEqual([['UnitRegistered', county]]));

  it('is registered at the top, competent for no region, when nothing is said', () => {
    const { parent: _parent, regions: _regions, ...top } = county;
    expect(decide(commands.RegisterUnit, top, undefined)).toEqual([['UnitRegistered', { ...top, regions: [] }]]);
  });

  it('is registered once, also when it was dissolved, and when the superior is unknown the second time', () => {
    refused(commands.RegisterUnit, county, registered, 'unit-exists');
    refused(commands.RegisterUnit, county, dissolved, 'unit-exists');
    refused(commands.RegisterUnit, { ...county, parent: 'nowhere' }, registered, 'unit-exists');
  });

  it('is not registered below a unit that is not registered, or was dissolved', () => {
    refused(commands.RegisterUnit, { ...county, parent: 'nowhere' }, undefined, 'unknown-unit');
    refused(commands.RegisterUnit, { ...county, parent: 'lechang' }, undefined, 'unit-dissolved');
  });

  it('gets another name, and says what it was called before', () => {
    expect(decide(commands.RenameUnit, { name: '乳源县旅游质监站' })).toEqual([
      ['UnitRenamed', { name: '乳源县旅游质监站', before: '乳源县旅游质监所' }],
    ]);
    refused(commands.RenameUnit, { name: county.name }, registered, 'unit-as-before');
  });

  it('moves below another unit, or to the top', () => {
    expect(decide(commands.MoveUnit, { parent: 'shenzhen' })).toEqual([
      ['UnitMoved', { from: 'shaoguan', to: 'shenzhen' }],
    ]);
    expect(decide(commands.MoveUnit, {})).toEqual([['UnitMoved', { from: 'shaoguan' }]]);
    expect(decide(commands.MoveUnit, { parent: 'guangdong' }, { ...registered, parent: undefined })).toEqual([
      ['UnitMoved', { to: 'guangdong' }],
    ]);
  });

  it('does not move where it is, nor below a unit that is unknown, dissolved, itself or below itself', () => {
    refused(commands.MoveUnit, { parent: 'shaoguan' }, registered, 'unit-as-before');
    refused(commands.MoveUnit, {}, { ...registered, parent: undefined }, 'unit-as-before');
    refused(commands.MoveUnit, { parent: 'nowhere' }, registered, 'unknown-unit');
    refused(commands.MoveUnit, { parent: 'lechang' }, registered, 'unit-dissolved');
    refused(commands.MoveUnit, { parent: 'ruyuan' }, registered, 'unit-below-itself');
    const city: Unit = { code: 'shaoguan', name: '韶关', level: 'city', parent: 'guangdong', regions: [] };
    const move = validated(commands.MoveUnit, { parent: 'renhua' });
    const moved = () => unitEntryOf(move).rule(move, city, { ...circumstances, code: 'shaoguan' });
    expect(refusalOf(moved)).toMatchObject({ code: 'unit-below-itself', facts: { parent: 'renhua' } });
  });

  it('is dissolved with a reason, and with a successor that is there', () => {
    expect(decide(commands.DissolveUnit, { reason: '机构改革' })).toEqual([['UnitDissolved', { reason: '机构改革' }]]);
    expect(decide(commands.DissolveUnit, { reason: '合并', successor: 'renhua' })).toEqual([
      ['UnitDissolved', { reason: '合并', successor: 'renhua' }],
    ]);
    refused(commands.DissolveUnit, { reason: '合并', successor: 'nowhere' }, registered, 'unknown-unit');
    refused(commands.DissolveUnit, { reason: '合并', successor: 'lechang' }, registered, 'unit-dissolved');
    refused(commands.DissolveUnit, { reason: '合并', successor: 'ruyuan' }, registered, 'unit-below-itself');
  });

  it('is competent for regions, in every matter or in those of some regimes', () => {
    expect(decide(commands.SetCompetence, { regions: ['440232'] })).toEqual([
      ['UnitCompetenceSet', { regions: ['440232'] }],
    ]);
    const subjects = [{ regime: 'tourism', categories: ['ticketing'] }, { regime: 'tourism' }];
    expect(decide(commands.SetCompetence, { regions: [], subjects })).toEqual([
      ['UnitCompetenceSet', { regions: [], subjects }],
    ]);
  });

  it('is competent in no matter that no regime knows', () => {
    const subjects = (said: object) => ({ regions: [], subjects: [said] });
    refused(commands.SetCompetence, subjects({ regime: 'weather' }), registered, 'unknown-regime');
    const unheardOf = subjects({ regime: 'tourism', categories: ['ticketing', 'rain'] });
    refused(commands.SetCompetence, unheardOf, registered, 'not-in-regime');
  });

  it('says who is responsible, who leads it, when they receive visitors and how it is called', () => {
    expect(decide(commands.NameResponsiblePerson, { name: '刘某', position: '所长' })).toEqual([
      ['ResponsiblePersonNamed', { name: '刘某', position: '所长' }],
    ]);
    expect(decide(commands.NameLeaders, { leaders: [{ name: '刘某', position: '所长' }, { name: '陈某' }] })).toEqual([
      ['LeadersNamed', { leaders: [{ name: '刘某', position: '所长' }, { name: '陈某' }] }],
    ]);
    expect(decide(commands.SetReceptionDay, { weekday: 'thursday' })).toEqual([
      ['ReceptionDaySet', { weekday: 'thursday' }],
    ]);
    expect(decide(commands.SetContacts, { hotlines: ['12301'] })).toEqual([
      ['UnitContactsSet', { hotlines: ['12301'] }],
    ]);
    expect(decide(commands.SetOutletClass, { outletClass: 'rural' })).toEqual([
      ['OutletClassSet', { outletClass: 'rural' }],
    ]);
  });

  it('is not set to the outlet class or the reception day that it has', () => {
    const outletClass = evolveUnit.OutletClassSet(registered, { outletClass: 'rural' }, about);
    refused(commands.SetOutletClass, { outletClass: 'rural' }, outletClass, 'unit-as-before');
    expect(decide(commands.SetOutletClass, { outletClass: 'urban' }, outletClass)).toEqual([
      ['OutletClassSet', { outletClass: 'urban' }],
    ]);
    const receptionDay = evolveUnit.ReceptionDaySet(registered, { weekday: 'thursday' }, about);
    refused(commands.SetReceptionDay, { weekday: 'thursday' }, receptionDay, 'unit-as-before');
    expect(decide(commands.SetReceptionDay, { weekday: 'friday' }, receptionDay)).toEqual([
      ['ReceptionDaySet', { weekday: 'friday' }],
    ]);
  });

  it('reports the business volume of a month that has begun in China', () => {
    // 20:00 UTC on 31 March is 1 April in China.
    const report = (month: string) => ({ month, volume: 18_250 });
    expect(decide(commands.ReportBusinessVolume, report('2026-04'))).toEqual([
      ['BusinessVolumeReported', { month: '2026-04', volume: 18_250 }],
    ]);
    refused(commands.ReportBusinessVolume, report('2026-05'), registered, 'in-the-future');
  });
});

const everythingElse: readonly (readonly [new () => UnitCommand, object])[] = [
  [commands.RenameUnit, { name: '某单位' }],
  [commands.MoveUnit, { parent: 'shenzhen' }],
  [commands.DissolveUnit, { reason: '再次撤销' }],
  [commands.SetCompetence, { regions: [] }],
  [commands.SetContacts, { hotlines: [] }],
  [commands.NameResponsiblePerson, { name: '刘某' }],
  [commands.NameLeaders, { leaders: [] }],
  [commands.SetReceptionDay, { weekday: 'monday' }],
  [commands.ReportBusinessVolume, { month: '2026-01', volume: 1 }],
  [commands.SetOutletClass, { outletClass: 'urban' }],
];

describe.each(everythingElse)('%p', (type, said) => {
  it('is refused for a unit that was dissolved', () => refused(type, said, dissolved, 'unit-dissolved'));

  it('finds no unit that was never registered', () => {
    const command = validated(type, said);
    expect(refusalOf(() => unitEntryOf(command).rule(command, undefined, circumstances))).toMatchObject({
      name: 'NotFound',
      what: 'unit',
      id: 'ruyuan',
    });
  });
});

it('no command of anything else is one of a unit', () => {
  expect(() => unitEntryOf(new Date())).toThrow(TypeError);
});
