import { on } from '../command-entry';
import { HoldConference, HoldReception, InstructCase, OrderReception, TakeCase, UrgeCase } from './leadership.commands';
import { holdConference, holdReception, instruct, orderReception, takeCase, urge } from './leadership.rules';

export const leadershipCommands = [
  on(UrgeCase, 'urge', urge),
  on(InstructCase, 'instruct', instruct),
  on(TakeCase, 'takeCase', takeCase),
  on(HoldConference, 'holdConference', holdConference, { units: ({ units }) => units }),
  on(OrderReception, 'orderReception', orderReception, { units: ({ unit }) => [unit] }),
  on(HoldReception, 'holdReception', holdReception),
];
