import type { Act } from '../../complaints/lifecycle';
import type { Kind, Regime } from '../regime';
import type { PackCheck, PackFault } from './pack-fault';
import { ASKED_AT, ENDED_BY, FULFILLED_BY, isPossible, reachableStages, STARTED_BY } from './possible-acts';

/** Every stage of a kind can be come to, every kind can be closed, and what limits and records wait for can happen. */
export const reachability: PackCheck = (regime) => [
  ...regime.kinds.flatMap((kind, index) => [
    ...unreachable(kind, index, regime),
    ...unfulfillable(kind, index, regime),
  ]),
  ...regime.limits.flatMap(({ kinds, from, until }, index) => [
    ...impossible(`limits.${index}.from`, from, STARTED_BY[from], kinds, regime),
    ...impossible(`limits.${index}.until`, until, ENDED_BY[until], kinds, regime),
  ]),
  ...regime.records.flatMap(({ kinds, step }, index) =>
    impossible(`records.${index}.step`, step, ASKED_AT[step], kinds, regime),
  ),
];

function unreachable(kind: Kind, index: number, regime: Regime): readonly PackFault[] {
  if (!kind.stages.includes('received')) {
    return [{ field: `kinds.${index}.stages`, reason: 'must have “received”: every case begins there' }];
  }
  const reached = reachableStages(kind, regime);
  return [
    ...kind.stages.flatMap((stage, place) =>
      reached.has(stage)
        ? []
        : [{ field: `kinds.${index}.stages.${place}`, reason: `no act leads a case of this kind to “${stage}”` }],
    ),
    ...(kind.stages.includes('closed')
      ? []
      : [{ field: `kinds.${index}.stages`, reason: 'a case of this kind can never be closed' }]),
  ];
}

function unfulfillable(kind: Kind, index: number, regime: Regime): readonly PackFault[] {
  return kind.closing.flatMap((requirement, place) => {
    const field = `kinds.${index}.closing.${place}`;
    const acts = FULFILLED_BY[requirement];
    if (acts && !isPossible(acts, kind, regime, true)) {
      return [{ field, reason: `“${requirement}” cannot happen to a case of this kind: it can never be closed` }];
    }
    if (requirement === 'reply-approved' && regime.reply.approvedBy.length === 0) {
      return [{ field, reason: 'reply.approvedBy names nobody who approves: a case of this kind can never be closed' }];
    }
    return [];
  });
}

/** Kinds that are not known are another check's matter. */
const impossible = (
  field: string,
  what: string,
  acts: readonly Act[] | undefined,
  kinds: readonly string[],
  regime: Regime,
): readonly PackFault[] =>
  regime.kinds
    .filter(({ id }) => kinds.includes(id))
    .filter((kind) => acts && !isPossible(acts, kind, regime))
    .map(({ id }) => ({ field, reason: `“${what}” cannot happen to a case of the kind “${id}”` }));
