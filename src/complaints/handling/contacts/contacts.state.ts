import type { Evolve } from '../../../kernel/rule';
import type { Complaint } from '../../complaint';
import type { ContactShapes } from './contacts.events';

export interface ContactsState {
  /** How often somebody was reached. */
  readonly contacts: number;
  /** Whether the complainant agreed to the issues as they were restated last. */
  readonly issuesConfirmed: boolean;
}

export const initialContacts: ContactsState = { contacts: 0, issuesConfirmed: false };

export const evolveContacts: Evolve<Complaint, ContactShapes> = {
  ContactLogged: (state, { reached }) => (reached ? { ...state, contacts: state.contacts + 1 } : state),
  IssuesConfirmed: (state, { agreed }) => ({ ...state, issuesConfirmed: agreed }),
};
