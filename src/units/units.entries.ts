import type { Rule } from '../kernel/rule';
import * as guidanceCommands from './guidance/guidance.commands';
import * as guidance from './guidance/guidance.rules';
import type { Unit } from './unit';
import type { UnitEvent } from './unit.events';
import * as commands from './units.commands';
import * as rules from './units.rules';
import type { UnitCircumstances, UnitRule } from './units.rules';

export interface UnitCommand {
  readonly at?: string;
}

export interface UnitEntry {
  readonly rule: Rule<UnitCommand, Unit, UnitCircumstances, UnitEvent>;
  /** Codes of other units that the rule asks for. */
  readonly units: (command: UnitCommand) => readonly (string | undefined)[];
  /** Whether the rule asks if there is a unit below. */
  readonly asksBelow: boolean;
  /** Whether decisions depend on it: it is answered only once every node knows of it. */
  readonly decisive: boolean;
}

type Lookups<Command> = Partial<Pick<UnitEntry, 'decisive' | 'asksBelow'>> & {
  readonly units?: (command: Command) => readonly (string | undefined)[];
};

const on = <Command extends UnitCommand>(
  type: new () => Command,
  rule: UnitRule<Command>,
  { units = () => [], asksBelow = false, decisive = false }: Lookups<Command> = {},
): readonly [unknown, UnitEntry] => [type, { rule, units, asksBelow, decisive } as unknown as UnitEntry];

const table = new Map<unknown, UnitEntry>([
  on(commands.RegisterUnit, rules.registerUnit, { units: ({ parent }) => [parent] }),
  on(commands.RenameUnit, rules.renameUnit),
  on(commands.MoveUnit, rules.moveUnit, { units: ({ parent }) => [parent], decisive: true }),
  on(commands.DissolveUnit, rules.dissolveUnit, { units: ({ successor }) => [successor], decisive: true }),
  on(commands.SetCompetence, rules.setCompetence, { decisive: true }),
  on(commands.SetContacts, rules.setContacts),
  on(commands.NameResponsiblePerson, rules.nameResponsiblePerson),
  on(commands.NameLeaders, rules.nameLeaders),
  on(commands.SetReceptionDay, rules.setReceptionDay),
  on(commands.ReportBusinessVolume, rules.reportBusinessVolume),
  on(commands.SetOutletClass, rules.setOutletClass),
  on(guidanceCommands.GiveGuidance, guidance.giveGuidance, { asksBelow: true }),
  on(guidanceCommands.WithdrawGuidance, guidance.withdrawGuidance),
]);

/** The entry of a command's class; a class without one is a bug. */
export function unitEntryOf(command: object): UnitEntry {
  const entry = table.get(command.constructor);
  if (!entry) throw new TypeError(`${command.constructor.name} is not a command of a unit`);
  return entry;
}
