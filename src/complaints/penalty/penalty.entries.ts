import { on } from '../command-entry';
import { DecideNoPenalty, OrderCorrection, SuspendActivity } from './orders.commands';
import { decideNoPenalty, orderCorrection, suspendActivity } from './orders.rules';
import { ConfiscateIncome, ExecutePenalty, FineRespondent, PayPenalty, WaivePenalty } from './penalty.commands';
import { confiscate, execute, fine, pay, waive } from './penalty.rules';

export const penaltyCommands = [
  on(FineRespondent, 'fine', fine),
  on(ConfiscateIncome, 'confiscate', confiscate),
  on(OrderCorrection, 'orderCorrection', orderCorrection),
  on(SuspendActivity, 'suspendActivity', suspendActivity),
  on(DecideNoPenalty, 'decideNoPenalty', decideNoPenalty),
  on(WaivePenalty, 'waive', waive),
  on(PayPenalty, 'pay', pay),
  on(ExecutePenalty, 'execute', execute),
];
