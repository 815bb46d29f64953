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

/** A limit of the case, as last told: the one that was begun last, where several end with the same. */
export interface KnownLimit {
  readonly limit: string;
  readonly ordinal: number;
  /** Kinds of cases that it is for. */
  readonly kinds: readonly string[];
  /** ISO 8601, +08:00; and the last day of it. */
  readonly due: string;
  readonly dueOn: string;
  /** As it was first told. */
  readonly first: string;
  readonly firstOn: string;
  readonly missed?: true;
  /** The case came under other rules, which have not set it again. */
  readonly gone?: true;
  /** Whether what had to be done was done in time, by the limit and by the first one; absent until it was done or nothing can be any more. */
  readonly kept?: boolean;
  readonly keptFirst?: boolean;
}

export const KNOWN_LIMITS = ['decision', 'transfer', 'closing'] as const;

/** By what ends them: the decision on acceptance, the hand-over, the closing. */
export type KnownLimits = Readonly<Partial<Record<(typeof KNOWN_LIMITS)[number], KnownLimit>>>;

/** Everything of one case that figures need; days are China's. */
@Entity({ schema: 'read', name: 'case_facts' })
@Index(['closedOn'])
export class CaseFactsRow {
  @PrimaryColumn('uuid') caseId!: string;
  @Column('text') regime!: string;
  @Column('smallint') regimeVersion!: number;
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
  /** The unit that held the case when it was accepted. */
  @Column('text', { nullable: true }) acceptedBy!: string | null;
  @Column('date', { nullable: true }) declinedOn!: string | null;
  @Column('text', { nullable: true }) declineGround!: string | null;
  @Column('date', { nullable: true }) transferredOn!: string | null;
  /** The unit of the newest hand-over. */
  @Column('text', { nullable: true }) transferredTo!: string | null;
  /** How many times it was handed back. */
  @Column('smallint') returns!: number;
  @Column('boolean', { nullable: true }) upheld!: boolean | null;
  /** Day of the newest finding, once every allegation has one. */
  @Column('date', { nullable: true }) foundOn!: string | null;
  @Column('date', { nullable: true }) upheldOn!: string | null;
  @Column('date', { nullable: true }) repliedOn!: string | null;
  @Column('date', { nullable: true }) feedbackOn!: string | null;
  /** Whether the newest call-back reached the complainant. */
  @Column('boolean', { nullable: true }) reached!: boolean | null;
  @Column('text', { nullable: true }) satisfaction!: string | null;
  @Column('date', { nullable: true }) closedOn!: string | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('text', { nullable: true }) resolution!: string | null;
  @Column('boolean', { nullable: true }) answeredInTime!: boolean | null;
  @Column('smallint') reopenings!: number;
  @Column('smallint') extensions!: number;
  @Column('smallint') urgings!: number;
  /** How many limits were missed. */
  @Column('smallint') misses!: number;
  @Column('jsonb') limits!: KnownLimits;
  @Column('boolean') withPenalty!: boolean;
  @Column('int') remediesProposed!: number;
  /** The case that is handled instead of this one. */
  @Column('uuid', { nullable: true }) duplicateOf!: string | null;
  @Column('jsonb') campaigns!: readonly string[];
  @Column('boolean', { nullable: true }) suggestionAdopted!: boolean | null;
  @Column('jsonb') acts!: readonly CountedAct[];
}
