import { Global, Module, type DynamicModule } from '@nestjs/common';
import { CalendarCoverage } from './calendar-coverage.port';
import { CalendarController } from './calendar.controller';
import { Calendars } from './calendars';

/** The official days, loaded and checked before anything else, for whoever counts them. */
@Global()
@Module({})
export class CalendarModule {
  static of(calendars: Calendars): DynamicModule {
    return {
      module: CalendarModule,
      controllers: [CalendarController],
      providers: [
        { provide: Calendars, useValue: calendars },
        { provide: CalendarCoverage, useExisting: Calendars },
      ],
      exports: [Calendars, CalendarCoverage],
    };
  }
}
