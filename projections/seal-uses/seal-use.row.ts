import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DocumentType } from '../../src/regimes/parts/documents';

/** 用印登记: one use of a seal. */
@Entity({ schema: 'read', name: 'seal_uses' })
@Index(['unit', 'year', 'number'])
@Index(['position'])
export class SealUseRow {
  @PrimaryColumn('uuid') documentId!: string;
  @Column('uuid') caseId!: string;
  @Column('text') position!: string;
  @Column('text') unit!: string;
  @Column('int') year!: number;
  /** Ordinal in the log of the unit and year. */
  @Column('int') number!: number;
  @Column('text') seal!: string;
  @Column('text') usedBy!: string;
  @Column('text', { nullable: true }) approvedBy!: string | null;
  @Column('timestamptz') usedAt!: Date;
  @Column('text') document!: DocumentType;
  @Column('text') title!: string;
}
