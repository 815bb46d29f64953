import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Counted } from '../../src/figures/counted.rules';

/** What one fact added to the figures, or took away: a happening of a case, which counts in both bases. */
@Entity({ schema: 'read', name: 'statistic_changes' })
@Index(['cohortDay'])
@Index(['flowDay'])
export class StatisticChangeRow {
  @PrimaryColumn('text', { collation: 'C' }) position!: string;
  /** From 0, among the changes of one fact. */
  @PrimaryColumn('smallint') ordinal!: number;
  /** 1: from here on it counts; -1: it no longer does. */
  @Column('smallint') count!: number;
  /** Day of the receipt of the case. */
  @Column('date') cohortDay!: string;
  /** Day of the happening itself. */
  @Column('date') flowDay!: string;
  @Column('text') figure!: Counted;
  @Column('text') unit!: string;
  @Column('text') regime!: string;
  @Column('text') category!: string;
  @Column('text') channel!: string;
  @Column('text') kind!: string;
  @Column('text') respondentType!: string;
  @Column('text') detail!: string;
  @Column('text') currency!: string;
  /** Of the sign of `count`. */
  @Column('numeric', { precision: 20, scale: 2 }) amount!: string;
}
