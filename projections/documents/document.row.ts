import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AddresseeKind } from '../../src/documents/documents.events';
import type { DocumentType } from '../../src/regimes/parts/documents';

/** 文书登记簿: one document that was issued, void or not. */
@Entity({ schema: 'read', name: 'documents' })
@Index(['unit', 'type', 'year', 'number'])
@Index(['caseId', 'ordinal'])
@Index(['position'])
export class DocumentRow {
  @PrimaryColumn('uuid') documentId!: string;
  @Column('uuid') caseId!: string;
  /** Ordinal in the case. */
  @Column('int') ordinal!: number;
  /** Version of the case with this issue. */
  @Column('int') version!: number;
  @Column('text') position!: string;
  @Column('text') type!: DocumentType;
  @Column('text') unit!: string;
  @Column('text') unitName!: string;
  @Column('int') year!: number;
  /** Ordinal in the register of the unit, type and year. */
  @Column('int') number!: number;
  @Column('text') mark!: string;
  @Column('text') title!: string;
  @Column('int') template!: number;
  @Column('text') addressee!: AddresseeKind;
  @Column('text', { nullable: true }) addresseeUnit!: string | null;
  @Column('text', { nullable: true }) addresseeName!: string | null;
  @Column('int', { nullable: true }) transfer!: number | null;
  @Column('date', { nullable: true }) reportBackBy!: string | null;
  @Column('int') attachments!: number;
  @Column('int') pages!: number;
  @Column('text', { nullable: true }) sealedBy!: string | null;
  @Column('text') contentHash!: string;
  @Column('timestamptz') issuedAt!: Date;
  @Column('text') issuedBy!: string;
  @Column('timestamptz', { nullable: true }) cancelledAt!: Date | null;
  @Column('text', { nullable: true }) cancelReason!: string | null;
}
