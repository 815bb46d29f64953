import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Money } from '../../src/kernel/money';

export const PENALTY_TYPES = [
  'fine',
  'confiscation',
  'correction',
  'suspension',
  'no-penalty',
  'waiver',
  'payment',
  'execution',
] as const;

/** 罚没台账: one fine, confiscation, order, decision, waiver, payment or execution. */
@Entity({ schema: 'read', name: 'penalties' })
@Index(['on', 'eventId'])
@Index(['caseId'])
export class PenaltyRow {
  @PrimaryColumn('uuid') eventId!: string;
  @Column('uuid') caseId!: string;
  @Column('text') type!: (typeof PENALTY_TYPES)[number];
  @Column('date') on!: string;
  /** The unit that acted. */
  @Column('text') unit!: string;
  @Column('int', { nullable: true }) respondent!: number | null;
  @Column('text', { nullable: true }) respondentName!: string | null;
  @Column('text', { nullable: true }) respondentType!: string | null;
  @Column('text', { nullable: true }) decisionNumber!: string | null;
  @Column('text', { nullable: true }) legalBasis!: string | null;
  @Column('numeric', { precision: 20, scale: 2, nullable: true }) amount!: string | null;
  @Column('text', { nullable: true }) currency!: string | null;
  @Column('jsonb', { nullable: true }) original!: Money | null;
  @Column('text', { nullable: true }) rate!: string | null;
  @Column('date', { nullable: true }) rateOn!: string | null;
  /** What is to be corrected or stopped, or why there is no penalty or a waiver. */
  @Column('text', { nullable: true }) detail!: string | null;
  /** First day of a suspension. */
  @Column('date', { nullable: true }) startsOn!: string | null;
  /** Day by which it is to be corrected, or last day of a suspension. */
  @Column('date', { nullable: true }) endsOn!: string | null;
  @Column('text', { nullable: true }) paidTo!: string | null;
  @Column('text', { nullable: true }) receipt!: string | null;
  /** The article whose range the fine does not meet. */
  @Column('text', { nullable: true }) outsideStatute!: string | null;
}
