import { Refusal } from '../../kernel/refusal';
import { fact, standing, type UnitRule } from '../units.rules';
import type * as commands from './guidance.commands';

/** 篇五: “上级领导机关对下级机关作出部署”, so nobody gives guidance who has no unit below. */
export const giveGuidance: UnitRule<commands.GiveGuidance> = (
  { title, text, from, until },
  unit,
  { code, hasUnitsBelow },
) => {
  const { guidance = [] } = standing(unit, code);
  if (!hasUnitsBelow) throw new Refusal('no-units-below', { unit: code });
  if (until !== undefined && until < from) throw new Refusal('ends-before-it-begins', { from, until });
  return [fact('GuidanceGiven', { ordinal: guidance.length + 1, title, text, from, until })];
};

/** Once; also by a unit that has no units below it any more. */
export const withdrawGuidance: UnitRule<commands.WithdrawGuidance> = (
  { guidance: ordinal, reason },
  unit,
  { code },
) => {
  const { guidance = [] } = standing(unit, code);
  const given = guidance[ordinal - 1];
  if (!given) throw new Refusal('unknown-guidance', { ordinal, count: guidance.length });
  if (given.withdrawn) throw new Refusal('guidance-withdrawn-already', { ordinal });
  return [fact('GuidanceWithdrawn', { ordinal, reason })];
};
