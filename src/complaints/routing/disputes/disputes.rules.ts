import { Refusal } from '../../../kernel/refusal';
import {
  fact,
  requireStandingUnit,
  requireUnit,
  type Circumstances,
  type ComplaintRule,
} from '../../deciding/circumstances.rules';
import type { Complaint } from '../../complaint';
import type { DecideCompetence, DisputeCompetence } from './disputes.commands';

/** Until it is decided the case stays where it is, and is handled there: a dispute keeps nobody waiting. */
export const disputeCompetence: ComplaintRule<DisputeCompetence> = ({ competent, reason }, state, circumstances) => {
  const { holder: unit, disputes } = state;
  requireStandingUnit(competent, circumstances);
  if (competent === unit) throw new Refusal('dispute-with-self', { unit });
  refuseDisputed(state);
  refuseFoundCompetent(state);
  const superior = superiorOf(unit, competent, circumstances);
  return [fact('CompetenceDisputed', { dispute: disputes.length + 1, unit, competent, superior, reason })];
};

/** By the common superior alone; the case goes at once to the unit that it names, when that is another one. */
export const decideCompetence: ComplaintRule<DecideCompetence> = (command, state, circumstances) => {
  const { dispute, competent, reason } = command;
  const { disputes, holder: from, handOvers } = state;
  const raised = disputes[dispute - 1];
  if (!raised) throw new Refusal('unknown-dispute', { dispute, count: disputes.length });
  if (raised.competent !== undefined) throw new Refusal('dispute-decided', { dispute });
  const { superior } = raised;
  const by = circumstances.caller.unit;
  if (by !== superior) throw new Refusal('not-the-common-superior', { superior, unit: by });
  requireStandingUnit(competent, circumstances);
  if (!requireUnit(competent, circumstances).includes(superior)) {
    throw new Refusal('competent-elsewhere', { unit: competent, superior });
  }
  const decided = fact('CompetenceDecided', { dispute, competent, reason });
  if (competent === from) return [decided];
  const ordinal = handOvers.length + 1;
  const handOver = { ordinal, from, to: competent, basis: 'instructed', attachments: 0, pages: 0 } as const;
  return [decided, fact('ComplaintTransferred', handOver)];
};

/** Refuses to pass on or to return a case while it is in dispute whose it is. */
export function refuseDisputed({ disputes }: Complaint): void {
  const open = disputes.findIndex(({ competent }) => competent === undefined);
  const superior = disputes[open]?.superior;
  if (superior !== undefined) throw new Refusal('competence-in-dispute', { dispute: open + 1, superior });
}

/** Refuses the unit that was found to be competent to give the case back or to dispute it again (不得推诿, 篇十). */
export function refuseFoundCompetent({ disputes, holder }: Complaint): void {
  const last = disputes.findLast(({ competent }) => competent !== undefined);
  if (last?.competent === holder) throw new Refusal('found-competent', { unit: holder, superior: last.superior });
}

/** The lowest unit above both that is neither of them: nobody decides their own dispute. */
function superiorOf(unit: string, other: string, circumstances: Circumstances): string {
  const line = requireUnit(unit, circumstances);
  const superior = requireUnit(other, circumstances).find(
    (each) => each !== unit && each !== other && line.includes(each),
  );
  if (superior === undefined) throw new Refusal('no-common-superior', { units: [unit, other] });
  return superior;
}
