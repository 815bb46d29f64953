import * as acts from '../../complaints/words/acts';
import { by, playedCases, receive } from '../played-cases';

/** 篇一: 立即提供解决方案 (24 hours), closed in 3 working days, at most 4 more. */
const complaint = receive('hotel', 'complaint');
const extend = (as: 'handler' | 'head' | 'leader') => by(acts.extendDeadline, { limit: 'close', as });

playedCases('hotel', {
  /*
   * 12 of 24 hours until the examination, 12 from its report. Working days: 10-08, 10-09, Sat 10-10 (make-up); the examination
   * fell on days of rest. Four more: 10-12 to 10-15.
   */
  'a complaint from the eve of National Day, examined in the holiday and given more time': [
    [
      '2026-09-30 20:00',
      complaint,
      'first-solution: 24 hours = 2026-10-01 20:00',
      'close: 3rd working day = 2026-10-10 24:00',
    ],
    ['2026-09-30 20:10', acts.accept],
    ['2026-10-01 08:00', acts.orderExamination, 'first-solution paused', 'close paused'],
    ['2026-10-02 10:00', acts.reportExamination, 'first-solution: 24 hours = 2026-10-02 22:00', 'close running'],
    ['2026-10-02 20:00', acts.confirmIssues],
    ['2026-10-02 21:59', acts.reply, 'first-solution kept'],
    ['2026-10-10 10:00', extend('handler'), 'refused: extension-not-by-role'],
    ['2026-10-10 23:59', extend('head'), 'close: 7th working day = 2026-10-15 24:00'],
    ['2026-10-12 09:00', extend('leader'), 'refused: extended-often-enough'],
    ['2026-10-12 10:00', acts.recordFinding],
    ['2026-10-12 11:00', acts.proposeRemedy],
    ['2026-10-13 10:00', acts.performRemedy],
    ['2026-10-14 10:00', by(acts.feedback, { clerk: 'clerk-7' })],
    ['2026-10-15 23:59', by(acts.close, { clerk: 'head-1' }), 'close kept'],
  ],
  // 03-09, then 03-11 to 03-12 left out: 03-10 is the first day, 03-13 the second, 03-16 the third
  'a complaint about staff that is examined on working days': [
    [
      '2026-03-09 09:00',
      receive('hotel', 'staff-conduct'),
      'first-solution: 24 hours = 2026-03-10 09:00',
      'close: 3rd working day = 2026-03-12 24:00',
    ],
    ['2026-03-09 09:30', acts.accept],
    ['2026-03-10 08:00', acts.confirmIssues],
    ['2026-03-10 09:00', acts.reply, 'first-solution kept'],
    ['2026-03-11 09:00', acts.orderExamination, 'close paused'],
    ['2026-03-12 09:00', acts.reportExamination, 'close: 3rd working day = 2026-03-16 24:00'],
    ['2026-03-17 00:01', extend('head'), 'refused: deadline-passed'],
    ['2026-03-17 09:00', acts.withdraw, 'close kept-late'],
  ],
  'a complaint that the guest takes back before anything was proposed': [
    [
      '2026-03-02 09:00',
      complaint,
      'first-solution: 24 hours = 2026-03-03 09:00',
      'close: 3rd working day = 2026-03-05 24:00',
    ],
    ['2026-03-02 12:00', acts.withdraw, 'first-solution lapsed', 'close kept'],
  ],
});
