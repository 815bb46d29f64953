import { Code, Count, HappenedAt, ListOf, OneOf, Text, Texts } from '../validation/fields';
import { MonthField } from '../validation/months';
import { OUTLET_CLASSES, UNIT_LEVELS, WEEKDAYS, type OutletClass, type UnitLevel, type Weekday } from './unit.events';

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

/** 更名. */
export class RenameUnit {
  @Text({ max: 100, example: '乳源县旅游质监站' }) name!: string;
  @HappenedAt() at?: string;
}

/** 变更隶属: the unit stands below another one from now on. */
export class MoveUnit {
  @Code({ optional: true, about: 'Code of the unit above; left out when there is none from now on.' }) parent?: string;
  @HappenedAt() at?: string;
}

/** 撤销: the unit gets no more cases. */
export class DissolveUnit {
  @Text({ max: 1000 }) reason!: string;
  @Code({ optional: true, about: 'Code of the unit that takes its place.' }) successor?: string;
  @HappenedAt() at?: string;
}

export class SubjectsBody {
  @Code({ example: 'consumer-affairs' }) regime!: string;
  @Texts({ optional: true, max: 1000, length: 80, about: 'Codes of categories; all of the regime when left out.' })
  categories?: string[];
}

/** 管辖范围: takes the place of what was said before. */
export class SetCompetence {
  @Texts({ max: 1000, length: 40, about: 'Region codes (GB/T 2260): 440200 stands for its counties too.' })
  regions!: string[];
  @ListOf(() => SubjectsBody, { optional: true, about: 'Matters it is competent in; every matter when left out.' })
  subjects?: SubjectsBody[];
  @HappenedAt() at?: string;
}

/** 投诉电话. */
export class SetContacts {
  @Texts({ max: 20, length: 40, example: ['0751-12301'] }) hotlines!: string[];
  @HappenedAt() at?: string;
}

export class OfficialBody {
  @Text({ max: 100, example: '刘某' }) name!: string;
  @Text({ optional: true, max: 100, example: '局长' }) position?: string;
}

/** 第一责任人. */
export class NameResponsiblePerson extends OfficialBody {
  @HappenedAt() at?: string;
}

/** 领导班子: takes the place of those named before. */
export class NameLeaders {
  @ListOf(() => OfficialBody, { max: 50 }) leaders!: OfficialBody[];
  @HappenedAt() at?: string;
}

/** 领导接待日. */
export class SetReceptionDay {
  @OneOf(WEEKDAYS, { example: 'thursday' }) weekday!: Weekday;
  @HappenedAt() at?: string;
}

/** 业务量: the base of the complaint rate; reported again it corrects what was reported before. */
export class ReportBusinessVolume {
  @MonthField({ example: '2026-03' }) month!: string;
  @Count({ max: 1_000_000_000_000, about: 'Transactions of the month.' }) volume!: number;
  @HappenedAt() at?: string;
}

/** 网点类别. */
export class SetOutletClass {
  @OneOf(OUTLET_CLASSES, { about: '市区 · 乡镇' }) outletClass!: OutletClass;
  @HappenedAt() at?: string;
}
