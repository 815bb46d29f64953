import { on } from '../command-entry';
import { Apologize } from './apology.commands';
import { apologize } from './apology.rules';

export const apologyCommands = [on(Apologize, 'apologize', apologize)];
