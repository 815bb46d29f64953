import type { Position } from '../../kernel/event';
import type { StratumSize } from '../drawing/quotas.rules';
import type { FrameCriteria, StratifiedBy } from './round.events';

export interface FrameQuestion {
  readonly criteria: FrameCriteria;
  readonly stratifiedBy: readonly StratifiedBy[];
  /** Cases to be left out. */
  readonly exclude: readonly string[];
}

/** The cases that met the criteria at one position of the log. */
export interface FrameLook {
  readonly position: Position;
  /** The strata of the frame, ascending by key; one of them, without a key, when it is not stratified. None is empty. */
  readonly strata: readonly StratumSize[];
  /** Those of `exclude` that meet the criteria. */
  readonly excluded: readonly string[];
  /** Ids of the frame, stratum after stratum, ascending within each; page by page. */
  readonly pages: () => AsyncIterable<readonly string[]>;
}

/** The population of a round, as the read side knows it. */
export abstract class CaseFrame {
  /** Hands over one consistent look, which holds as long as `take` goes on. */
  abstract look<Answer>(question: FrameQuestion, take: (look: FrameLook) => Promise<Answer>): Promise<Answer>;
}
