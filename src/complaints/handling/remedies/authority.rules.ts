import { compareMoney, type Money } from '../../../kernel/money';
import type { Regime } from '../../../regimes/regime';

/**
 * Whether a role may by itself offer a remedy of this amount (职权范围). What costs nothing needs no authority; a role that the
 * regime does not list has none over money; money of another currency is covered only without a limit.
 */
export function covers({ authority, nationalCurrency }: Regime, role: string, amount: Money | undefined): boolean {
  if (amount === undefined) return true;
  const own = authority.find((each) => each.role === role);
  if (own === undefined) return false;
  if (own.remedyUpTo === undefined) return true;
  const limit = { amount: own.remedyUpTo, currency: nationalCurrency };
  return amount.currency === nationalCurrency && compareMoney(amount, limit) <= 0;
}
