import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Deadline, Pause } from '../../src/complaints/clock/deadlines.events';

/** Of the limits of a case: one runs at least · all that are left stand still · all have ended. */
export const CLOCK_STATES = ['running', 'paused', 'ended'] as const;
export type ClockStanding = (typeof CLOCK_STATES)[number];

/** The limits (期限) of one case; a case without limits has no row. */
@Entity({ schema: 'read', name: 'deadlines' })
@Index(['due', 'caseId'])
@Index(['unit', 'due', 'caseId'])
export class DeadlinesRow {
  @PrimaryColumn('uuid') caseId!: string;
  /** The unit that holds the case. */
  @Column('text') unit!: string;
  @Column('text') state!: ClockStanding;
  /** The next due date; the last one when every limit has ended; null before the first limit is set. */
  @Column('timestamptz', { nullable: true }) due!: Date | null;
  /** The next due date of a clock that does not stand still. */
  @Column('timestamptz', { nullable: true }) runningDue!: Date | null;
  /** The same, of those not recorded as missed: what the clock watches. */
  @Column('timestamptz', { nullable: true }) unmissedDue!: Date | null;
  @Column('int') missed!: number;
  @Column('int') urged!: number;
  /** Years whose official plan a due date that is still to come needs and does not have. */
  @Column('jsonb') missingYears!: readonly number[];
  @Column('boolean') incomplete!: boolean;
  @Column('jsonb') deadlines!: readonly Deadline[];
  @Column('jsonb') pauses!: readonly Pause[];
}
