import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ComplaintEventType } from '../../src/complaints/complaint.events';

/** One event of a case; where its personal data stands in the log, here is the word for what was erased. */
@Entity({ schema: 'read', name: 'case_history' })
@Index(['eventId'], { unique: true })
export class HistoryRow {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('int') version!: number;
  @Column('uuid') eventId!: string;
  @Column('text') position!: string;
  @Column('text') type!: ComplaintEventType;
  @Column('int') schemaVersion!: number;
  @Column('timestamptz') occurredAt!: Date;
  @Column('timestamptz') recordedAt!: Date;
  @Column('text') actorId!: string;
  @Column('text') actorRole!: string;
  @Column('text') actorUnit!: string;
  @Column('text') commandId!: string;
  @Column('jsonb') data!: object;
}
