import { PENALTY_SUMS } from '../parts/supervision';
import type { PackCheck } from './pack-fault';

/** The weights of a scorecard sum to 100, and penalties are never part of it (行政处罚法 74). */
export const scores: PackCheck = ({ scorecard }) => {
  const sum = scorecard.reduce((total, { weight }) => total + weight, 0);
  return [
    ...(scorecard.length > 0 && sum !== 100
      ? [{ field: 'scorecard', reason: `the weights sum to ${sum} and not to 100` }]
      : []),
    ...scorecard.flatMap(({ kpi }, index) =>
      PENALTY_SUMS.includes(kpi)
        ? [{ field: `scorecard.${index}.kpi`, reason: `“${kpi}” must not be scored (行政处罚法 第七十四条)` }]
        : [],
    ),
  ];
};
