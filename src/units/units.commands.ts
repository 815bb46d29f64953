import { Code, HappenedAt, OneOf, Text, Texts } from '../validation/fields';
import { UNIT_LEVELS, type UnitLevel } from './unit.events';

/** 登记单位: a unit of the organisation, below its superior. */
export class RegisterUnit {
  @Code({ example: 'ruyuan' }) code!: string;
  @Text({ max: 100, example: '乳源县旅游质监所' }) name!: string;
  @OneOf(UNIT_LEVELS, { about: '省 · 市 · 县 · 部门 · 网点 · 企业' }) level!: UnitLevel;
  @Code({ optional: true, about: 'Code of the unit above; left out for the highest.' }) parent?: string;
  @Texts({ optional: true, max: 1000, length: 40, about: 'Region codes (GB/T 2260) it is competent for.' })
  regions?: string[];
  @HappenedAt() at?: string;
}
