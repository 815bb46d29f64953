import { Body, Controller, Get, Param, Sse, type MessageEvent, type OnModuleDestroy } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { concatMap, distinctUntilChanged, from, map, Subject, takeUntil, timer, type Observable } from 'rxjs';
import type { Envelope } from '../src/commands/envelope';
import { Permission } from '../src/http/access/access';
import { Answers, Begins } from '../src/http/answers';
import { By } from '../src/http/caller';
import type { Actor } from '../src/kernel/event';
import { NotFound } from '../src/kernel/refusal';
import { Text } from '../src/validation/fields';
import { allProjections } from './all-projections';
import { ProjectionRuntime } from './runtime/projection-runtime';
import type { ProjectionStatus, RebuildStatus } from './runtime/projection-status';
import type { RebuildReason } from './runtime/rebuild/rebuild-progress';

export class RebuildRequest {
  @Text({ optional: true, max: 500, about: 'Why it is done; recorded with who asked.' }) why?: string;
}

export class RebuildAnswer implements RebuildStatus {
  @ApiProperty({ enum: ['building', 'indexing', 'catching-up', 'swapping', 'done', 'failed', 'abandoned'] })
  state!: RebuildStatus['state'];
  @ApiProperty() by!: string;
  @ApiProperty() why!: string;
  @ApiProperty({ type: 'integer', description: 'Events read so far.' }) events!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Events in all, as estimated.' }) total!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Events per second.' }) rate!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Seconds left, as estimated.' }) etaSeconds!: number | null;
  @ApiProperty({ type: String, nullable: true }) fromGeneration!: string | null;
  @ApiProperty() toGeneration!: string;
  @ApiProperty({ type: String, nullable: true }) error!: string | null;
  @ApiProperty({ format: 'date-time' }) startedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) finishedAt!: string | null;
}

export class PreviousGenerationAnswer {
  @ApiProperty() generation!: string;
  @ApiProperty({ description: 'How far its rows are.' }) position!: string;
  @ApiProperty({ format: 'date-time' }) replacedAt!: string;
}

export class ProjectionAnswer implements ProjectionStatus {
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'Hash of version and row shape that this program builds.' }) generation!: string;
  @ApiProperty({ type: String, nullable: true, description: 'The generation that readers see.' }) serving!:
    string | null;
  @ApiProperty({ enum: ['absent', 'outdated', 'live', 'stopped'] }) status!: ProjectionStatus['status'];
  @ApiProperty({ type: String, nullable: true, description: 'Seen up to this position of the log.' }) position!:
    string | null;
  @ApiProperty({ description: 'Newest position of the log.' }) head!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Why it stopped.' }) error!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The node that leads it.' }) leader!: string | null;
  @ApiProperty({ type: RebuildAnswer, nullable: true, description: 'The newest rebuild.' })
  rebuild!: RebuildStatus | null;
  @ApiProperty({ type: 'integer', description: 'Streams that are set aside: rows of so many cases are incomplete.' })
  parked!: number;
  @ApiProperty({
    type: PreviousGenerationAnswer,
    nullable: true,
    description: 'What the last swap replaced: one can go back to it until the next start.',
  })
  previous!: ProjectionStatus['previous'];
}

export class ProjectionList {
  @ApiProperty({ type: [ProjectionAnswer] }) items!: ProjectionStatus[];
}

export class CancelledRebuilds {
  @ApiProperty({ type: [String], description: 'The read models whose rebuild is cancelled.' }) names!: string[];
}

const PROGRESS_EVERY_MS = 500;
const ALL = 'all';

@ApiTags('projections')
@Controller('projections')
@Permission('read-projections')
export class ProjectionsController implements OnModuleDestroy {
  private readonly closing = new Subject<void>();

  constructor(private readonly runtime: ProjectionRuntime) {}

  /** A stream that goes on would keep the server from closing. */
  onModuleDestroy(): void {
    this.closing.next();
  }

  @Get()
  @Answers('读模型 Every read model: how far it is, and its newest rebuild.', ProjectionList)
  async list(): Promise<ProjectionList> {
    return { items: await this.runtime.list() };
  }

  @Permission('administer-projections')
  @Begins(
    ':name/rebuild',
    '重建 Rebuilds a read model (or `all`) from the log while the old one goes on answering.',
    ProjectionList,
  )
  async rebuild(
    @Param('name') name: string,
    @By() { caller }: Envelope,
    @Body() { why }: RebuildRequest,
  ): Promise<ProjectionList> {
    const names = namesOf(name);
    await this.begin(names, reasonOf(caller, why));
    const items = await this.runtime.list();
    return { items: items.filter((item) => names.includes(item.name)) };
  }

  @Permission('administer-projections')
  @Begins(
    ':name/cancel-rebuild',
    '取消重建 Asks for the rebuild that a read model is part of (or, of `all`, for every one under way) to be cancelled, on whatever node it is. It ends within a second or two, leaves nothing behind, and readers see what they saw before.',
    CancelledRebuilds,
  )
  async cancel(
    @Param('name') name: string,
    @By() { caller }: Envelope,
    @Body() { why }: RebuildRequest,
  ): Promise<CancelledRebuilds> {
    return { names: await this.runtime.cancelRebuild(namesOf(name), reasonOf(caller, why)) };
  }

  /** Resolves once the rebuild is under way; what becomes of it then is told by `list` and `progress`. */
  private begin(names: readonly string[], reason: RebuildReason): Promise<void> {
    return new Promise((resolve, reject) => {
      const onProgress = (): void => resolve();
      this.runtime.rebuild(names, { ...reason, onProgress }).then(
        () => resolve(),
        (error: unknown) => reject(error as Error),
      );
    });
  }

  @Sse('progress')
  @ApiOperation({ summary: '进度 The state of all read models whenever it changes (server-sent events).' })
  @ApiOkResponse({
    description: 'Each event is a `ProjectionList`.',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  progress(): Observable<MessageEvent> {
    return timer(0, PROGRESS_EVERY_MS).pipe(
      takeUntil(this.closing),
      concatMap(() => from(this.runtime.list())),
      map((items) => JSON.stringify({ items })),
      distinctUntilChanged(),
      map((data) => ({ data })),
    );
  }
}

/** Who asks for something over the API, and why. */
export const reasonOf = (caller: Actor, why = 'asked for over the API'): RebuildReason => ({
  ...{ by: caller.id, why, actor: caller },
});

/** The read models a name stands for; throws `NotFound`. */
export function namesOf(name: string): string[] {
  const names = allProjections.map((projection) => projection.name);
  if (name === ALL) return names;
  if (!names.includes(name)) throw new NotFound('read model', name);
  return [name];
}
