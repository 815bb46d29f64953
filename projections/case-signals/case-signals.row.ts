import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Observed } from './observed.rules';

/** What signals are looked for in, of one case: times, counts and keyed terms, nothing that tells of a person. */
@Entity({ schema: 'read', name: 'case_signals' })
@Index(['matter'])
@Index(['likeness', 'repliedAt'])
export class CaseSignalsRow {
  @PrimaryColumn('uuid') caseId!: string;
  /** The newest of the acts that a signal can be seen in. */
  @Column('timestamptz') actedAt!: Date;
  /** Whether it can show something by itself. */
  @Column('boolean') notable!: boolean;
  @Column('text') matter!: string;
  @Column('timestamptz', { nullable: true }) droppedAt!: Date | null;
  @Column('text', { nullable: true }) likeness!: string | null;
  @Column('timestamptz', { nullable: true }) repliedAt!: Date | null;
  @Column('jsonb') observed!: Observed;
}
