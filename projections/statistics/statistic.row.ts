import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Slice } from './slices.rules';

/** Sums of the case facts: how many, and how much money, in one month, by the dimensions of one slice; those of others are empty. */
@Entity({ schema: 'read', name: 'statistics' })
export class StatisticRow {
  @PrimaryColumn('text') slice!: Slice;
  /** `cohort`: the month is that of the receipt of the case; `flow`: that of the fact itself. */
  @PrimaryColumn('text') basis!: 'cohort' | 'flow';
  /** First day of the month. */
  @PrimaryColumn('date') month!: string;
  @PrimaryColumn('text') figure!: string;
  @PrimaryColumn('text') unit!: string;
  @PrimaryColumn('text') regime!: string;
  @PrimaryColumn('text') category!: string;
  @PrimaryColumn('text') channel!: string;
  @PrimaryColumn('text') kind!: string;
  @PrimaryColumn('text') respondentType!: string;
  @PrimaryColumn('text') region!: string;
  /** Breaks a figure down: outcome, ground, form, degree of satisfaction; empty where it has none. */
  @PrimaryColumn('text') detail!: string;
  /** ISO 4217 code of `amount`; empty for figures without money. */
  @PrimaryColumn('text') currency!: string;
  @Column('int') count!: number;
  @Column('numeric', { precision: 20, scale: 2 }) amount!: string;
}
