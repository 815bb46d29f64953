import type { WorkingDaysDue } from '../../calendar/counting/derivation.events';
import { momentOf } from '../../kernel/day';
import type { Actor, NewEvent } from '../../kernel/event';
import { Refusal } from '../../kernel/refusal';
import type { Organisation } from '../../units/unit';
import { fact } from '../supervision-fact.rules';
import type {
  IssueCriticism,
  OrderRectification,
  RecordOverdue,
  RefuseRectification,
  ReportRectification,
  VerifyRectification,
} from './rectification.commands';
import type { OrderedRectification, Rectification } from './rectification.state';

export interface RectificationCircumstances extends Pick<Organisation, 'lineOf' | 'isDissolved'> {
  readonly caller: Actor;
  /** ISO 8601. */
  readonly now: string;
  readonly dueIn: (workingDays: number) => WorkingDaysDue;
  readonly isStored: (sha256: string) => boolean;
}

type OnOrder<Command> = (
  command: Command,
  order: OrderedRectification,
  circumstances: RectificationCircumstances,
) => readonly NewEvent[];

/** Nobody orders their own unit: what checks and what is checked are two. */
export const order = (
  { unit, what, days, roundId, caseIds = [] }: OrderRectification,
  before: Rectification,
  { caller, lineOf, isDissolved, dueIn }: RectificationCircumstances,
): readonly NewEvent[] => {
  if (before) throw new Refusal('already-ordered');
  if (!lineOf(unit)) throw new Refusal('unknown-unit', { unit });
  if (isDissolved(unit)) throw new Refusal('unit-dissolved', { unit });
  if (unit === caller.unit) throw new Refusal('own-unit-ordered', { unit });
  return [fact('RectificationOrdered', { unit, what, roundId, caseIds, limit: dueIn(days) })];
};

export const report: OnOrder<ReportRectification> = (command, { unit, stage }, { caller, isStored }) => {
  const { report, attachments = [] } = command;
  if (caller.unit !== unit) throw new Refusal('not-the-ordered-unit', { unit: caller.unit, ordered: unit });
  if (stage !== 'ordered') throw new Refusal('not-awaiting-report');
  const hashes = attachments.filter((file) => !isStored(file));
  if (hashes.length > 0) throw new Refusal('unknown-attachment', { hashes });
  return [fact('RectificationReported', { report, attachments })];
};

export const verify: OnOrder<VerifyRectification> = ({ remarks }, order, { caller }) => {
  requireOther(order, caller);
  return [fact('RectificationVerified', { remarks })];
};

export const refuse: OnOrder<RefuseRectification> = ({ reason, days }, order, { caller, dueIn }) => {
  requireOther(order, caller);
  return [fact('RectificationRefused', { reason, limit: dueIn(days) })];
};

export const criticise: OnOrder<IssueCriticism> = ({ text, form }, { unit }, { caller }) => {
  if (caller.unit === unit) throw new Refusal('own-unit-ordered', { unit });
  return [fact('CriticismIssued', { unit, text, form })];
};

/** Once for each due date, and only while no report came. */
export const recordOverdue: OnOrder<RecordOverdue> = ({ due }, order, { now }) => {
  if (order.stage !== 'ordered' || order.overdue || order.due !== due || momentOf(now) < momentOf(due)) {
    throw new Refusal('not-overdue', { due: order.due });
  }
  return [fact('RectificationOverdue', { due })];
};

/** What a unit reports is verified for another unit, by nobody who reported. */
function requireOther({ unit, stage, reporters }: OrderedRectification, { id, unit: by }: Actor): void {
  if (stage !== 'reported') throw new Refusal('not-reported');
  if (by === unit || reporters.includes(id)) throw new Refusal('own-rectification', { person: id });
}
