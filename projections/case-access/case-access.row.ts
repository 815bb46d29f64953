import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who may see a case: which units had to do with it and, where it is confidential (保密), which persons. */
@Entity({ schema: 'read', name: 'case_access' })
export class CaseAccessRow {
  @PrimaryColumn('uuid') caseId!: string;
  /** The unit that received it, every one that it was handed to, and every one that was given something to do. */
  @Column('text', { array: true }) units!: readonly string[];
  @Column('boolean') confidential!: boolean;
  /** Whether its personal data are kept and not used. */
  @Column('boolean') restricted!: boolean;
  @Column('text') holder!: string;
  /** The unit that named the handler; as long as it is not the holder, any clerk of the holder may take the case up. */
  @Column('text', { nullable: true }) handlerUnit!: string | null;
  /** Units that were ordered to receive visitors on the spot, or given something to do by a conference or on a reception day. */
  @Column('text', { array: true }) receptions!: readonly string[];
  /** Who took it down, and who handles it or did; not somebody who was replaced. */
  @Column('text', { array: true }) people!: readonly string[];
}
