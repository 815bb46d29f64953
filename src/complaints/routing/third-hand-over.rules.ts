import { Refusal } from '../../kernel/refusal';
import { requireUnit, type Circumstances } from '../deciding/circumstances.rules';
import type { Complaint } from '../complaint';
import type { TransferComplaint } from './routing.commands';
import type { TransferBasis } from './routing.events';

/**
 * Invariant 3: after so many hand-overs, returned or not, the next one (the third) goes to a unit above every unit that had
 * the case. A common superior that has it may hand it down once, with an instruction (批示); after that it decides itself or
 * raises the case to its own superior.
 */
export function requireCommonSuperior(
  { to, basis }: Pick<TransferComplaint, 'to' | 'basis'>,
  state: Complaint,
  circumstances: Circumstances,
): void {
  const { handOversBeforeSuperior } = circumstances.regime;
  if (state.handOvers.length < handOversBeforeSuperior) return;
  const { holder } = state;
  const units = unitsThatHad(state);
  const lines = units.map((unit) => requireUnit(unit, circumstances));
  const isAboveAll = (unit: string): boolean => lines.every((line) => line.includes(unit));
  const upwards = requireUnit(to, circumstances);
  if (isAboveAll(holder) && upwards.includes(holder)) {
    return requireOneInstruction(basis, state, handOversBeforeSuperior);
  }
  const superior = upwards.find(isAboveAll);
  if (superior === undefined) throw new Refusal('no-common-superior', { units: [...new Set([...units, to])] });
  if (superior !== to) throw new Refusal('third-hand-over', { superior, to });
}

function requireOneInstruction(basis: TransferBasis, { handOvers, holder }: Complaint, before: number): void {
  if (basis !== 'instructed') throw new Refusal('instruction-missing', { unit: holder });
  const instructed = handOvers
    .slice(before)
    .some((earlier) => earlier.from === holder && earlier.basis === 'instructed');
  if (instructed) throw new Refusal('instructed-already', { unit: holder });
}

/** Every unit that ever had the case, in the order in which they got it. */
export const unitsThatHad = ({ receivingUnit, handOvers }: Complaint): readonly string[] => [
  ...new Set([receivingUnit, ...handOvers.flatMap(({ from, to }) => [from, to])]),
];
