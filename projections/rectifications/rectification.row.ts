import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { WorkingDaysDue } from '../../src/calendar/counting/derivation.events';
import type { CriticismForm } from '../../src/supervision/rectification/rectification.events';

/** 已责令 · 已报告 · 已验收 */
export const RECTIFICATION_STAGES = ['ordered', 'reported', 'done'] as const;
export type RectificationStage = (typeof RECTIFICATION_STAGES)[number];

/** A report, and what came of it. */
export interface ReportedRectification {
  readonly at: string;
  readonly by: string;
  readonly report: string;
  readonly attachments: readonly string[];
  /** None while it waits for the verification. */
  readonly accepted?: boolean;
  readonly judgedAt?: string;
  readonly judgedBy?: string;
  readonly remarks?: string;
}

export interface IssuedCriticism {
  readonly at: string;
  readonly by: string;
  readonly text: string;
  readonly form: CriticismForm;
}

/** One order to put something right. */
@Entity({ schema: 'read', name: 'rectifications' })
@Index(['unit', 'orderedAt'])
@Index(['roundId'])
export class RectificationRow {
  @PrimaryColumn('uuid') rectificationId!: string;
  @Column('int') version!: number;
  @Column('text') unit!: string;
  @Column('text') stage!: RectificationStage;
  @Column('text') what!: string;
  @Column('uuid', { nullable: true }) roundId!: string | null;
  @Column('jsonb') caseIds!: readonly string[];
  @Column('text') orderedBy!: string;
  @Column('text') orderedByUnit!: string;
  @Column('timestamptz') orderedAt!: Date;
  /** By when a report is due, and how that was counted; the newest. */
  @Column('timestamptz') due!: Date;
  @Column('jsonb') dueLimit!: WorkingDaysDue;
  /** How often it was recorded that no report came by then. */
  @Column('int') overdue!: number;
  /** The due date that was last recorded so. */
  @Column('text', { nullable: true }) overdueOf!: string | null;
  @Column('int') refused!: number;
  @Column('jsonb') reports!: readonly ReportedRectification[];
  @Column('jsonb') criticisms!: readonly IssuedCriticism[];
  @Column('timestamptz', { nullable: true }) verifiedAt!: Date | null;
}
