import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Permission } from '../../src/http/access/access';
import { Answers } from '../../src/http/answers';
import { Named } from '../../src/http/caller';
import { NotFound } from '../../src/kernel/refusal';
import { DayField } from '../../src/validation/fields';
import { Reading } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { spotCheckRounds } from '../spot-check-rounds/spot-check-rounds.projection';
import { RoundRow } from '../spot-check-rounds/round.row';
import { estimate, estimateFor } from './estimate.rules';
import { spotCheckTrail } from './spot-check-trail.projection';
import { TrailRow } from './trail.row';

export class CheckedQuery extends Reading {
  @DayField({ optional: true, about: 'Checked on this day or later (China).' }) from?: string;
  @DayField({ optional: true, about: 'Checked before this day (China).' }) to?: string;
}

/** A share with its interval, both from 0 to 1. */
export class ShareFound {
  @ApiProperty({ description: 'Share of inconsistent cases.' }) share!: number;
  @ApiProperty({ description: 'Lower end of the 95 % interval.' }) low!: number;
  @ApiProperty({ description: 'Upper end of the 95 % interval.' }) high!: number;
}

export class FrameFound extends ShareFound {
  @ApiProperty({ type: 'integer', description: 'Cases of the frame that stand in strata with a checked case.' })
  covers!: number;
}

export class UnitFound extends ShareFound {
  @ApiProperty({ type: String, nullable: true, description: 'None for checks from before units were recorded.' })
  unit!: string | null;
  @ApiProperty({ type: 'integer' }) checked!: number;
  @ApiProperty({ type: 'integer' }) inconsistent!: number;
}

export class StratumFound {
  @ApiProperty({ type: [String] }) key!: readonly string[];
  @ApiProperty({ type: 'integer' }) size!: number;
  @ApiProperty({ type: 'integer' }) checked!: number;
  @ApiProperty({ type: 'integer' }) inconsistent!: number;
}

export class UnitsFound {
  @ApiProperty({ type: [UnitFound] }) items!: UnitFound[];
}

export class RoundFound {
  @ApiProperty({ type: FrameFound, nullable: true, description: 'Of the whole frame; none before a case is checked.' })
  frame!: FrameFound | null;
  @ApiProperty({ type: [StratumFound] }) strata!: StratumFound[];
  @ApiProperty({ type: [UnitFound] }) units!: UnitFound[];
}

interface Counted {
  readonly unit: string | null;
  readonly stratum: readonly string[];
  readonly checked: number;
  readonly inconsistent: number;
}

const COUNTED = `count(*)::int as checked, count(*) filter (where not consistent)::int as inconsistent`;

@ApiTags('spot checks')
@Controller('spot-checks')
@Permission('read-spot-checks')
@Reads(spotCheckRounds.name, spotCheckTrail.name)
export class SpotCheckResultsController {
  constructor(
    @InjectRepository(TrailRow) private readonly trail: Repository<TrailRow>,
    @InjectRepository(RoundRow) private readonly rounds: Repository<RoundRow>,
  ) {}

  @Get('units')
  @Answers(
    '各单位抽查结果 What was found of each unit in a period, over all rounds, with 95 % intervals (Wilson).',
    UnitsFound,
  )
  async units(@Query() { from, to }: CheckedQuery): Promise<UnitsFound> {
    const found = await this.trail.query<Counted[]>(
      `select unit, ${COUNTED} from read.spot_check_trail where checked_at is not null
         and ($1::timestamp is null or checked_at >= $1::timestamp at time zone 'Asia/Shanghai')
         and ($2::timestamp is null or checked_at < $2::timestamp at time zone 'Asia/Shanghai')
       group by unit order by unit`,
      [from, to],
    );
    return { items: found.map(unitOf) };
  }

  @Get(':id/results')
  @Answers('抽查结果 What a round found of each unit, and what follows for its whole frame.', RoundFound)
  async results(@Named('round of spot checks') id: string, @Query() _query: Reading): Promise<RoundFound> {
    const round = await this.rounds.findOneBy({ roundId: id });
    if (!round) throw new NotFound('round of spot checks', id);
    const found = await this.trail.query<Counted[]>(
      `select unit, stratum, ${COUNTED} from read.spot_check_trail
       where round_id = $1 and checked_at is not null group by unit, stratum order by unit`,
      [id],
    );
    const strata = round.strata.map(({ key, size }) => {
      const of = found.filter(({ stratum }) => stratum.join('\n') === key.join('\n'));
      return { key, size, ...sumOf(of) };
    });
    const units = [...new Set(found.map(({ unit }) => unit))].map((unit) =>
      unitOf({ unit, ...sumOf(found.filter((each) => each.unit === unit)) }),
    );
    return { frame: estimateFor(strata) ?? null, strata, units };
  }
}

const sumOf = (counted: readonly Counted[]): Pick<Counted, 'checked' | 'inconsistent'> => ({
  checked: counted.reduce((sum, { checked }) => sum + checked, 0),
  inconsistent: counted.reduce((sum, { inconsistent }) => sum + inconsistent, 0),
});

const unitOf = ({ unit, checked, inconsistent }: Omit<Counted, 'stratum'>): UnitFound => ({
  unit,
  checked,
  inconsistent,
  ...estimate(inconsistent, checked),
});
