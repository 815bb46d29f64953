import type { Role } from '../../kernel/roles';

/** Up to which amount a role offers remedies by itself (职权范围); a role that is not listed needs approval for every amount. */
export interface Authority {
  readonly role: Role;
  /** In national currency; without limit when absent. */
  readonly remedyUpTo?: string;
}

export interface ReplyRule {
  readonly written: boolean;
  /** Roles of which one approves a reply before it is sent; empty: no approval is needed. */
  readonly approvedBy: readonly Role[];
  /** Whether a case that was passed on needs a 办结报告. */
  readonly completionReport: boolean;
}
