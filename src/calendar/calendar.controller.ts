import { Controller, Get, Param } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Permission } from '../http/access/access';
import { Answers } from '../http/answers';
import { todayInChina } from '../kernel/day';
import { NotFound } from '../kernel/refusal';
import { Calendars } from './calendars';
import { missingPlansOf, type OfficialCalendar } from './official-calendar.rules';

export class OfficialDayAnswer {
  @ApiProperty({ format: 'date' }) day!: string;
  @ApiProperty({ enum: ['holiday', 'make-up'], description: '放假 · 调休上班' }) type!: 'holiday' | 'make-up';
  @ApiProperty({ example: '国庆节' }) zh!: string;
  @ApiProperty({ example: 'National Day' }) en!: string;
}

export class CalendarAnswer {
  @ApiProperty({ type: 'integer' }) year!: number;
  @ApiProperty({ type: 'integer', description: 'Version of the table, as every due date names it.' }) version!: number;
  @ApiProperty({
    description: 'False while the plan of the next year is not known: it decides on the last days of December too.',
  })
  complete!: boolean;
  @ApiProperty({ type: [OfficialDayAnswer], description: 'Days that are not what their weekdays say.' })
  days!: OfficialDayAnswer[];
}

@ApiTags('calendar')
@Controller('calendar')
@Permission('read-organisation')
export class CalendarController {
  constructor(private readonly calendars: Calendars) {}

  @Get(':year')
  @Answers(
    '法定节假日 The official days of a year, as due dates are counted today; 404 for a year without a plan.',
    CalendarAnswer,
  )
  ofYear(@Param('year') year: string): CalendarAnswer {
    const calendar = this.calendars.on(todayInChina());
    if (!/^\d{4}$/.test(year) || !calendar.years.has(Number(year))) throw new NotFound('calendar', year);
    return answerOf(calendar, year);
  }
}

const answerOf = (calendar: OfficialCalendar, year: string): CalendarAnswer => ({
  year: Number(year),
  version: calendar.version,
  complete: missingPlansOf(calendar, `${year}-12-31`).length === 0,
  days: [...calendar.days]
    .filter(([day]) => day.startsWith(year))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, { type, name }]) => ({ day, type, ...name })),
});
