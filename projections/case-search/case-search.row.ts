import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a case is found by. It changes only when what was told changes, not with every event of the case. */
@Entity({ schema: 'read', name: 'case_search' })
export class CaseSearchRow {
  @PrimaryColumn('uuid') caseId!: string;
  @Column('timestamptz') receivedAt!: Date;
  /** What was told, line by line, as it is searched; each line begins with a capital, which nothing in it is, and its ordinal. */
  @Column('text') text!: string;
  /** Pairs of the text, those of respondents’ names again behind @, day and month of receipt behind #, and filters as `channel=web`. */
  @Column('text', { array: true }) terms!: readonly string[];
}
