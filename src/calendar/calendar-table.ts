import { Code, Count, DayField, ListOf, Text } from '../validation/fields';

export class HolidayName {
  @Code() id!: string;
  @Text({ max: 100 }) zh!: string;
  @Text({ max: 100 }) en!: string;
}

/** Days off in a row, days in lieu and the weekend between included. */
export class DaysOff {
  @DayField() from!: string;
  @DayField() to!: string;
  @Code({ about: 'Id of the name.' }) name!: string;
}

/** 调休: a day of the weekend on which offices work, for which holiday. */
export class MakeUpDay {
  @DayField() day!: string;
  @Code() name!: string;
}

/** The official plan of a year; it may reach back into the December before. */
export class YearPlan {
  @Count({ min: 1900, max: 2200 }) year!: number;
  @ListOf(() => DaysOff, { min: 1 }) holidays!: DaysOff[];
  @ListOf(() => MakeUpDay) makeUpDays!: MakeUpDay[];
}

/** The shape of a file in `tables/`: one version of the table, whole or as the years that it adds. A version that was used is kept; a change is a new file. */
export class CalendarTable {
  @Count({ min: 1, max: 10_000 }) version!: number;
  @DayField({ about: 'Due dates told from this day on are counted with this version.' }) usedFrom!: string;
  @Count({
    optional: true,
    min: 1,
    max: 10_000,
    about: 'The version whose years this one has, too: it adds years to them.',
  })
  adds?: number;
  @Text({ max: 500 }) source!: string;
  @ListOf(() => HolidayName, { min: 1 }) names!: HolidayName[];
  @ListOf(() => YearPlan, { min: 1, max: 300 }) years!: YearPlan[];
}
