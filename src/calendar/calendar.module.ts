import { Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller';
import { Calendars } from './calendars';
import { loadCalendars } from './load-calendars';

@Module({
  controllers: [CalendarController],
  providers: [{ provide: Calendars, useFactory: () => loadCalendars() }],
  exports: [Calendars],
})
export class CalendarModule {}
