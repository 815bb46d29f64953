import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RecordField, RecordStep } from '../../src/regimes/parts/requirements';

/** How far the record of one case is. What is required of it is asked of its rule pack when the question comes. */
@Entity({ schema: 'read', name: 'case_records' })
@Index(['receivedAt', 'caseId'])
@Index(['unit', 'receivedAt', 'caseId'])
export class CaseRecordsRow {
  @PrimaryColumn('uuid') caseId!: string;
  /** `id@version`. */
  @Column('text') regime!: string;
  @Column('text') kind!: string;
  /** The unit that holds the case. */
  @Column('text') unit!: string;
  @Column('timestamptz') receivedAt!: Date;
  /** The steps that the case came to. */
  @Column('jsonb') steps!: readonly RecordStep[];
  @Column('jsonb') filled!: readonly RecordField[];
  /** Of each respondent, whether a region is recorded. */
  @Column('jsonb') located!: readonly boolean[];
  /** Why records were waived, by their id. */
  @Column('jsonb') waived!: Readonly<Record<string, string>>;
}
