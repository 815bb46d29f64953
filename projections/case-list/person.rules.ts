import { correctedPerson } from '../../src/complaints/intake/corrections/corrected.events';
import type { PersonalRecord } from '../../src/complaints/intake/corrections/corrections.events';
import type { Complainant } from '../../src/complaints/intake/intake.events';
import type { Representative } from '../../src/complaints/intake/links/links.events';
import type { RecordedEvent, Sealed } from '../../src/kernel/event';

/** Personal data of one fact of the case, sealed. */
export interface SealedPart {
  /** Id of the event. */
  readonly id: string;
  /** Which record it corrects. */
  readonly corrects?: PersonalRecord;
  readonly sealed: Sealed;
}

/** Who complains, and what happened. */
export interface Person {
  readonly complainant: Complainant | null;
  readonly narrative: string | null;
  readonly representatives: readonly Representative[];
}

/** With what one more fact sealed. */
export const partsAfter = (
  parts: readonly SealedPart[],
  { id, sealed }: RecordedEvent,
  corrects?: PersonalRecord,
): readonly SealedPart[] => (sealed === undefined ? parts : [...parts, { id, corrects, sealed }]);

interface Told {
  readonly complainant?: Complainant;
  readonly narrative?: string;
  readonly representatives?: readonly Representative[];
  readonly personal?: string;
}

/** The person with what the parts say put in the place of the words for it, in the order of the facts. */
export const personAfter = (
  person: Person,
  parts: readonly SealedPart[],
  opened: (id: string) => Told | undefined,
): Person => parts.reduce((before, part) => withPart(before, part, opened(part.id)), person);

function withPart(before: Person, { corrects }: SealedPart, told: Told = {}): Person {
  const { complainant, narrative, representatives, personal } = told;
  if (corrects !== undefined)
    return { ...before, ...correctedPerson(before, { field: corrects, personal, reason: '' }) };
  return {
    complainant: complainant ? { ...before.complainant, ...complainant } : before.complainant,
    narrative: narrative ?? before.narrative,
    representatives: representatives ?? before.representatives,
  };
}
