import { Module } from '@nestjs/common';
import { CalendarCoverage } from './calendar-coverage.port';
import { CalendarController } from './calendar.controller';
import { Calendars } from './calendars';
import { loadCalendars } from './load-calendars';

@Module({
  controllers: [CalendarController],
  providers: [
    { provide: Calendars, useFactory: () => loadCalendars() },
    { provide: CalendarCoverage, useExisting: Calendars },
  ],
  exports: [Calendars, CalendarCoverage],
})
export class CalendarModule {}
