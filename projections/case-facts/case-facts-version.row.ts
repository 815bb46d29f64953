import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Version } from '../runtime/definition/versions';

/** What one fact changed in the facts row of a case. */
@Entity({ schema: 'read', name: 'case_facts_versions' })
@Index(['recordedAt', 'position'])
// The few corrections of a name: a receipt says when it was received, too.
@Index(['position'], { where: `changes ? 'respondentName' and not changes ? 'receivedOn'` })
export class CaseFactsVersionRow implements Version {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('text', { collation: 'C' }) position!: string;
  @Column('timestamptz') recordedAt!: Date;
  @Column('jsonb', { nullable: true }) changes!: object | null;
}
