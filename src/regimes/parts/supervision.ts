import type { Role } from '../../kernel/roles';
import type { Term } from '../regime';

/** The figures by name: see the definitions of statistics. */
export const KPIS = [
  'received',
  'acceptance-share',
  'lawful-acceptance',
  'transfer-rate',
  'transfer-share',
  'closing-rate',
  'on-time-closing',
  'satisfaction',
  'reach-rate',
  'repeat-rate',
  'valid-complaints',
  'complaint-rate',
  'return-rate',
  'redo-rate',
  'extension-rate',
  'urging-rate',
  'settled-at-lowest-level',
  'fines',
  'confiscations',
  'refunds',
] as const;
export type Kpi = (typeof KPIS)[number];

/** Sums of penalties: never part of a score (行政处罚法 74). */
export const PENALTY_SUMS: readonly Kpi[] = ['fines', 'confiscations'];

export const STRATA = ['unit', 'kind', 'outcome'] as const;
export type Stratum = (typeof STRATA)[number];

/** 抽查: how many closed cases are drawn, and what is asked of each. */
export interface SpotCheckRule {
  /** Share of the frame as a decimal string: "0.05". */
  readonly share: string;
  /** At least so many, when the frame has them. */
  readonly least: number;
  readonly strata: readonly Stratum[];
  readonly checklist: readonly Term[];
  readonly by: readonly Role[];
}

/** 督办: in how many working days what is urged is to be done, and, when it is not, what is urged again; then it is listed. */
export interface UrgingRule {
  readonly first: number;
  readonly second: number;
  /** Article or 篇, in Chinese. */
  readonly article: string;
}

export interface ScoreWeight {
  readonly kpi: Kpi;
  /** Of 100. */
  readonly weight: number;
  readonly higherIsBetter: boolean;
}
