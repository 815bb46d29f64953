import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { StreamWriter } from '../../commands/stream-writer';
import { Regimes } from '../../regimes/regimes';
import { ScorecardFigures } from './scorecard-figures';
import { scorecardOf } from './scorecard.rules';
import { publishedCard, scorecardSubject } from './scorecard.state';

export class ScorecardVerification {
  @ApiProperty({ description: 'Whether the log up to the position gives the same scores, byte for byte.' })
  same!: boolean;
  @ApiProperty() published!: string;
  @ApiProperty() reckonedAgain!: string;
}

/** Reckons a scorecard again, as it was published in the log. */
@Injectable()
export class ScorecardVerifier {
  constructor(
    private readonly streams: StreamWriter,
    private readonly regimes: Regimes,
    private readonly figures: ScorecardFigures,
  ) {}

  /** Throws `NotFound` for one that was never published. */
  async verify(id: string): Promise<ScorecardVerification> {
    const { state } = await this.streams.load(scorecardSubject, id);
    const { published } = publishedCard(state, id);
    const { from, to, rankedFrom, position: asOf, calendarVersion, units: scored, sha256 } = published;
    const [regimeId = '', version = ''] = published.regime.split('@');
    const regime = this.regimes.pinned({ id: regimeId, version: Number(version) });
    const versions = (scored[0]?.lines ?? []).map(({ definition }) => definition);
    const period = { from, to, units: scored.map(({ unit }) => unit), asOf };
    const { units } = await this.figures.read(regime, period, versions);
    const again = scorecardOf({ from, to, rankedFrom }, regime, units, { position: asOf, calendarVersion });
    return { same: again.sha256 === sha256, published: sha256, reckonedAgain: again.sha256 };
  }
}
