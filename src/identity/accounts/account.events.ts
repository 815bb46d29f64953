import type { RecordedOf } from '../../kernel/event';
import type { AccountRole } from '../roles';

interface Place {
  readonly role: AccountRole;
  /** Code of the unit; `*` for the whole installation. */
  readonly unit: string;
}

/** What was done about an account, by whom stands in the metadata: no secret, and nothing of the person. */
export interface AccountShapes {
  AccountMade: Place;
  AccountMoved: Place;
  AccountDisabled: object;
  AccountEnabled: object;
  SetUpLinkGiven: object;
  PasswordSet: object;
  /** `reuse`: a refresh token came a second time. */
  SessionsRevoked: { readonly why: 'asked' | 'reuse' };
}
export const ACCOUNT_EVENTS = [
  'AccountMade',
  'AccountMoved',
  'AccountDisabled',
  'AccountEnabled',
  'SetUpLinkGiven',
  'PasswordSet',
  'SessionsRevoked',
] as const satisfies readonly (keyof AccountShapes)[];
export type RecordedAccountEvent = RecordedOf<AccountShapes>;

export const accountStream = (account: string): string => `account-${account}`;
