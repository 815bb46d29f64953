import type { Actor, NewEvent } from '../../kernel/event';
import { Refusal } from '../../kernel/refusal';
import type { Rule } from '../../kernel/rule';
import { openSampleOf } from '../rounds/drawing.rules';
import type { PlannedRound } from '../rounds/round.state';
import type { ConcludeRound } from '../rounds/round.commands';
import { fact } from '../supervision-fact.rules';
import type { ContestCheck, RecordCheck } from './checks.commands';
import type { Findings } from './checks.events';

const NAMED_AT_MOST = 5;

export interface CheckCircumstances {
  readonly checker: Actor;
  /** Ids of everyone who acted on the case, or answers for it. */
  readonly actors: readonly string[];
  /** The unit that holds the case. */
  readonly unit?: string;
  /** What the case's regime asks, and who may look. */
  readonly items: readonly string[];
  readonly roles: readonly string[];
  /** Whether a file that the command names was handed in. */
  readonly isStored: (sha256: string) => boolean;
}

/** Each drawn case is checked once, item by item, and by nobody who acted on it (invariant 8). */
export const recordCheck: Rule<RecordCheck, PlannedRound, CheckCircumstances> = (command, round, circumstances) => {
  const { caseId } = command;
  if (!openSampleOf(round).includes(caseId)) throw new Refusal('not-in-sample', { caseId });
  if (round.checks.some((check) => check.caseId === caseId)) throw new Refusal('already-checked', { caseId });
  return [fact('CaseChecked', findingsOf(command, circumstances))];
};

/** The unit that holds a checked case asks for a second look, once. */
export const contestCheck = ({ caseId, reason }: ContestCheck, round: PlannedRound, by: Actor): readonly NewEvent[] => {
  openSampleOf(round);
  const check = round.checks.find((each) => each.caseId === caseId);
  if (!check) throw new Refusal('not-checked', { caseId });
  if (check.unit !== by.unit) throw new Refusal('not-the-checked-unit', { unit: by.unit });
  if (check.contested) throw new Refusal('already-contested', { caseId });
  return [fact('CheckContested', { caseId, unit: by.unit, reason })];
};

/** A contested case is looked at again by somebody who neither acted on it nor checked it. */
export const checkAgain: Rule<RecordCheck, PlannedRound, CheckCircumstances> = (command, round, circumstances) => {
  const { caseId } = command;
  openSampleOf(round);
  const check = round.checks.find((each) => each.caseId === caseId);
  if (check?.contested !== 'open') throw new Refusal('not-contested', { caseId });
  if (check.by === circumstances.checker.id) throw new Refusal('own-check', { person: check.by, caseId });
  return [fact('CaseCheckedAgain', { ...findingsOf(command, circumstances), consistentBefore: check.consistent })];
};

function findingsOf(
  { caseId, checklist, callBack, consistent, remarks }: RecordCheck,
  { checker, actors, unit, items, roles, isStored }: CheckCircumstances,
): Findings {
  if (actors.includes(checker.id)) throw new Refusal('own-case', { person: checker.id, caseId });
  if (!roles.includes(checker.role)) throw new Refusal('check-not-for-role', { role: checker.role, roles });
  const asked = checklist.map(({ item }) => item);
  const missing = items.filter((item) => !asked.includes(item));
  if (missing.length > 0) throw new Refusal('checklist-incomplete', { missing });
  const foreign = asked.filter((item, index) => !items.includes(item) || asked.indexOf(item) < index);
  if (foreign.length > 0) throw new Refusal('checklist-foreign', { items: foreign });
  const hashes = checklist.flatMap(({ files = [] }) => files).filter((file) => !isStored(file));
  if (hashes.length > 0) throw new Refusal('unknown-attachment', { hashes });
  if (callBack && callBack.reached !== (callBack.confirms !== undefined)) throw new Refusal('call-back-unclear');
  const answers = [...checklist].sort((a, b) => items.indexOf(a.item) - items.indexOf(b.item));
  return {
    caseId,
    unit,
    checklist: answers.map(({ item, answer, evidence, files }) => ({ item, answer, evidence, files })),
    callBack: callBack && { reached: callBack.reached, confirms: callBack.confirms },
    consistent,
    remarks,
  };
}

/** Ends the round when every drawn case was checked. */
export const concludeRound = ({ remarks }: ConcludeRound, round: PlannedRound): readonly NewEvent[] => {
  const sample = openSampleOf(round);
  const checked = new Set(round.checks.map(({ caseId }) => caseId));
  const missing = sample.filter((caseId) => !checked.has(caseId));
  if (missing.length > 0) {
    throw new Refusal('checks-missing', { count: missing.length, cases: missing.slice(0, NAMED_AT_MOST) });
  }
  const open = round.checks.filter(({ contested }) => contested === 'open').map(({ caseId }) => caseId);
  if (open.length > 0) throw new Refusal('contested-open', { count: open.length, cases: open.slice(0, NAMED_AT_MOST) });
  const consistent = round.checks.filter((check) => check.consistent).length;
  return [
    fact('RoundConcluded', { checked: checked.size, consistent, inconsistent: checked.size - consistent, remarks }),
  ];
};
