import { on } from '../command-entry';
import { MoveToRegime } from './regime-of-case.commands';
import { moveToRegime } from './regime-of-case.rules';

export const regimeOfCaseCommands = [on(MoveToRegime, 'moveToRegime', moveToRegime)];
