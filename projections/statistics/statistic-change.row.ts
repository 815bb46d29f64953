import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Counted } from '../../src/figures/counted.rules';

/** What one fact added to the figures, or took away: a happening of a case, which counts in both bases. */
@Entity({ schema: 'read', name: 'statistic_changes' })
@Index(['cohortDay'])
@Index(['flowDay'])
@Index(['dueDay', 'position'], { where: 'due_day is not null' })
export class StatisticChangeRow {
  @PrimaryColumn('text', { collation: 'C' }) position!: string;
  /** From 0, among the changes of one fact. */
  @PrimaryColumn('smallint') ordinal!: number;
  /** 1: from here on it counts; -1: it no longer does. */
  @Column('smallint') count!: number;
  @Column('uuid') caseId!: string;
  /** Day on which the fact was recorded, in China. */
  @Column('date') recordedOn!: string;
  /** Day of the receipt of the case. */
  @Column('date') cohortDay!: string;
  /** Day of the happening itself. */
  @Column('date') flowDay!: string;
  /** The same day, of what has to be done by then. A column of its own: the planner does not know how few of a busy day's changes are due. */
  @Column('date', { nullable: true }) dueDay!: string | null;
  @Column('text') figure!: Counted;
  @Column('text') unit!: string;
  @Column('text') regime!: string;
  /** By whose list the category was given. */
  @Column('smallint') regimeVersion!: number;
  @Column('text') category!: string;
  @Column('text') channel!: string;
  @Column('text') kind!: string;
  @Column('text') respondentType!: string;
  @Column('text') region!: string;
  @Column('text') detail!: string;
  @Column('text') currency!: string;
  /** Money, or of a case received how many people complain; of the sign of `count`. */
  @Column('numeric', { precision: 20, scale: 2 }) amount!: string;
}
