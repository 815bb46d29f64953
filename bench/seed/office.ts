import { RegisterUnit } from '../../src/units/units.commands';
import { validated } from '../../src/validation/validated';
import { Zipf, type Chance } from './chance';

const CITIES = ['东江', '西河', '南湖', '北山', '中海', '青州', '云陵', '石门', '临川', '永安', '宁泉', '长岭'];
const COUNTIES = ['城关', '新城', '河口', '平桥', '白塔', '龙潭', '松林', '金沙'];

export interface Office {
  readonly code: string;
  readonly name: string;
  /** Code of its region, as GB/T 2260 spells them. */
  readonly region: string;
  /** The offices below it. */
  readonly below: readonly Office[];
}

const cities: readonly Office[] = CITIES.map((city, number) => {
  const region = String(990_100 + 100 * number);
  const below = COUNTIES.map((county, place) => ({
    code: `seed-${number + 1}-${place + 1}`,
    name: `${city}市${county}区消费维权所`,
    region: String(Number(region) + place + 1),
    below: [],
  }));
  return { code: `seed-${number + 1}`, name: `${city}市消费维权中心`, region, below };
});

/** A province with twelve cities of eight districts each. */
export const PROVINCE = { code: 'seed', name: '省消费维权中心' };

const all = cities.flatMap((city) => [city, ...city.below]);
const zipf = new Zipf(all.length);

/** An office that receives complaints: the first as often as the next two together, and so on. */
export const anOffice = (chance: Chance): Office => all[zipf.index(chance)] ?? cities[0] ?? missing();

/** How the offices are registered, each after the one above it. */
export function registrations(at: string): RegisterUnit[] {
  const unit = (office: Pick<Office, 'code' | 'name'>, level: string, parent?: string, region?: string): RegisterUnit =>
    validated(RegisterUnit, {
      code: office.code,
      name: office.name,
      level,
      parent,
      regions: region === undefined ? [] : [region],
      at,
    });
  return [
    unit(PROVINCE, 'province'),
    ...cities.flatMap((city) => [
      unit(city, 'city', PROVINCE.code, city.region),
      ...city.below.map((county) => unit(county, 'county', city.code, county.region)),
    ]),
  ];
}

function missing(): never {
  throw new RangeError('there are no offices');
}
