import type { Regime } from '../regime';

/** What is wrong with a rule pack: the path of the field, as `limits.2.kinds.0`, and the reason. */
export interface PackFault {
  readonly field: string;
  readonly reason: string;
}

export type PackCheck = (regime: Regime) => readonly PackFault[];

/** Calls `visit` for every value in a pack, the outermost first. */
export function walk(value: unknown, visit: (value: object, field: string) => void, field = ''): void {
  if (typeof value !== 'object' || value === null) return;
  visit(value, field);
  for (const [key, member] of Object.entries(value)) walk(member, visit, field === '' ? key : `${field}.${key}`);
}
