import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Sums of the case facts: how many, and how much money, on one day, in every dimension. */
@Entity({ schema: 'read', name: 'statistics' })
export class StatisticRow {
  /** `cohort`: the day is that of the receipt of the case; `flow`: that of the fact itself. */
  @PrimaryColumn('text') basis!: 'cohort' | 'flow';
  @PrimaryColumn('date') day!: string;
  @PrimaryColumn('text') figure!: string;
  @PrimaryColumn('text') unit!: string;
  @PrimaryColumn('text') regime!: string;
  @PrimaryColumn('text') category!: string;
  @PrimaryColumn('text') channel!: string;
  @PrimaryColumn('text') kind!: string;
  @PrimaryColumn('text') respondentType!: string;
  /** Breaks a figure down: outcome, ground, form, degree of satisfaction; empty where it has none. */
  @PrimaryColumn('text') detail!: string;
  /** ISO 4217 code of `amount`; empty for figures without money. */
  @PrimaryColumn('text') currency!: string;
  @Column('int') count!: number;
  @Column('numeric', { precision: 20, scale: 2 }) amount!: string;
}
