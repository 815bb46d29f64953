import { proposeUnit, regionsAround, type Candidate } from '../../src/units/competence/competence.rules';
import { reasonOf } from '../../src/units/competence/proposal.words';
import type { RegisteredUnit } from '../../src/units/unit';

/** The line of each unit of the tests, lowest first. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  guangdong: ['guangdong'],
  shaoguan: ['shaoguan', 'guangdong'],
  ruyuan: ['ruyuan', 'shaoguan', 'guangdong'],
  tickets: ['tickets', 'ruyuan', 'shaoguan', 'guangdong'],
  hotels: ['hotels', 'ruyuan', 'shaoguan', 'guangdong'],
  hubei: ['hubei'],
};

const unit = (code: string, regions: string[], more: Partial<RegisteredUnit> = {}): Candidate => ({
  unit: { code, name: `${code}局`, level: 'county', regions, ...more },
  line: LINES[code] ?? [code],
});
const inMatters = (...categories: string[]) => ({ subjects: [{ regime: 'tourism', categories }] });

const province = unit('guangdong', ['440000'], { level: 'province' });
const city = unit('shaoguan', ['440200'], { level: 'city' });
const county = unit('ruyuan', ['440232']);

const matter = (region: string, category = 'ticketing') => ({ regime: 'tourism', category, region });
/** The code of the unit that is proposed, or what came of it instead. */
const proposed = (region: string, candidates: readonly Candidate[], category?: string): unknown => {
  const proposal = proposeUnit(matter(region, category), candidates);
  if (proposal.outcome === 'proposed') return proposal.unit.unit.code;
  return proposal.outcome === 'tie' ? proposal.units.map((each) => each.unit.code) : 'none';
};

describe('the regions around a region (GB/T 2260)', () => {
  it.each([
    ['440232', ['440232', '440200', '440000']],
    ['440200', ['440200', '440000']],
    ['440000', ['440000']],
    ['440232101', ['440232101', '440232', '440200', '440000']],
    ['440232101005', ['440232101005', '440232101', '440232', '440200', '440000']],
    ['CA', ['CA']],
    ['4402', ['4402']],
  ])('%s: %j, the smallest first', (region, around) => expect(regionsAround(region)).toEqual(around));
});

describe('the unit proposed for a matter', () => {
  it('is the one of the county, where there is one', () =>
    expect(proposed('440232', [province, city, county])).toBe('ruyuan'));

  it('is the one of the city for its other counties, and of the province for its other cities', () => {
    expect(proposed('440224', [province, city, county])).toBe('shaoguan');
    expect(proposed('440200', [province, city, county])).toBe('shaoguan');
    expect(proposed('440300', [province, city, county])).toBe('guangdong');
  });

  it('is the one of the county for its towns', () => expect(proposed('440232101', [city, county])).toBe('ruyuan'));

  it('is nobody where no unit is competent', () => {
    expect(proposed('420100', [province, city, county])).toBe('none');
    expect(proposed('440232', [])).toBe('none');
  });

  it('is competent for the subject too', () => {
    const ticketing = unit('ruyuan', ['440232'], inMatters('ticketing'));
    expect(proposed('440232', [city, ticketing], 'ticketing')).toBe('ruyuan');
    expect(proposed('440232', [city, ticketing], 'transport')).toBe('shaoguan');
    const otherRegime = unit('ruyuan', ['440232'], { subjects: [{ regime: 'tobacco' }] });
    expect(proposed('440232', [city, otherRegime])).toBe('shaoguan');
    expect(proposed('440232', [city, unit('ruyuan', ['440232'], { subjects: [] })])).toBe('shaoguan');
  });

  it('is competent for every category of a regime where none is named', () => {
    const wholeRegime = unit('ruyuan', ['440232'], { subjects: [{ regime: 'tourism' }] });
    expect(proposed('440232', [city, wholeRegime], 'transport')).toBe('ruyuan');
  });

  it('is the lower one of two that are competent for the same region', () => {
    const department = unit('tickets', ['440232'], { level: 'department' });
    expect(proposed('440232', [county, department])).toBe('tickets');
    expect(proposed('440232', [department, county])).toBe('tickets');
  });

  it('is the one that names the matter, of those beside each other', () => {
    const tickets = unit('tickets', ['440232'], inMatters('ticketing'));
    const hotels = unit('hotels', ['440232'], { subjects: [{ regime: 'tourism' }] });
    const anything = unit('hotels', ['440232']);
    expect(proposed('440232', [hotels, tickets])).toBe('tickets');
    expect(proposed('440232', [anything, tickets])).toBe('tickets');
    expect(proposed('440232', [anything, unit('tickets', ['440232'], { subjects: [{ regime: 'tourism' }] })])).toBe(
      'tickets',
    );
  });

  it('is never one that was dissolved', () =>
    expect(proposed('440232', [city, unit('ruyuan', ['440232'], { dissolved: {} })])).toBe('shaoguan'));

  it('is left open between two that are equally competent, with the unit above both', () => {
    const equal = [unit('tickets', ['440232']), county, unit('hotels', ['440232'])];
    expect(proposed('440232', equal)).toEqual(['hotels', 'tickets']);
    expect(proposeUnit(matter('440232'), equal)).toMatchObject({ outcome: 'tie', superior: 'ruyuan' });
    const strangers = [unit('tickets', ['440232']), unit('hubei', ['440232'])];
    expect(proposeUnit(matter('440232'), strangers)).toEqual({
      outcome: 'tie',
      superior: undefined,
      units: expect.any(Array) as unknown,
    });
  });
});

describe('the reason', () => {
  const tickets = { id: 'ticketing', zh: '售票告知', en: 'tickets and notices' };
  const reason = (region: string, candidates: readonly Candidate[]) =>
    reasonOf(proposeUnit(matter(region), candidates), matter(region), tickets);

  it('names the unit, its region, what makes it competent and who else is', () =>
    expect(reason('440232', [province, city, unit('ruyuan', ['440232'], inMatters('ticketing'))])).toEqual({
      zh: 'ruyuan局（县级）管辖地区 440232，主管事项“售票告知”，是有管辖权的最低一级单位；guangdong局、shaoguan局 亦有管辖权。能在最低一级解决的，不出该级（三个不出，篇十）。',
      en: 'ruyuan局 (county) is the lowest competent unit: for the region 440232, for the matter “tickets and notices”; also competent: guangdong局, shaoguan局. What the lowest level can settle stays there.',
    }));

  it('says so when nobody else is competent', () =>
    expect(reason('440224', [city]).zh).toBe(
      'shaoguan局（市级）管辖地区 440200，不限事项，是有管辖权的最低一级单位。能在最低一级解决的，不出该级（三个不出，篇十）。',
    ));

  it('names the units of a tie and their superior', () => {
    const equal = [unit('tickets', ['440232']), unit('hotels', ['440232'])];
    expect(reason('440232', equal)).toEqual({
      zh: 'hotels局、tickets局 同为有管辖权的最低一级单位，须由经办人员决定，或交其共同上级 ruyuan。',
      en: 'hotels局 and tickets局 are equally competent: an officer decides, or their common superior ruyuan.',
    });
  });

  it('says that no unit is competent, and for what', () =>
    expect(reason('420100', [city])).toEqual({
      zh: '没有登记对地区 420100、事项“售票告知”有管辖权的单位。',
      en: 'No unit is registered as competent for “tickets and notices” in 420100.',
    }));
});
