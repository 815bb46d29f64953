import {
  ExtendDeadline,
  PauseClock,
  RecordMissedDeadline,
  ResumeClock,
} from '../../../../src/complaints/clock/clock.commands';
import type { Attempt } from '../../../support/given';
import { act } from './giving';

const extend = act(ExtendDeadline, { limit: 'handle', reason: '案情复杂，需外地核查' });
/** By a head who did not handle the case. */
export const extendDeadline = (said: Parameters<typeof extend>[0] = {}): Attempt =>
  extend({ clerk: 'head-1', as: 'head', ...said });
export const pauseClock = act(PauseClock, { ground: 'hearing', reason: '举行听证' });
export const resumeClock = act(ResumeClock);
const missed = act(RecordMissedDeadline, { limit: 'handle', due: '2026-03-12T00:00:00+08:00' });
/** As the system does: at the due date. */
export const recordMissed = (said: Parameters<typeof missed>[0] = {}): Attempt =>
  missed({ clerk: 'clock', as: 'system', at: said.due ?? '2026-03-12T00:00:00+08:00', ...said });
