import type { Actor } from '../kernel/event';
import type { ComplaintRule } from './deciding/circumstances.rules';
import type { Complaint } from './complaint';
import type { Act } from './lifecycle';
import { circleOf } from './routing/standing.rules';

/** Every command carries the time at which it happened, if not now. */
export interface ComplaintCommand {
  readonly at?: string;
}

type CommandClass<Command> = new () => Command;

/** What else a line of the table says. */
interface Details<Command> {
  /** Codes of the units whose superiors the rule asks for. */
  readonly units?: (command: Command, state: Complaint, caller: Actor) => readonly string[];
  /** Ids of the other cases that the rule asks for. */
  readonly cases?: (command: Command) => readonly string[];
  /** The act in the lifecycle, where what is said decides on it. */
  readonly actOf?: (command: Command) => Act;
}

/** How a command is judged: its act in the lifecycle, its rule, and what must be looked up for the rule. */
export interface CommandEntry extends Required<Pick<Details<ComplaintCommand>, 'units' | 'cases'>> {
  readonly actOf: (command: ComplaintCommand) => Act | 'receive';
  readonly rule: ComplaintRule<ComplaintCommand>;
}

/** A line of the table of commands. */
export function on<Command extends ComplaintCommand>(
  type: CommandClass<Command>,
  act: Act | 'receive',
  rule: ComplaintRule<Command>,
  { units = () => [], cases = () => [], actOf }: Details<Command> = {},
): readonly [CommandClass<Command>, CommandEntry] {
  const bySuperiors = act !== 'receive' && circleOf(act) === 'superior';
  const lookedUp: typeof units = (command, state, caller) =>
    bySuperiors ? [...units(command, state, caller), state.holder] : units(command, state, caller);
  return [type, { actOf: actOf ?? (() => act), rule, units: lookedUp, cases } as unknown as CommandEntry];
}
