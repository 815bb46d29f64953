import type { FrameLook } from '../../src/supervision/case-frame.port';
import { plannedRound } from '../../src/supervision/round';
import { ConcludeRound, DrawSample, PlanRound, RecordCheck } from '../../src/supervision/supervision.commands';
import type { CheckAnswer, SupervisionEvent, SupervisionShapes } from '../../src/supervision/supervision.events';
import { concludeRound, drawSample, planRound, recordCheck } from '../../src/supervision/supervision.rules';
import { validated } from '../../src/validation/validated';
import { ROUND, type Attempt } from './given-round';

/** The `n`-th case of the tests, 1 … 9. */
export const caseNo = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;

/** The seed of the tests. */
export const SEED = 'autumn';
/** `printf autumn | sha256sum` */
export const COMMITMENT = 'defae04158b9c17d7b4a5f7bd72bd712dc1d10b0ddc1fbcc07bb76bb1d27b75f';
/** `printf '%s\n%s…' case-1 … case-6 | sha256sum`, without a line feed at the end. */
export const FRAME_HASH = 'a82058736da1fdc4f663c90209466d6ceeda883e2444cf092640b6d479d1db0a';
export const POSITION = '0000000000000000042';

/**
 * By `printf %s autumn<id> | sha256sum` the six cases of the tests rank so:
 * 4 (1901…), 1 (52e3…), 3 (575e…), 6 (78d4…), 5 (88cc…), 2 (bfe9…).
 */
export const RANKING = [4, 1, 3, 6, 5, 2].map(caseNo);

export const sixCases: FrameLook = { position: POSITION, caseIds: [1, 2, 3, 4, 5, 6].map(caseNo) };

export const ALL_YES = {
  'record-complete': 'yes',
  'on-time': 'yes',
  'finding-supported': 'yes',
  'remedy-performed': 'yes',
  'reply-matches-facts': 'yes',
  'complainant-confirms': 'yes',
} as const satisfies Record<string, CheckAnswer>;

export const answers = (given: Readonly<Record<string, string>> = ALL_YES) =>
  Object.entries(given).map(([item, answer]) => ({ item, answer }));

export const planBody = (fields: object = {}) => ({
  title: '第三季度抽查',
  size: 3,
  seedCommitment: COMMITMENT,
  ...fields,
});

export const plan =
  (fields: object = {}, look = sixCases): Attempt =>
  (round) =>
    planRound(validated(PlanRound, planBody(fields)), round, look);

export const draw =
  (seed = SEED): Attempt =>
  (round) =>
    drawSample(validated(DrawSample, { seed }), plannedRound(round, ROUND));

interface Checking {
  /** Id of the checker. */
  readonly by?: string;
  /** Ids of all who acted on the case. */
  readonly actedOnBy?: readonly string[];
  readonly checklist?: readonly object[];
  readonly consistent?: boolean;
  readonly remarks?: string;
}

export const check =
  (n: number, { by = 'sun', actedOnBy = ['li'], ...fields }: Checking = {}): Attempt =>
  (round) => {
    const body = { caseId: caseNo(n), checklist: answers(), consistent: true, ...fields };
    const circumstances = { checker: by, actors: actedOnBy };
    return recordCheck(validated(RecordCheck, body), plannedRound(round, ROUND), circumstances);
  };

export const conclude =
  (remarks?: string): Attempt =>
  (round) =>
    concludeRound(validated(ConcludeRound, { remarks }), plannedRound(round, ROUND));

export const frameRecorded: SupervisionEvent = {
  type: 'FrameRecorded',
  v: 1,
  data: { part: 1, caseIds: sixCases.caseIds },
};

export const planned = (fields: Partial<SupervisionShapes['RoundPlanned']> = {}): SupervisionEvent => ({
  type: 'RoundPlanned',
  v: 1,
  data: {
    title: '第三季度抽查',
    criteria: {},
    asOf: POSITION,
    size: 3,
    frameSize: 6,
    frameParts: 1,
    frameHash: FRAME_HASH,
    seedCommitment: COMMITMENT,
    ...fields,
  },
});

/** The frame and the plan of three cases out of six. */
export const aPlan = [frameRecorded, planned()];

export const drawn: SupervisionEvent = {
  type: 'SampleDrawn',
  v: 1,
  data: { seed: SEED, caseIds: [4, 1, 3].map(caseNo) },
};

export const checked = (n: number, { consistent = true } = {}): SupervisionEvent => ({
  type: 'CaseChecked',
  v: 1,
  data: {
    caseId: caseNo(n),
    checklist: [
      { item: 'record-complete', answer: 'yes' },
      { item: 'on-time', answer: 'yes' },
      { item: 'finding-supported', answer: 'yes' },
      { item: 'remedy-performed', answer: 'yes' },
      { item: 'reply-matches-facts', answer: 'yes' },
      { item: 'complainant-confirms', answer: 'yes' },
    ],
    consistent,
  },
});

export const concluded = (fields: Partial<SupervisionShapes['RoundConcluded']> = {}): SupervisionEvent => ({
  type: 'RoundConcluded',
  v: 1,
  data: { checked: 3, consistent: 3, inconsistent: 0, ...fields },
});
