import { on } from '../command-entry';
import { HoldConference, HoldReception, InstructCase, OrderReception, TakeCase, UrgeCase } from './leadership.commands';
import { RecordReceptionDay, RecordUndertakingOverdue, ReportUndertaking } from './undertakings/undertakings.commands';
import { recordReceptionDay, recordUndertakingOverdue, reportUndertaking } from './undertakings/undertakings.rules';
import { holdConference, holdReception, instruct, orderReception, takeCase, urge } from './leadership.rules';

export const leadershipCommands = [
  on(UrgeCase, 'urge', urge),
  on(InstructCase, 'instruct', instruct),
  on(TakeCase, 'takeCase', takeCase),
  on(HoldConference, 'holdConference', holdConference, { units: ({ units }) => units }),
  on(OrderReception, 'orderReception', orderReception, { units: ({ unit }) => [unit] }),
  on(HoldReception, 'holdReception', holdReception),
  on(RecordReceptionDay, 'recordReceptionDay', recordReceptionDay, {
    units: ({ followUp }) => (followUp ? [followUp.unit] : []),
  }),
  on(ReportUndertaking, 'reportUndertaking', reportUndertaking),
  on(RecordUndertakingOverdue, 'recordUndertakingOverdue', recordUndertakingOverdue),
];
