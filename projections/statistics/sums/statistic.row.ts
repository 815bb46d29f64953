import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Slice, Span } from './slices.rules';

/** What the changes of one block come to: how many, and how much money, in one span of days, by the dimensions of one slice. */
@Entity({ schema: 'read', name: 'statistics' })
export class StatisticRow {
  @PrimaryColumn('smallint') level!: number;
  /** The block, among those of its level. */
  @PrimaryColumn('int') number!: number;
  @PrimaryColumn('text', { collation: 'C' }) slice!: Slice;
  @PrimaryColumn('text', { collation: 'C' }) span!: Span;
  /** `cohort`: the days are those of the receipt of the case; `flow`: those of the fact itself. */
  @PrimaryColumn('text', { collation: 'C' }) basis!: 'cohort' | 'flow';
  /** First day of the span. */
  @PrimaryColumn('date') since!: string;
  /** From 1, among the sums of one span. */
  @PrimaryColumn('int') ordinal!: number;
  @Column('text') figure!: string;
  /** This and the next six: empty where the slice does not tell it. */
  @Column('text') unit!: string;
  @Column('text') regime!: string;
  @Column('text') category!: string;
  @Column('text') channel!: string;
  @Column('text') kind!: string;
  @Column('text') respondentType!: string;
  @Column('text') region!: string;
  /** Breaks a figure down: outcome, ground, form, degree of satisfaction; empty where it has none. */
  @Column('text') detail!: string;
  /** ISO 4217 code of `amount`; empty for figures without money. */
  @Column('text') currency!: string;
  @Column('int') count!: number;
  @Column('numeric', { precision: 20, scale: 2 }) amount!: string;
}
