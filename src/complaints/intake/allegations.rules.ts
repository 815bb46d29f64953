import { Refusal } from '../../kernel/refusal';
import type { Allegation } from './intake.events';

/** Refuses an allegation against a respondent who is not among the first `count`. */
export function requireRespondents(allegations: readonly Allegation[], count: number): void {
  for (const { respondent } of allegations) {
    if (respondent > count) throw new Refusal('unknown-respondent', { respondent, count });
  }
}
