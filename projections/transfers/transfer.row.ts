import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { TransferBasis } from '../../src/complaints/routing/routing.events';

/** 转办台账: one hand-over of one case. */
@Entity({ schema: 'read', name: 'transfers' })
@Index(['transferredAt', 'caseId', 'ordinal'])
@Index(['to', 'transferredAt'])
export class TransferRow {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('int') ordinal!: number;
  @Column('text') from!: string;
  @Column('text') to!: string;
  @Column('text') basis!: TransferBasis;
  @Column('timestamptz') transferredAt!: Date;
  @Column('date', { nullable: true }) reportBackBy!: string | null;
  @Column('text', { nullable: true }) requirements!: string | null;
  @Column('int') attachments!: number;
  @Column('int') pages!: number;
  @Column('timestamptz', { nullable: true }) acknowledgedAt!: Date | null;
  @Column('text', { nullable: true }) acknowledgedBy!: string | null;
  @Column('timestamptz', { nullable: true }) returnedAt!: Date | null;
  @Column('text', { nullable: true }) returnReason!: string | null;
}
