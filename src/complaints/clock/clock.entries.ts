import { on } from '../command-entry';
import { ExtendDeadline, PauseClock, RecordMissedDeadline, ResumeClock } from './clock.commands';
import { extend, pause, recordMissed, resume } from './clock.rules';

export const clockCommands = [
  on(ExtendDeadline, 'extendDeadline', extend),
  on(PauseClock, 'pauseClock', pause),
  on(ResumeClock, 'resumeClock', resume),
  on(RecordMissedDeadline, 'recordMissed', recordMissed),
];
