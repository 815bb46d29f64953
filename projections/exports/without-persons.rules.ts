import { PERSONAL_FIELDS } from '../../src/complaints/complaint.events';
import type { RecordedEvent } from '../../src/kernel/event';

const PERSONAL: Readonly<Record<string, readonly string[]>> = PERSONAL_FIELDS;

interface Respondents {
  readonly respondents?: readonly { readonly name?: string }[];
  readonly field?: string;
}

/** Names of people that no event marks as personal data, since they act by their office or trade. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  ApologyMade: ['by', 'onBehalfOf'],
  ResponsiblePersonNamed: ['name'],
  LeadersNamed: ['leaders'],
  LeaderInstructed: ['leader'],
  LeaderTookCase: ['takenBy'],
  JointConferenceHeld: ['chair'],
  OnSiteReceptionHeld: ['receivedBy'],
  LeaderReceived: ['leader'],
  DocumentIssued: ['addresseeName'],
};

/** What a fact says, without its personal fields and without the names of respondents: as reporting services see it. */
export function withoutPersons({ type, data }: RecordedEvent): object {
  const { respondents, ...rest } = data as Respondents & Readonly<Record<string, unknown>>;
  const corrected = rest.field === 'respondent.name' ? ['old', 'new'] : [];
  const held = [...(PERSONAL[type] ?? []), ...(NAMES[type] ?? []), 'respondentName', ...corrected];
  const shown = Object.fromEntries(Object.entries(rest).filter(([field]) => !held.includes(field)));
  return respondents === undefined
    ? shown
    : { ...shown, respondents: respondents.map(({ name: _held, ...respondent }) => respondent) };
}
