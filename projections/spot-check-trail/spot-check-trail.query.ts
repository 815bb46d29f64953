import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Permission } from '../../src/http/access/access';
import { Answers } from '../../src/http/answers';
import { Named } from '../../src/http/caller';
import { NotFound } from '../../src/kernel/refusal';
import { Uuid } from '../../src/validation/fields';
import { keyOf, Page, pageOf } from '../reading/page';
import { DEFAULT_LIMIT, Paging, Reading } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { spotCheckRounds } from '../spot-check-rounds/spot-check-rounds.projection';
import { RoundRow } from '../spot-check-rounds/round.row';
import { spotCheckTrail } from './spot-check-trail.projection';
import { TrailRow } from './trail.row';

export class TrailQuery extends Paging {
  @Uuid({ optional: true, about: 'Was this case ever drawn, and what was found?' }) caseId?: string;
  @Uuid({ optional: true, about: 'Everything of one round.' }) roundId?: string;
}

export class ChecklistItemAnswer {
  @ApiProperty() item!: string;
  @ApiProperty() answer!: string;
}

/** One case in one round: drawn when, by whom, on which criteria; checked by whom; found what. */
export class TrailItem {
  @ApiProperty({ format: 'uuid' }) roundId!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) criteria!: object;
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty({ type: 'integer', description: 'Place in the draw, from 1.' }) rank!: number;
  @ApiProperty({ format: 'date-time' }) drawnAt!: string;
  @ApiProperty() drawnBy!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) checkedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) checkedBy!: string | null;
  @ApiProperty({ type: [ChecklistItemAnswer], nullable: true }) checklist!: readonly ChecklistItemAnswer[] | null;
  @ApiProperty({ type: Boolean, nullable: true }) consistent!: boolean | null;
  @ApiProperty({ type: String, nullable: true }) remarks!: string | null;
}

export class TrailPage extends Page {
  @ApiProperty({ type: [TrailItem] }) items!: TrailItem[];
}

export class RoundItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty() title!: string;
  @ApiProperty() unit!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) criteria!: object;
  @ApiProperty({ description: 'Position of the log at which the frame was taken.' }) asOf!: string;
  @ApiProperty({ type: 'integer' }) size!: number;
  @ApiProperty({ type: 'integer' }) frameSize!: number;
  @ApiProperty() frameHash!: string;
  @ApiProperty() seedCommitment!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Told with the draw.' }) seed!: string | null;
  @ApiProperty({ format: 'date-time' }) plannedAt!: string;
  @ApiProperty() plannedBy!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) drawnAt!: string | null;
  @ApiProperty({ type: 'integer' }) checked!: number;
  @ApiProperty({ type: 'integer' }) consistent!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) concludedAt!: string | null;
}

export class RoundList {
  @ApiProperty({ type: [RoundItem] }) items!: RoundItem[];
}

@ApiTags('spot checks')
@Controller('spot-checks')
@Permission('read-spot-checks')
@Reads(spotCheckRounds.name, spotCheckTrail.name)
export class SpotCheckTrailController {
  constructor(
    @InjectRepository(TrailRow) private readonly trail: Repository<TrailRow>,
    @InjectRepository(RoundRow) private readonly rounds: Repository<RoundRow>,
  ) {}

  @Get()
  @Answers('抽查轮次 All rounds, newest first.', RoundList)
  async all(@Query() _query: Reading): Promise<RoundList> {
    const rows = await this.rounds.find({ order: { plannedAt: 'DESC', roundId: 'DESC' } });
    return { items: rows.map(roundOf) };
  }

  @Get('trail')
  @Answers('抽查轨迹 Which cases were drawn, by whom, and what was found.', TrailPage)
  async told(@Query() query: TrailQuery): Promise<TrailPage> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const matching = this.trail
      .createQueryBuilder('t')
      .innerJoinAndMapOne('t.round', RoundRow, 'r', 'r.roundId = t.roundId')
      .where('true');
    if (query.caseId !== undefined) matching.andWhere('t.caseId = :caseId', { caseId: query.caseId });
    if (query.roundId !== undefined) matching.andWhere('t.roundId = :roundId', { roundId: query.roundId });
    if (query.cursor !== undefined) {
      const [round, rank] = keyOf(query.cursor, 'uuid', 'integer');
      matching.andWhere('(t.roundId, t.rank) > (:round, :rank)', { round, rank });
    }
    const rows = await matching
      .orderBy('t.roundId')
      .addOrderBy('t.rank')
      .limit(limit + 1)
      .getMany();
    return pageOf(rows as TrailOfRound[], limit, trailOf, ({ roundId, rank }) => [roundId, rank]);
  }

  @Get(':id')
  @Answers('抽查轮次 One round.', RoundItem)
  async one(@Named('round of spot checks') id: string, @Query() _query: Reading): Promise<RoundItem> {
    const row = await this.rounds.findOneBy({ roundId: id });
    if (!row) throw new NotFound('round of spot checks', id);
    return roundOf(row);
  }
}

type TrailOfRound = TrailRow & { readonly round: RoundRow };

const trailOf = ({ round, ...row }: TrailOfRound): TrailItem => ({
  ...row,
  title: round.title,
  criteria: round.criteria,
  drawnAt: row.drawnAt.toISOString(),
  checkedAt: row.checkedAt?.toISOString() ?? null,
});

const roundOf = ({ roundId, ...row }: RoundRow): RoundItem => ({
  ...row,
  id: roundId,
  plannedAt: row.plannedAt.toISOString(),
  drawnAt: row.drawnAt?.toISOString() ?? null,
  concludedAt: row.concludedAt?.toISOString() ?? null,
});
