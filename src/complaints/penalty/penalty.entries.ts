import { on } from '../command-entry';
import { ConfiscateIncome, ExecutePenalty, FineRespondent, PayPenalty } from './penalty.commands';
import { confiscate, execute, fine, pay } from './penalty.rules';

export const penaltyCommands = [
  on(FineRespondent, 'fine', fine),
  on(ConfiscateIncome, 'confiscate', confiscate),
  on(PayPenalty, 'pay', pay),
  on(ExecutePenalty, 'execute', execute),
];
