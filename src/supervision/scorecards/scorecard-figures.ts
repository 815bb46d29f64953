import { Injectable } from '@nestjs/common';
import { Figures } from '../../figures/figures.port';
import type { Regime } from '../../regimes/regime';
import type { ReadAt } from './scorecard.rules';
import type { UnitFigures } from './unit-scores.events';

/** Of which cases the figures are, and as of which position; the newest when left out. */
export interface ScoredPeriod {
  readonly from: string;
  readonly to: string;
  readonly units: readonly string[];
  readonly asOf?: string;
}

/** The figures that a scorecard is made of, all of them at one position. */
@Injectable()
export class ScorecardFigures {
  constructor(private readonly figures: Figures) {}

  /** `versions`: those of the definitions that were used before, in the order of the weights. */
  async read(
    { id: regime, scorecard }: Regime,
    { from, to, units, asOf }: ScoredPeriod,
    versions: readonly number[] = [],
  ): Promise<ReadAt & { readonly units: readonly UnitFigures[] }> {
    const definitions = scorecard.map(({ kpi }, index) => ({ id: kpi, version: versions[index] }));
    const read: UnitFigures[] = [];
    let at: ReadAt | undefined;
    for (const unit of units) {
      const question = { from, to, unit, regime, asOf: asOf ?? at?.position };
      const figures = await this.figures.figures(definitions, question);
      const [first] = figures;
      if (!first) throw new TypeError('a regime without weights is not scored');
      at ??= { position: first.position, calendarVersion: first.calendarVersion };
      read.push({ unit, figures });
    }
    if (!at) throw new TypeError('nobody is scored');
    return { ...at, units: read };
  }
}
