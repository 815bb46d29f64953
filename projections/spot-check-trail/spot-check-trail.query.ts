import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import { Permission } from '../../src/http/access/access';
import { Answers } from '../../src/http/answers';
import { Named } from '../../src/http/caller';
import { NotFound } from '../../src/kernel/refusal';
import { Code, Uuid } from '../../src/validation/fields';
import { caseAccess } from '../case-access/case-access.projection';
import { keyOf, pageOf } from '../reading/page';
import { DEFAULT_LIMIT, Paging, Reading } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { RectificationRow } from '../rectifications/rectification.row';
import { rectifications } from '../rectifications/rectifications.projection';
import { InScope, type Scope } from '../reading/scope';
import { spotCheckRounds } from '../spot-check-rounds/spot-check-rounds.projection';
import { RoundRow } from '../spot-check-rounds/round.row';
import { RoundItem, RoundList, TrailPage, type TrailItem } from './spot-check-trail.answer';
import { spotCheckTrail } from './spot-check-trail.projection';
import { TrailRow } from './trail.row';

export class TrailQuery extends Paging {
  @Uuid({ optional: true, about: 'Was this case ever drawn, and what was found?' }) caseId?: string;
  @Uuid({ optional: true, about: 'Everything of one round.' }) roundId?: string;
  @Code({ optional: true, about: 'Cases that this unit held when they were checked.' }) unit?: string;
}

@ApiTags('spot checks')
@Controller('spot-checks')
@Permission('read-spot-checks')
@Reads(spotCheckRounds.name, spotCheckTrail.name, rectifications.name, caseAccess.name)
export class SpotCheckTrailController {
  constructor(
    @InjectRepository(TrailRow) private readonly trail: Repository<TrailRow>,
    @InjectRepository(RoundRow) private readonly rounds: Repository<RoundRow>,
    @InjectRepository(RectificationRow) private readonly rectifications: Repository<RectificationRow>,
  ) {}

  @Get()
  @Answers('抽查轮次 All rounds, newest first.', RoundList)
  async all(@Query() _query: Reading): Promise<RoundList> {
    const rows = await this.rounds.find({ order: { plannedAt: 'DESC', roundId: 'DESC' } });
    return { items: rows.map(roundOf) };
  }

  @Get('trail')
  @Answers(
    '抽查轨迹 Which cases were drawn, by whom, what was found, what was ordered and what became of it.',
    TrailPage,
  )
  async told(@InScope() scope: Scope, @Query() query: TrailQuery): Promise<TrailPage> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const matching = this.trail
      .createQueryBuilder('t')
      .innerJoinAndMapOne('t.round', RoundRow, 'r', 'r.roundId = t.roundId')
      .where('true');
    scope.narrow(matching, 't.caseId');
    if (query.caseId !== undefined) matching.andWhere('t.caseId = :caseId', { caseId: query.caseId });
    if (query.roundId !== undefined) matching.andWhere('t.roundId = :roundId', { roundId: query.roundId });
    if (query.unit !== undefined) matching.andWhere('t.unit = :unit', { unit: query.unit });
    if (query.cursor !== undefined) {
      const [round, ordinal] = keyOf(query.cursor, 'uuid', 'integer');
      matching.andWhere('(t.roundId, t.ordinal) > (:round, :ordinal)', { round, ordinal });
    }
    const rows = await matching
      .orderBy('t.roundId')
      .addOrderBy('t.ordinal')
      .limit(limit + 1)
      .getMany();
    const ordered = await this.orderedIn(rows);
    return pageOf(
      rows as TrailOfRound[],
      limit,
      (row) => trailOf(row, ordered),
      ({ roundId, ordinal }) => [roundId, ordinal],
    );
  }

  /** What was ordered in the rounds of these rows. */
  private orderedIn(rows: readonly TrailRow[]): Promise<RectificationRow[]> {
    const rounds = [...new Set(rows.map(({ roundId }) => roundId))];
    return this.rectifications.find({
      where: { roundId: In(rounds) },
      order: { orderedAt: 'ASC', rectificationId: 'ASC' },
    });
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

const trailOf = ({ round, ...row }: TrailOfRound, ordered: readonly RectificationRow[]): TrailItem => ({
  ...row,
  title: round.title,
  criteria: round.criteria,
  drawnAt: row.drawnAt.toISOString(),
  checkedAt: row.checkedAt?.toISOString() ?? null,
  contestedAt: row.contestedAt?.toISOString() ?? null,
  checkedAgainAt: row.checkedAgainAt?.toISOString() ?? null,
  rectifications: ordered
    .filter(({ roundId, caseIds }) => roundId === row.roundId && caseIds.includes(row.caseId))
    .map(({ rectificationId: id, unit, what, stage, dueLimit, overdue, refused, verifiedAt }) => ({
      ...{ id, unit, what, stage, due: dueLimit.due, overdue, refused },
      verifiedAt: verifiedAt?.toISOString() ?? null,
    })),
});

const roundOf = ({ roundId, ...row }: RoundRow): RoundItem => ({
  ...row,
  id: roundId,
  plannedAt: row.plannedAt.toISOString(),
  drawnAt: row.drawnAt?.toISOString() ?? null,
  concludedAt: row.concludedAt?.toISOString() ?? null,
});
