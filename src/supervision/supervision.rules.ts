import type { NewEvent } from '../kernel/event';
import { Refusal } from '../kernel/refusal';
import type { Rule } from '../kernel/rule';
import type { FrameLook } from './case-frame.port';
import type { PlannedRound, Round } from './round';
import { commitmentTo, frameHashOf, sampleOf } from './sampling.rules';
import type { ConcludeRound, DrawSample, PlanRound, RecordCheck } from './supervision.commands';
import {
  CHECKLIST,
  type SupervisionEvent,
  type SupervisionEventType,
  type SupervisionShapes,
} from './supervision.events';

/** As many ids as fit into one append (1 MiB): frame and plan are recorded together or not at all. */
export const FRAME_LIMIT = 20_000;
const PART_LIMIT = 10_000;
const NAMED_AT_MOST = 5;

/** Freezes the frame. Refused for an empty frame, one above `FRAME_LIMIT`, or one smaller than the sample. */
export const planRound: Rule<PlanRound, Round, FrameLook, SupervisionEvent> = (command, round, look) => {
  const { title, criteria, size, seedCommitment } = command;
  const count = look.caseIds.length;
  if (round.plan) throw new Refusal('already-planned');
  if (count === 0) throw new Refusal('empty-frame');
  if (count > FRAME_LIMIT) throw new Refusal('frame-too-large', { count, limit: FRAME_LIMIT });
  if (size > count) throw new Refusal('sample-larger-than-frame', { size, count });
  if (new Set(look.caseIds).size < count) throw new TypeError('the frame names a case twice');
  // Sorted here once more: the order is part of the hash, and no database's collation may decide it.
  const frame = [...look.caseIds].sort();
  const parts = inParts(frame);
  return [
    ...parts.map((caseIds, index) => fact('FrameRecorded', { part: index + 1, caseIds })),
    fact('RoundPlanned', {
      title,
      criteria: criteria ?? {},
      asOf: look.position,
      size,
      frameSize: count,
      frameParts: parts.length,
      frameHash: frameHashOf(frame),
      seedCommitment,
    }),
  ];
};

/** Draws once, and only with the seed that was committed to when the frame was frozen. */
export const drawSample = ({ seed }: DrawSample, { plan, frame, draw }: PlannedRound): readonly SupervisionEvent[] => {
  if (draw) throw new Refusal('already-drawn');
  const actual = commitmentTo(seed);
  if (actual !== plan.seedCommitment) {
    throw new Refusal('commitment-does-not-match', { actual, commitment: plan.seedCommitment });
  }
  return [fact('SampleDrawn', { seed, caseIds: sampleOf(frame, seed, plan.size) })];
};

export interface CheckCircumstances {
  /** Id of who checks. */
  readonly checker: string;
  /** Ids of everyone who acted on the case. */
  readonly actors: readonly string[];
}

/** Each drawn case is checked once, item by item, and by nobody who acted on it (invariant 8). */
export const recordCheck: Rule<RecordCheck, PlannedRound, CheckCircumstances, SupervisionEvent> = (
  { caseId, checklist, consistent, remarks },
  round,
  { checker, actors },
) => {
  const sample = openSampleOf(round);
  if (!sample.includes(caseId)) throw new Refusal('not-in-sample', { caseId });
  if (round.checks.some((check) => check.caseId === caseId)) throw new Refusal('already-checked', { caseId });
  if (actors.includes(checker)) throw new Refusal('own-case', { person: checker, caseId });
  const answers = CHECKLIST.flatMap((item) => checklist.find((answer) => answer.item === item) ?? []);
  const missing = CHECKLIST.filter((item) => answers.every((answer) => answer.item !== item));
  if (missing.length > 0) throw new Refusal('checklist-incomplete', { missing });
  return [
    fact('CaseChecked', {
      caseId,
      checklist: answers.map(({ item, answer }) => ({ item, answer })),
      consistent,
      remarks,
    }),
  ];
};

/** Ends the round when every drawn case was checked. */
export const concludeRound = ({ remarks }: ConcludeRound, round: PlannedRound): readonly SupervisionEvent[] => {
  const sample = openSampleOf(round);
  const checked = new Set(round.checks.map(({ caseId }) => caseId));
  const missing = sample.filter((caseId) => !checked.has(caseId));
  if (missing.length > 0) {
    throw new Refusal('checks-missing', { count: missing.length, cases: missing.slice(0, NAMED_AT_MOST) });
  }
  const consistent = round.checks.filter((check) => check.consistent).length;
  return [
    fact('RoundConcluded', { checked: checked.size, consistent, inconsistent: checked.size - consistent, remarks }),
  ];
};

/** The sample of a round that is drawn and not concluded. */
function openSampleOf({ draw, concluded }: Round): readonly string[] {
  if (!draw) throw new Refusal('not-drawn');
  if (concluded) throw new Refusal('already-concluded');
  return draw.caseIds;
}

const inParts = (frame: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(frame.length / PART_LIMIT) }, (_part, index) =>
    frame.slice(index * PART_LIMIT, (index + 1) * PART_LIMIT),
  );

const fact = <Type extends SupervisionEventType>(
  type: Type,
  data: SupervisionShapes[Type],
): NewEvent<Type, SupervisionShapes[Type]> => ({ type, v: 1, data });
