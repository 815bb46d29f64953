import type { FigureReading, Figures } from '../../figures/figures.port';
import { MEASURES, worsened, type Compared, type Measure, type Worsened } from '../worsening/worsened.rules';
import { readings, type Common } from './figures-of-report';
import type { CasesOfReport } from './report-cases.port';

/** 薄弱环节: each category and unit in this period and in the one before. */
export async function comparedWithBefore(
  figures: Figures,
  { categories, units }: CasesOfReport,
  common: Common,
  before: Worsened['before'],
  days: number,
): Promise<Worsened> {
  const compared: Compared[] = [];
  const parts = [
    ...categories.map((code) => ({ dimension: 'category' as const, code })),
    // One unit alone is the report itself.
    ...(units.length < 2 ? [] : units.map((code) => ({ dimension: 'unit' as const, code }))),
  ];
  const measures = Object.keys(MEASURES) as Measure[];
  for (const { dimension, code } of parts) {
    const narrowed = { dimension, of: { code, names: { zh: code, en: code } } };
    const [now, then] = [
      await readings(figures, measures, common, narrowed),
      await readings(figures, measures, { ...common, ...before }, narrowed),
    ];
    measures.forEach((measure, at) => {
      const share = (reading: FigureReading | undefined) => ({
        k: reading?.numerator ?? 0,
        n: measure === 'received' ? days : (reading?.denominator ?? 0),
      });
      compared.push({ measure, dimension, code, now: share(now[at]), before: share(then[at]) });
    });
  }
  return worsened(compared, before);
}
