import { compareMoney, money } from '../../kernel/money';
import type { PackCheck } from './pack-fault';

/** A least is not above its most, and there is a class of retention for ordinary cases. */
export const ranges: PackCheck = ({ fines, inForce, nationalCurrency: currency, retention }) => [
  ...fines.flatMap(({ minimum, maximum }, index) =>
    compareMoney(money(minimum, currency), money(maximum, currency)) > 0
      ? [{ field: `fines.${index}.minimum`, reason: `${minimum} is more than the maximum ${maximum}` }]
      : [],
  ),
  ...(inForce.until !== undefined && inForce.until < inForce.from
    ? [{ field: 'inForce.until', reason: `${inForce.until} is before ${inForce.from}` }]
    : []),
  ...(retention.every(({ important }) => important)
    ? [{ field: 'retention', reason: 'has no class for cases that are not important' }]
    : []),
];
