import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CallBack } from '../../src/complaints/public/call-back.events';
import type { Told } from './told';

/** A case as its complainant may see it, found by the hash of the receipt code. */
@Entity({ schema: 'read', name: 'public_cases' })
@Index(['receipt'], { unique: true })
export class PublicCaseRow {
  @PrimaryColumn('uuid') caseId!: string;
  /** SHA-256 of the receipt code. */
  @Column('text') receipt!: string;
  @Column('text') receivingUnit!: string;
  @Column('text') callBack!: CallBack;
  @Column('jsonb') told!: readonly Told[];
}
