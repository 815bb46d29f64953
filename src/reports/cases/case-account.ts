import type { ApologyForm } from '../../complaints/apology/apology.events';
import type { Outcome, QualityPoint } from '../../complaints/closing/closing.events';
import type { Finding, RemedyType, Responsibility } from '../../complaints/handling/handling.events';
import type { Satisfaction } from '../../complaints/reply/reply.events';
import type { TransferBasis } from '../../complaints/routing/routing.events';
import type { Day } from '../../kernel/day';
import type { Money } from '../../kernel/money';

/** What was alleged of one respondent, and what was found. */
export interface AccountOfAllegation {
  /** Ordinal of the respondent, from 1. */
  readonly respondent: number;
  readonly text: string;
  readonly finding?: Finding;
  readonly responsibility?: Responsibility;
  readonly explanation?: string;
}

export interface AccountOfRemedy {
  readonly remedy: number;
  readonly type: RemedyType;
  readonly description: string;
  readonly amount?: Money;
  readonly expiresOn?: Day;
  readonly proposedOn: Day;
  readonly performed: boolean;
  /** Not approved, or not wanted by the complainant. */
  readonly dropped: boolean;
}

/** A penalty by a numbered decision against one respondent. */
interface Decided {
  readonly respondent: number;
  readonly decisionNumber: string;
  readonly legalBasis: string;
}

export interface AccountOfFine extends Decided {
  readonly fine: Money;
}

export interface AccountOfConfiscation extends Decided {
  readonly original: Money;
  readonly rate?: string;
  readonly rateOn?: Day;
  readonly confiscated: Money;
}

export interface AccountOfOrder extends Decided {
  readonly what: string;
  readonly until?: Day;
  readonly order: 'correction' | 'suspension';
}

/** A case as a report tells it: what happened up to a position, without any word that is declared personal. */
export interface CaseAccount {
  readonly regime: { readonly id: string; readonly version: number };
  readonly receivedOn: Day;
  readonly channel: string;
  readonly category: string;
  /** How many persons complain together. */
  readonly partySize: number;
  readonly respondents: readonly { readonly type: string; readonly name: string }[];
  readonly allegations: readonly AccountOfAllegation[];
  readonly requests: readonly string[];
  readonly transfers: readonly { readonly to: string; readonly basis: TransferBasis; readonly on: Day }[];
  readonly apologies: readonly {
    readonly onBehalfOf: string;
    readonly reason: string;
    readonly form: ApologyForm;
    readonly on: Day;
  }[];
  readonly remedies: readonly AccountOfRemedy[];
  readonly fines: readonly AccountOfFine[];
  readonly confiscations: readonly AccountOfConfiscation[];
  readonly orders: readonly AccountOfOrder[];
  readonly spared: readonly { readonly respondent: number; readonly reason: string }[];
  readonly payments: readonly { readonly amount: Money; readonly to: string; readonly on: Day }[];
  readonly executedOn?: Day;
  readonly satisfaction?: Satisfaction;
  readonly closedOn?: Day;
  readonly outcome?: Outcome;
  readonly typical?: { readonly reason: string; readonly lesson?: string };
  readonly quality: readonly QualityPoint[];
}
