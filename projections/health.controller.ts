import { Controller, Get } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { CalendarCoverage } from '../src/calendar/calendar-coverage.port';
import { EventLog } from '../src/event-log/event-log';
import { Public } from '../src/http/access/access';
import { Answers } from '../src/http/answers';
import { todayInChina } from '../src/kernel/day';
import { Unavailable } from '../src/kernel/refusal';
import { DeadlinesRow } from './deadlines/deadlines.row';
import { ProjectionRuntime } from './runtime/projection-runtime';

export class Alive {
  @ApiProperty({ enum: ['ok'] }) status!: 'ok';
}

export class Ready extends Alive {
  @ApiProperty({ description: 'Newest position of the log.' }) head!: string;
  @ApiProperty({ type: [String], description: 'Read models that answer.' }) readModels!: string[];
  @ApiProperty({
    type: [Number],
    description:
      'Years whose official calendar is missing and needed: for today or for a due date that is still to come.',
  })
  missingYears!: number[];
}

@ApiTags('health')
@Controller('health')
@Public()
export class HealthController {
  constructor(
    private readonly log: EventLog,
    private readonly database: DataSource,
    private readonly runtime: ProjectionRuntime,
    private readonly calendar: CalendarCoverage,
  ) {}

  @Get('live')
  @Answers('The process answers.', Alive)
  live(): Alive {
    return { status: 'ok' };
  }

  @Get('ready')
  @Answers('The log takes facts and every read model answers; 503 otherwise.', Ready)
  async ready(): Promise<Ready> {
    await this.log.check();
    await this.database.query('select 1').catch((cause: unknown) => {
      throw new Unavailable('database-unreachable', 'the database of the read models does not answer', 1, { cause });
    });
    const models = await this.runtime.list();
    const stopped = models.filter(({ status }) => status === 'absent' || status === 'stopped');
    if (stopped.length > 0) {
      throw new Unavailable(
        'read-model-not-live',
        stopped.map(({ name, status }) => `${name} is ${status}`).join('; '),
        5,
      );
    }
    return {
      status: 'ok',
      head: await this.log.head(),
      readModels: models.map(({ name }) => name),
      missingYears: await this.missingYears(),
    };
  }

  /** Nothing to fail for: due dates are counted all the same, and say themselves what they lack. */
  private async missingYears(): Promise<number[]> {
    const needed = await this.database
      .createQueryBuilder(DeadlinesRow, 'd')
      .select('distinct jsonb_array_elements(d.missing_years)::int', 'year')
      .where('d.incomplete')
      .getRawMany<{ year: number }>();
    const today = todayInChina();
    const years = this.calendar.yearsOn(today);
    return [...new Set([...needed.map(({ year }) => year), Number(today.slice(0, 4))])]
      .filter((year) => !years.includes(year))
      .sort();
  }
}
