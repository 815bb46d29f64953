import type { FrameLook } from '../../src/supervision/rounds/case-frame.port';
import { CheckAgain, ContestCheck, RecordCheck } from '../../src/supervision/checks/checks.commands';
import { CHECKLIST, type CheckAnswer } from '../../src/supervision/checks/checks.events';
import { checkAgain, concludeRound, contestCheck, recordCheck } from '../../src/supervision/checks/checks.rules';
import { sampleOf } from '../../src/supervision/drawing/ranking.rules';
import { drawSample, requireSeed } from '../../src/supervision/rounds/drawing.rules';
import { drawingOf, planRound, type RegimeQuota } from '../../src/supervision/rounds/planning.rules';
import { ConcludeRound, DrawSample, PlanRound } from '../../src/supervision/rounds/round.commands';
import { plannedRound } from '../../src/supervision/rounds/round.state';
import { fact } from '../../src/supervision/supervision-fact.rules';
import type { SupervisionEvent, SupervisionShapes } from '../../src/supervision/supervision.events';
import { validated } from '../../src/validation/validated';
import { ROUND, type Attempt } from './given-round';

/** The `n`-th case of the tests, 1 … 9. */
export const caseNo = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;

/** The seed of the tests. */
export const SEED = 'autumn';
/** `printf autumn | sha256sum` */
export const COMMITMENT = 'defae04158b9c17d7b4a5f7bd72bd712dc1d10b0ddc1fbcc07bb76bb1d27b75f';
/** The Merkle root (RFC 6962) over case-1 … case-6, by Python's hashlib. */
export const FRAME_HASH = '532f2036b5b4e195b139af4864573d01543c2bc8a5052098bed8cdf2274e2dc7';
/** `printf '%s\n%s…' case-1 … case-6 | sha256sum`, without a line feed at the end: the hash of frames before. */
export const JOINED_HASH = 'a82058736da1fdc4f663c90209466d6ceeda883e2444cf092640b6d479d1db0a';
/** When everything happens. */
export const NOW = '2026-10-09T09:00:00+08:00';
export const POSITION = '0000000000000000042';

/**
 * By `printf %s autumn<id> | sha256sum` the six cases of the tests rank so:
 * 4 (1901…), 1 (52e3…), 3 (575e…), 6 (78d4…), 5 (88cc…), 2 (bfe9…).
 */
export const RANKING = [4, 1, 3, 6, 5, 2].map(caseNo);

export const SIX = [1, 2, 3, 4, 5, 6].map(caseNo);

/** A look at a frame, by stratum. */
export const lookAt = (
  strata: readonly { readonly key: readonly string[]; readonly size: number }[],
  caseIds: readonly string[] = SIX,
  excluded: readonly string[] = [],
): FrameLook => ({
  position: POSITION,
  strata,
  excluded,
  pages: async function* () {
    yield await Promise.resolve(caseIds);
  },
});

export const sixCases = lookAt([{ key: [], size: 6 }]);

/** The one file that was handed in. */
export const STORED = 'a'.repeat(64);

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

/** The plan that follows, with the frame of six cases frozen in `frame-1`. */
export const plan =
  (fields: object = {}, look = sixCases, regime?: RegimeQuota): Attempt =>
  () => {
    const command = validated(PlanRound, planBody(fields));
    const draft = planRound(command, drawingOf(command, regime), look, NOW);
    return [fact('RoundPlanned', { ...draft, ...frozen })];
  };

export const draw =
  (seed = SEED, caseIds: readonly string[] = SIX, now = NOW): Attempt =>
  (round) => {
    const [command, planned] = [validated(DrawSample, { seed }), plannedRound(round, ROUND)];
    requireSeed(command, planned, now);
    return drawSample(command, planned, sampleOf(caseIds, seed, planned.plan.strata));
  };

interface Checking {
  /** Id of the checker. */
  readonly by?: string;
  readonly role?: string;
  /** Ids of all who acted on the case. */
  readonly actedOnBy?: readonly string[];
  readonly checklist?: readonly object[];
  readonly callBack?: object;
  readonly consistent?: boolean;
  readonly remarks?: string;
}

const looked = (n: number, { by = 'sun', role = 'supervisor', actedOnBy = ['li'], ...fields }: Checking) => ({
  body: { caseId: caseNo(n), checklist: answers(), consistent: true, ...fields },
  circumstances: {
    checker: { id: by, role, unit: 'shaoguan' },
    actors: actedOnBy,
    unit: 'ruyuan',
    items: CHECKLIST,
    roles: ['supervisor'],
    isStored: (file: string) => file === STORED,
  },
});

export const check =
  (n: number, checking: Checking = {}): Attempt =>
  (round) => {
    const { body, circumstances } = looked(n, checking);
    return recordCheck(validated(RecordCheck, body), plannedRound(round, ROUND), circumstances);
  };

export const contest =
  (n: number, unit = 'ruyuan'): Attempt =>
  (round) => {
    const command = validated(ContestCheck, { caseId: caseNo(n), reason: '答复日期有邮戳为证' });
    return contestCheck(command, plannedRound(round, ROUND), { id: 'head', role: 'head', unit });
  };

export const again =
  (n: number, checking: Checking = {}): Attempt =>
  (round) => {
    const { body, circumstances } = looked(n, { by: 'zhou', ...checking });
    return checkAgain(validated(CheckAgain, body), plannedRound(round, ROUND), circumstances);
  };

export const conclude =
  (remarks?: string): Attempt =>
  (round) =>
    concludeRound(validated(ConcludeRound, { remarks }), plannedRound(round, ROUND));

const frozen = { frameId: 'frame-1', frameParts: 1, frameHash: FRAME_HASH, hashing: 'rfc6962' } as const;

export const planned = (fields: Partial<SupervisionShapes['RoundPlanned']> = {}): SupervisionEvent => ({
  type: 'RoundPlanned',
  v: 2,
  data: {
    title: '第三季度抽查',
    criteria: {},
    asOf: POSITION,
    size: 3,
    frameSize: 6,
    stratifiedBy: [],
    strata: [{ key: [], size: 6, quota: 3 }],
    exclusions: [],
    seedCommitment: COMMITMENT,
    ...frozen,
    ...fields,
  },
});

/** The plan of three cases out of six. */
export const aPlan = [planned()];

export const drawn: SupervisionEvent = {
  type: 'SampleDrawn',
  v: 2,
  data: { seed: SEED, strata: [{ key: [], caseIds: [4, 1, 3].map(caseNo) }] },
};

export const checked = (n: number, { consistent = true } = {}): SupervisionEvent => ({
  type: 'CaseChecked',
  v: 1,
  data: {
    caseId: caseNo(n),
    unit: 'ruyuan',
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

export const contested = (n: number): SupervisionEvent => ({
  type: 'CheckContested',
  v: 1,
  data: { caseId: caseNo(n), unit: 'ruyuan', reason: '答复日期有邮戳为证' },
});
