import type { ComplaintShapes, RecordedComplaintEvent } from '../complaints/complaint.events';
import type { Complainant } from '../complaints/intake/intake.events';
import type { PersonalWords } from './content/printed';
import { PERSONAL_PLACES } from './content/paper';

type Told = {
  readonly [Type in keyof ComplaintShapes]?: (data: ComplaintShapes[Type]) => PersonalWords;
};

/** What is personal in a fact, by the place where documents name it. */
const told: Told = {
  ComplaintReceived: ({ complainant, narrative }) => ({ ...ofComplainant(complainant), ...ofNarrative(narrative) }),
  Supplemented: ({ complainant, narrative }) => ({ ...ofComplainant(complainant), ...ofNarrative(narrative) }),
  RecordCorrected: ({ field, personal }) => {
    const place = PERSONAL_PLACES.find((each) => each === field);
    return place === undefined ? {} : { [place]: personal };
  },
  ReplyApproved: ({ reply }) => ({ reply }),
  ReplySent: ({ summary }) => ({ reply: summary }),
  CompletionReported: ({ summary }) => ({ completion: summary }),
  DocumentIssued: ({ text }) => ({ text }),
};

/** The personal words of a case after one more fact: the newest of each place. */
export function personalAfter(words: PersonalWords, { type, data }: RecordedComplaintEvent): PersonalWords {
  const step = told[type] as ((data: unknown) => PersonalWords) | undefined;
  return step ? { ...words, ...step(data) } : words;
}

/** Only what is told: a supplement leaves the rest as it was. */
const ofComplainant = (complainant: Complainant = {}): PersonalWords => ({
  ...(complainant.name !== undefined && { 'complainant.name': complainant.name }),
  ...(complainant.telephone !== undefined && { 'complainant.telephone': complainant.telephone }),
  ...(complainant.address !== undefined && { 'complainant.address': complainant.address }),
});
const ofNarrative = (narrative?: string): PersonalWords => (narrative === undefined ? {} : { narrative });
