import { on } from '../command-entry';
import { CloseComplaint, ReopenComplaint } from './closing.commands';
import { close, reopen } from './closing.rules';

export const closingCommands = [on(CloseComplaint, 'close', close), on(ReopenComplaint, 'reopen', reopen)];
