import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An act of a case that figures count: a fine, an apology, a payment … */
export interface CountedAct {
  readonly figure: 'fines' | 'confiscations' | 'payments' | 'apologies' | 'remedies' | 'staffActions';
  readonly on: string;
  readonly respondentType: string;
  readonly detail: string;
  readonly amount?: string;
  readonly currency?: string;
}

/** Everything of one case that figures need; days are China's. */
@Entity({ schema: 'read', name: 'case_facts' })
@Index(['receivedOn'])
@Index(['closedOn'])
export class CaseFactsRow {
  @PrimaryColumn('uuid') caseId!: string;
  @Column('text') regime!: string;
  @Column('text') kind!: string;
  @Column('text') channel!: string;
  @Column('text') category!: string;
  @Column('text') region!: string;
  /** The unit that received the case. */
  @Column('text') unit!: string;
  /** The unit that holds the case. */
  @Column('text') holder!: string;
  /** Type and name of the respondent named first. */
  @Column('text') respondentType!: string;
  @Column('text') respondentName!: string;
  @Column('text') stage!: string;
  @Column('text') stageBefore!: string;
  @Column('int') partySize!: number;
  @Column('date') receivedOn!: string;
  @Column('date', { nullable: true }) acceptedOn!: string | null;
  @Column('date', { nullable: true }) declinedOn!: string | null;
  @Column('text', { nullable: true }) declineGround!: string | null;
  @Column('date', { nullable: true }) transferredOn!: string | null;
  /** The unit of the newest hand-over. */
  @Column('text', { nullable: true }) transferredTo!: string | null;
  @Column('boolean', { nullable: true }) upheld!: boolean | null;
  /** Day of the newest finding, once every allegation has one. */
  @Column('date', { nullable: true }) foundOn!: string | null;
  @Column('date', { nullable: true }) upheldOn!: string | null;
  @Column('date', { nullable: true }) repliedOn!: string | null;
  @Column('date', { nullable: true }) feedbackOn!: string | null;
  @Column('text', { nullable: true }) satisfaction!: string | null;
  @Column('date', { nullable: true }) closedOn!: string | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('text', { nullable: true }) resolution!: string | null;
  @Column('boolean', { nullable: true }) answeredInTime!: boolean | null;
  @Column('boolean') withPenalty!: boolean;
  @Column('int') remediesProposed!: number;
  /** The case that is handled instead of this one. */
  @Column('uuid', { nullable: true }) duplicateOf!: string | null;
  @Column('jsonb') campaigns!: readonly string[];
  @Column('boolean', { nullable: true }) suggestionAdopted!: boolean | null;
  @Column('jsonb') acts!: readonly CountedAct[];
}
