import type { Day } from '../kernel/day';
import type { Regime } from './regime';

/** Whether a version is in force on a day: from its first day to its last, both inclusive. */
export const isInForce = ({ inForce: { from, until } }: Pick<Regime, 'inForce'>, day: Day): boolean =>
  from <= day && (until === undefined || day <= until);
