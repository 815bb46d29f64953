import type { Actor } from '../../kernel/event';
import { EVERYWHERE } from '../../kernel/everywhere';
import type { Complaint } from '../complaint';
import type { UndertakingSource } from '../leadership/undertakings/undertakings.events';

/** Those who see a confidential case (保密) only when it is theirs. */
const CLERKS: readonly string[] = ['intake', 'handler'];

/** What is given to units that may never have had the case. */
const GIVEN_TO: ReadonlySet<UndertakingSource> = new Set(['conference', 'reception-day']);

/**
 * Whether the case is confidential and none of the caller's: they neither took it down nor answer for it. As long as the
 * unit that holds it has named nobody, any clerk there may take it up, and those of a unit that was given something to do in the case know of it.
 */
export function isKeptFrom(state: Complaint, { id, role, unit }: Actor): boolean {
  const { file, handler, handlerUnit, holder, receptions, takenBy, undertakings } = state;
  if (file.received?.confidential !== true || !CLERKS.includes(role)) return false;
  if (unit === holder && handlerUnit !== holder) return false;
  if (receptions.some((reception) => reception.unit === unit)) return false;
  if (undertakings.some((each) => each.unit === unit && GIVEN_TO.has(each.source))) return false;
  return ![file.received.by, handler, takenBy].includes(id);
}

/** The units that had to do with a case: they, and those above them, know that there is one. */
export const unitsOf = ({ receivingUnit, handOvers, receptions, undertakings }: Complaint): readonly string[] => [
  ...new Set([
    receivingUnit,
    ...handOvers.map(({ to }) => to),
    ...receptions.map(({ unit }) => unit),
    ...undertakings.filter(({ source }) => GIVEN_TO.has(source)).map(({ unit }) => unit),
  ]),
];

/**
 * Whether a case is not there for somebody of this unit. `lines`: the units that had to do with it, each with those above
 * it. The questions say the same, by the read model of who may see a case.
 */
export const isElsewhere = ({ unit }: Actor, lines: readonly (readonly string[])[]): boolean =>
  unit !== EVERYWHERE && !lines.some((line) => line.includes(unit));
