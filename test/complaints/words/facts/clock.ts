import { fact } from './telling';

/** 7 working days from the receipt, Monday 2026-03-02 09:00: Tuesday 03-03 is the first, Wednesday 03-11 the last. */
export const deadlineSet = fact('DeadlineSet', {
  limit: 'handle',
  ordinal: 1,
  cause: 'started',
  unit: 'shaoguan',
  kinds: ['complaint'],
  from: 'receipt',
  until: 'reply',
  length: 7,
  unitOfLength: 'working-days',
  article: '第七条',
  pausedBy: ['hearing', 'suspension'],
  start: '2026-03-02T09:00:00+08:00',
  due: '2026-03-12T00:00:00+08:00',
  derivation: [
    { step: 'start', from: 'receipt', at: '2026-03-02T09:00:00+08:00' },
    { step: 'first-day', day: '2026-03-03' },
    { step: 'due', at: '2026-03-12T00:00:00+08:00', count: 7, unit: 'working-days' },
  ],
  complete: true,
  missingYears: [],
  calendarVersion: 1,
});
export const deadlineExtended = fact('DeadlineExtended', {
  limit: 'handle',
  ordinal: 1,
  extension: 1,
  length: 5,
  unitOfLength: 'working-days',
  article: '第八条',
  approvedBy: 'head-1',
  reason: '案情复杂',
  oldDue: '2026-03-12T00:00:00+08:00',
});
export const clockPaused = fact('ClockPaused', { pause: 1, ground: 'hearing', reason: '举行听证' });
export const clockResumed = fact('ClockResumed', { pause: 1, ground: 'hearing' });
export const deadlineMissed = fact('DeadlineMissed', {
  limit: 'handle',
  ordinal: 1,
  unit: 'shaoguan',
  until: 'reply',
  due: '2026-03-12T00:00:00+08:00',
});
