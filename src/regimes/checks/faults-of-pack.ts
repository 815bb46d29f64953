import type { Regime } from '../regime';
import { duplicates } from './duplicates';
import type { PackCheck, PackFault } from './pack-fault';
import { openTables } from './open-tables';
import { ranges } from './ranges';
import { reachability } from './reachability';
import { references } from './references';
import { scores } from './scores';
import { missingWords } from './words';

const CHECKS: readonly PackCheck[] = [duplicates, missingWords, references, ranges, scores, reachability, openTables];

/** What is wrong with a rule pack of the right shape, taken by itself. */
export const faultsOfPack = (regime: Regime): readonly PackFault[] => CHECKS.flatMap((check) => check(regime));
