import { Controller, Get } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { EventLog } from '../src/event-log/event-log';
import { Answers } from '../src/http/answers';
import { Unavailable } from '../src/kernel/refusal';
import { ProjectionRuntime } from './runtime/projection-runtime';

export class Alive {
  @ApiProperty({ enum: ['ok'] }) status!: 'ok';
}

export class Ready extends Alive {
  @ApiProperty({ description: 'Newest position of the log.' }) head!: string;
  @ApiProperty({ type: [String], description: 'Read models that answer.' }) readModels!: string[];
}

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly log: EventLog,
    private readonly database: DataSource,
    private readonly runtime: ProjectionRuntime,
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
    return { status: 'ok', head: await this.log.head(), readModels: models.map(({ name }) => name) };
  }
}
