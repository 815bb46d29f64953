import type { AppliedEvent, Subject } from '../commands/stream-writer';
import { clockAfter } from './clock/clock.state';
import { evolveComplaint, newComplaint, type Complaint } from './complaint';
import { undertakingsAfter } from './leadership/undertakings/undertakings-after.events';
import { fileAfter } from '../documents/case-file.state';
import { complaintStream, type ComplaintEventType } from './complaint.events';
import { callBackAfter } from './public/call-back.events';
import { recordsAfter } from './records/filled.events';
import { deedsOf, withDeeds } from './deciding/three-lines.rules';

type Step = (state: Complaint, data: unknown, about: { actor: string; unit: string; occurredAt: string }) => Complaint;

/** The case after one more fact. Throws for a type that is not a fact of a complaint. */
export function applyToComplaint(state: Complaint, { type, data, meta, stream }: AppliedEvent): Complaint {
  const step = evolveComplaint[type as ComplaintEventType] as Step | undefined;
  if (!step) throw new TypeError(`${type} in ${stream} is not a fact of a complaint`);
  const { actor, occurredAt } = meta;
  const about = { actor: actor.id, unit: actor.unit, occurredAt };
  const next = step(state, data, about);
  const { actors } = next;
  const seenByAll: SeenByAll = {
    records: recordsAfter(next.records, { type, data }),
    clock: clockAfter(state.clock, { type: type as ComplaintEventType, data, occurredAt }),
    actors: actors.includes(actor.id) ? actors : [...actors, actor.id],
    callBack: callBackAfter(next.callBack, type as ComplaintEventType, actor.role),
    deeds: withDeeds(next.deeds, deedsOf(type as ComplaintEventType, data, actor)),
    undertakings: undertakingsAfter(state.undertakings, type as ComplaintEventType, data, about),
    file: fileAfter(state.file, type as ComplaintEventType, data, about),
  };
  // What the step made is its own: filled in, since a second copy of so wide a state was a tenth of a command's time.
  return Object.assign(next === state ? { ...state } : next, seenByAll);
}

/** The parts of a case that see every fact. */
type SeenByAll = Pick<Complaint, 'records' | 'clock' | 'actors' | 'callBack' | 'deeds' | 'file' | 'undertakings'>;

export const complaintSubject: Subject<Complaint> = {
  streamOf: complaintStream,
  initial: newComplaint,
  apply: applyToComplaint,
  isOver: ({ stage }) => stage === 'closed' || stage === 'declined',
};
