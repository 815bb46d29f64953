import * as acts from '../../complaints/words/acts';
import { by, playedCases, receive } from '../played-cases';

/** 篇三: 鉴定时间不计入. The first talk in 3 working days and twice 3 more, closed in 15 days and 15 more. */
const complaint = receive('retail', 'complaint');
const extend = (limit: string, as: 'handler' | 'head' | 'leader') => by(acts.extendDeadline, { limit, as });

playedCases('retail', {
  /*
   * Working days: 09-30, 10-08, 10-09; with 10-08 to 10-13 left out 09-30, 10-14, 10-15; then 10-16, 10-19, 10-20; then 10-21 to
   * 10-23. Calendar days: 09-29 + 15 = 10-14, with the six days left out 10-20, and 15 more 11-04.
   */
  'a complaint over National Day with an examination, given more time twice': [
    [
      '2026-09-29 16:40',
      complaint,
      'first-talk: 3rd working day = 2026-10-09 24:00',
      'close: 15th calendar day = 2026-10-14 24:00',
    ],
    ['2026-09-30 09:00', acts.accept],
    ['2026-10-08 10:00', acts.orderExamination, 'first-talk paused', 'close paused'],
    [
      '2026-10-13 16:00',
      acts.reportExamination,
      'first-talk: 3rd working day = 2026-10-15 24:00',
      'close: 15th calendar day = 2026-10-20 24:00',
    ],
    ['2026-10-15 10:00', extend('first-talk', 'handler'), 'refused: extension-not-by-role'],
    ['2026-10-15 23:59', extend('first-talk', 'head'), 'first-talk: 6th working day = 2026-10-20 24:00'],
    ['2026-10-20 10:00', extend('close', 'head'), 'refused: extension-not-by-role'],
    ['2026-10-20 11:00', extend('close', 'leader'), 'close: 30th calendar day = 2026-11-04 24:00'],
    ['2026-10-20 12:00', extend('first-talk', 'leader'), 'first-talk: 9th working day = 2026-10-23 24:00'],
    ['2026-10-21 10:00', extend('first-talk', 'leader'), 'refused: extended-often-enough'],
    ['2026-10-21 11:00', extend('close', 'leader'), 'refused: extended-often-enough'],
    ['2026-10-23 09:00', acts.logContact],
    ['2026-10-23 10:00', acts.addEvidence],
    ['2026-10-23 11:00', acts.recordFinding],
    ['2026-10-23 12:00', acts.apologize],
    ['2026-10-23 23:59', acts.reply, 'first-talk kept'],
    ['2026-11-03 09:00', by(acts.feedback, { clerk: 'clerk-7' })],
    ['2026-11-04 23:59', by(acts.close, { clerk: 'clerk-8' }), 'close kept'],
  ],
  'a complaint for which more time is asked too late': [
    [
      '2026-03-02 09:00',
      complaint,
      'first-talk: 3rd working day = 2026-03-05 24:00',
      'close: 15th calendar day = 2026-03-17 24:00',
    ],
    ['2026-03-06 00:01', extend('first-talk', 'head'), 'refused: deadline-passed'],
    ['2026-03-18 00:01', extend('close', 'leader'), 'refused: deadline-passed'],
    ['2026-03-18 09:00', acts.withdraw, 'first-talk lapsed', 'close kept-late'],
  ],
  // 03-03 to 03-05 left out: 03-06, 03-09, 03-10; 03-02 + 15 = 03-17, with three days left out 03-20
  'a complaint that is declined while the goods are examined': [
    [
      '2026-03-02 09:00',
      complaint,
      'first-talk: 3rd working day = 2026-03-05 24:00',
      'close: 15th calendar day = 2026-03-17 24:00',
    ],
    ['2026-03-03 09:00', acts.orderExamination, 'first-talk paused', 'close paused'],
    [
      '2026-03-05 10:00',
      by(acts.decline, { ground: 'handled-elsewhere', explanation: '消协已受理' }),
      'first-talk: 3rd working day = 2026-03-10 24:00',
      'close: 15th calendar day = 2026-03-20 24:00',
    ],
    ['2026-03-10 23:59', acts.reply, 'first-talk kept'],
    ['2026-03-20 23:59', by(acts.close, { clerk: 'clerk-8', outcome: 'declined' }), 'close kept'],
  ],
  // The fifteenth day is 10-05.
  'a complaint whose fifteenth day is a holiday': [
    [
      '2026-09-20 09:00',
      complaint,
      'first-talk: 3rd working day = 2026-09-23 24:00',
      'close: 15th calendar day 10-05 is a holiday (National Day), moved to 10-08 (Civil Code 203), due 2026-10-08 24:00',
    ],
  ],
});
