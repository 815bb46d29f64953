import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Undertaking } from '../../src/complaints/leadership/undertakings/undertakings-after.events';

/** Sorts behind every day. */
export const NO_DAY = '9999-12-31';

/** What there is to be done in one case beside its handling (承办事项); a case without any has no row. */
@Entity({ schema: 'read', name: 'undertakings' })
@Index(['nextDue', 'caseId'])
export class UndertakingsRow {
  @PrimaryColumn('uuid') caseId!: string;
  @Column('int') open!: number;
  /** The next day by which something open is to be done; `NO_DAY` when there is none. */
  @Column('date') nextDue!: string;
  /** The same, of what is not recorded as missed: what the clock watches. */
  @Column('date', { nullable: true }) unmissedDue!: string | null;
  /** 内部通报: whether an urging of it is on the list that all units see. */
  @Column('boolean') listed!: boolean;
  @Column('jsonb') undertakings!: readonly Undertaking[];
}
