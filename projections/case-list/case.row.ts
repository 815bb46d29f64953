import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Complainant, Respondent, Subject } from '../../src/complaints/intake/intake.events';
import type { Finding, RemedyType } from '../../src/complaints/handling/handling.events';
import type { Representative } from '../../src/complaints/intake/links/links.events';
import type { DemandGround } from '../../src/complaints/handling/conduct/conduct.events';
import type { Stage } from '../../src/complaints/lifecycle';
import type { Money } from '../../src/kernel/money';
import type { ErasureGround } from '../../src/complaints/archiving/archiving.events';
import type { SealedPart } from './person.rules';

export interface AllegationInCase {
  readonly respondent: number;
  readonly text: string;
  readonly finding?: Finding;
}

export interface RemedyInCase {
  readonly type: RemedyType;
  readonly description: string;
  readonly amount?: Money;
  /** None where no approval is needed. */
  readonly approval?: 'awaited' | 'approved' | 'rejected';
  /** What the complainant said to it. */
  readonly accepted?: boolean;
  readonly performed: boolean;
}

export interface DeclinedDemand {
  readonly demand: string;
  readonly ground: DemandGround;
  readonly reason: string;
}

/** An erasure that somebody proposed and nobody decided on. */
export interface ErasureProposal {
  readonly erasure: number;
  readonly ground: ErasureGround;
  readonly basis?: string;
  /** Id of whoever proposed it. */
  readonly proposedBy: string;
  readonly proposedAt: string;
}

/** One case as the officers see it. */
@Entity({ schema: 'read', name: 'case_list' })
@Index(['receivedAt', 'caseId'])
@Index(['holder', 'receivedAt', 'caseId'])
// Few among many: the cases that are not over.
@Index(['receivedAt', 'caseId'], { where: "stage <> 'closed'" })
// Few among many: files that are kept no longer, and those that wait for somebody to say so.
@Index(['keptUntil', 'caseId'], { where: 'kept_until is not null and not erased' })
@Index(['receivedAt', 'caseId'], { where: 'erasure_proposal is not null' })
export class CaseRow {
  @PrimaryColumn('uuid') caseId!: string;
  /** Ordinal of the case among those received by the unit in the year, in log order: gapless. */
  @Column('int') ordinal!: number;
  @Column('int') year!: number;
  @Column('int') version!: number;
  @Column('text') position!: string;
  @Column('text') stage!: Stage;
  @Column('text') stageBefore!: Stage;
  @Column('text') regime!: string;
  @Column('int') regimeVersion!: number;
  @Column('text') kind!: string;
  @Column('text') channel!: string;
  @Column('text') category!: string;
  @Column('text') region!: string;
  @Column('text') receivingUnit!: string;
  @Column('text') holder!: string;
  @Column('text', { nullable: true }) handler!: string | null;
  @Column('timestamptz') receivedAt!: Date;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('text', { nullable: true }) resolution!: string | null;
  @Column('text', { nullable: true }) severity!: string | null;
  @Column('boolean') publicAttention!: boolean;
  @Column('boolean') confidential!: boolean;
  @Column('int') partySize!: number;
  @Column('int') handOvers!: number;
  @Column('int') apologies!: number;
  @Column('int') penalties!: number;
  /** Correction orders and suspensions. */
  @Column('int') orders!: number;
  @Column('int') urgings!: number;
  /** Due date of the newest urging. */
  @Column('date', { nullable: true }) urgedUntil!: string | null;
  /** 包案: the leader who answers for the case. */
  @Column('text', { nullable: true }) takenBy!: string | null;
  @Column('boolean') reviewPending!: boolean;
  /** Decision on the newest review. */
  @Column('text', { nullable: true }) reviewDecision!: string | null;
  @Column('boolean') typical!: boolean;
  /** Last day on which the archived case must be kept. */
  @Column('date', { nullable: true }) keptUntil!: string | null;
  /** Legal holds that are not lifted. */
  @Column('int') holds!: number;
  /** Whether they are kept and not used. */
  @Column('boolean') restricted!: boolean;
  /** Whether the personal data of the case are gone. */
  @Column('boolean') erased!: boolean;
  @Column('jsonb', { nullable: true }) erasureProposal!: ErasureProposal | null;
  /** The end of keeping for which an erasure was proposed last. */
  @Column('date', { nullable: true }) retentionAsked!: string | null;
  @Column('int') contacts!: number;
  @Column('int') evidence!: number;
  @Column('int') staffActions!: number;
  /** Examinations that have not been reported: while there are any, the clock stands still. */
  @Column('int') openExaminations!: number;
  /** When the next contact with the complainant is agreed for. */
  @Column('timestamptz', { nullable: true }) nextContactAt!: Date | null;
  @Column('text', { nullable: true }) satisfaction!: string | null;
  @Column('text', { nullable: true }) externalReference!: string | null;
  @Column('jsonb') respondents!: readonly Respondent[];
  @Column('jsonb') allegations!: readonly AllegationInCase[];
  @Column('jsonb') remedies!: readonly RemedyInCase[];
  @Column('jsonb') requests!: readonly string[];
  /** What the complaint is about (篇六). */
  @Column('jsonb', { nullable: true }) subject!: Subject | null;
  @Column('jsonb') campaigns!: readonly string[];
  @Column('date', { nullable: true }) replyPromisedBy!: string | null;
  /** The case that is handled instead of this one. */
  @Column('uuid', { nullable: true }) duplicateOf!: string | null;
  /** Who speaks for a group. */
  @Column('jsonb') representatives!: readonly Representative[];
  @Column('boolean') supplementAwaited!: boolean;
  @Column('boolean', { nullable: true }) suggestionAdopted!: boolean | null;
  @Column('jsonb') declinedDemands!: readonly DeclinedDemand[];
  /** Warnings such as a fine outside of the statutory range. */
  @Column('jsonb') warnings!: readonly string[];
  @Column('jsonb', { nullable: true }) complainant!: Complainant | null;
  @Column('text', { nullable: true }) narrative!: string | null;
  /** What is personal in its facts, sealed; a word stands in its place in the columns for it. */
  @Column('jsonb') sealed!: readonly SealedPart[];
  /** Names of the respondents, lower case, for the search. */
  @Column('text') respondentNames!: string;
}
