import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import { Permission } from '../../src/http/access/access';
import { Answers } from '../../src/http/answers';
import { beginningOf, plusDays } from '../../src/kernel/day';
import { Malformed } from '../../src/kernel/refusal';
import { hintsIn } from './hints.rules';
import { SIGNALS, THRESHOLDS, type Signal, type Thresholds } from './thresholds';
import { Code, DayField, OneOf } from '../../src/validation/fields';
import { caseAccess } from '../case-access/case-access.projection';
import { caseNumberOf } from '../case-list/case-in-answers';
import { caseList } from '../case-list/case-list.projection';
import { CaseRow } from '../case-list/case.row';
import { Reading } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { InScope, type Scope } from '../reading/scope';
import { caseSignals } from './case-signals.projection';
import { CaseSignalsRow } from './case-signals.row';

/** A quarter, and room for a leap. */
const DAYS_AT_ONCE = 93;

export class SignalsQuery extends Reading {
  @DayField({ about: 'First day of the period in which it was seen.' }) from!: string;
  @DayField({ about: `First day after it; ${DAYS_AT_ONCE} days later at most.` }) to!: string;
  @OneOf(SIGNALS, { optional: true }) signal?: Signal;
  @Code({ optional: true, about: 'The unit in which it was seen.' }) unit?: string;
}

export class HintedCase {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() caseNumber!: string;
}

export class HintItem {
  @ApiProperty({ enum: SIGNALS }) signal!: string;
  @ApiProperty() unit!: string;
  @ApiProperty({ format: 'date-time', description: 'When it was seen: the newest of its acts.' }) at!: string;
  @ApiProperty({ type: [HintedCase] }) cases!: HintedCase[];
}

export class HintList {
  @ApiProperty({ description: 'From where on something is hinted at.', additionalProperties: { type: 'integer' } })
  thresholds!: Thresholds;
  @ApiProperty({ type: [HintItem], description: 'Hints, the newest first: each may have an innocent reason.' })
  items!: HintItem[];
}

/** Cases that can show something by themselves, that were answered alike, or that were dropped and what is alike to those. */
const CANDIDATE = `(
  (s.notable and s.actedAt >= :from and s.actedAt < :to)
  or (s.repliedAt >= :from and s.repliedAt < :to and exists (
    select from read.case_signals o
    where o.likeness = s.likeness and o.case_id <> s.case_id and o.replied_at >= :from and o.replied_at < :to))
  or exists (
    select from read.case_signals o
    where o.matter = s.matter and o.case_id <> s.case_id and o.dropped_at >= :from and o.dropped_at < :to)
  or (s.droppedAt >= :from and s.droppedAt < :to)
)`;

@ApiTags('supervision: signals')
@Controller('signals')
@Permission('read-signals')
@Reads(caseSignals.name, caseList.name, caseAccess.name)
export class SignalsController {
  constructor(
    @InjectRepository(CaseSignalsRow) private readonly rows: Repository<CaseSignalsRow>,
    @InjectRepository(CaseRow) private readonly cases: Repository<CaseRow>,
  ) {}

  @Get()
  @Answers('异常线索 Patterns that may be worth a look, with their cases: hints, never verdicts.', HintList)
  async list(@InScope() scope: Scope, @Query() query: SignalsQuery): Promise<HintList> {
    const { from, to, signal, unit } = query;
    if (to <= from || to > plusDays(from, DAYS_AT_ONCE)) {
      throw new Malformed([{ field: 'to', reason: `must be after \`from\`, at most ${DAYS_AT_ONCE} days` }]);
    }
    // What stands in a series may have begun before the period.
    const begin = plusDays(from, -Math.max(THRESHOLDS.lastDayWithinDays, THRESHOLDS.sameReplyWithinDays));
    const period = { from: beginningOf(begin), to: beginningOf(to) };
    const matching = this.rows.createQueryBuilder('s').where(CANDIDATE, period);
    const rows = await scope.narrow(matching, 's.caseId').getMany();
    const observed = rows.map(({ caseId, observed }) => ({ caseId, ...observed }));
    const hints = hintsIn(observed, THRESHOLDS).filter(
      (hint) =>
        Date.parse(hint.at) >= Date.parse(beginningOf(from)) &&
        Date.parse(hint.at) < Date.parse(beginningOf(to)) &&
        (signal === undefined || hint.signal === signal) &&
        (unit === undefined || hint.unit === unit),
    );
    const found = await this.cases.findBy({ caseId: In([...new Set(hints.flatMap(({ caseIds }) => caseIds))]) });
    const numbers = new Map(found.map((row) => [row.caseId, caseNumberOf(row)]));
    return {
      thresholds: THRESHOLDS,
      items: hints.map(({ signal, unit, at, caseIds }) => ({
        signal,
        unit,
        at,
        cases: caseIds.map((id) => ({ id, caseNumber: numbers.get(id) ?? '' })),
      })),
    };
  }
}
