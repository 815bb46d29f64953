import * as acts from '../../complaints/words/acts';
import { by, playedCases, receive } from '../played-cases';

/** 市场监督管理投诉举报处理暂行办法: 14 (7 工作日), 20 and 21 (45 工作日 without examination, told in 7), 23 (15 + 15), 31 (5). */
const complaint = receive('samr-complaints', 'complaint');
const report = receive('samr-complaints', 'report');
const extend = (as: 'handler' | 'head' | 'leader') => by(acts.extendDeadline, { limit: 'verify', as });
const suspend = by(acts.pauseClock, { ground: 'suspension', reason: '管辖异议' });

playedCases('samr-complaints', {
  /*
   * 09-30; 10-08 to 10-10 are 4; 10-12, 10-13, 10-14 are 7. From 10-14: 10-15, 10-16 are 2, then weeks of five: 10-23 is 7,
   * 10-30 12, 11-06 17, 11-13 22, 11-20 27, 11-27 32, 12-04 37, 12-11 42, and 12-14 to 12-16 are 45. The three days 10-20 to
   * 10-22 left out: 12-21; the five days 11-02 to 11-06 as well: 12-28. From there 12-29, 12-30, 12-31 are 3, and of 2027 nothing
   * is known but the weekdays: Fri 01-01, Mon 01-04, 01-05, 01-06. Its plan may reach back into December 2026, too.
   */
  'a complaint over National Day, examined and suspended, and told in a year without a calendar': [
    ['2026-09-29 16:40', complaint, 'accept: 7th working day = 2026-10-14 24:00'],
    ['2026-10-14 23:59', acts.accept, 'accept kept', 'mediate: 45th working day = 2026-12-16 24:00'],
    ['2026-10-20 10:00', acts.orderExamination, 'mediate paused'],
    ['2026-10-22 10:00', acts.reportExamination, 'mediate: 45th working day = 2026-12-21 24:00'],
    ['2026-11-02 10:00', suspend, 'mediate paused'],
    ['2026-11-06 10:00', acts.resumeClock, 'mediate: 45th working day = 2026-12-28 24:00; 2027 is missing'],
    [
      '2026-12-28 10:00',
      acts.holdNegotiation,
      'mediate kept',
      'tell: 7th working day = 2027-01-06 24:00; 2027 is missing',
    ],
    ['2027-01-06 23:59', acts.reply, 'tell kept'],
  ],
  'a complaint at the end of a year, declined too late': [
    ['2026-12-28 10:00', complaint, 'accept: 7th working day = 2027-01-06 24:00; 2027 is missing'],
    ['2027-01-07 00:01', by(acts.decline, { ground: 'not-for-daily-life' }), 'accept kept-late'],
  ],
  // 10-26 is 15. Without 10-12 to 10-15: 10-27 to 10-30. Fifteen more: 11-06, 11-13 and 11-20 are 20, 25, 30. Then 11-23 to 11-27
  'a report whose clue is examined before a case is opened': [
    ['2026-09-29 16:40', report, 'verify: 15th working day = 2026-10-26 24:00'],
    ['2026-10-12 09:00', acts.orderExamination, 'verify paused'],
    ['2026-10-15 17:00', acts.reportExamination, 'verify: 15th working day = 2026-10-30 24:00'],
    ['2026-10-30 10:00', extend('handler'), 'refused: extension-not-by-role'],
    ['2026-10-30 23:59', extend('head'), 'verify: 30th working day = 2026-11-20 24:00'],
    ['2026-11-02 10:00', extend('leader'), 'refused: extended-often-enough'],
    ['2026-11-20 23:59', acts.accept, 'verify kept', 'tell-reporter: 5th working day = 2026-11-27 24:00'],
    ['2026-11-27 23:59', acts.reply, 'tell-reporter kept'],
  ],
  // 03-03 to 03-06 are 4, then 9, 14, and 03-23 is 15
  'a report for which more time is asked too late': [
    ['2026-03-02 09:00', report, 'verify: 15th working day = 2026-03-23 24:00'],
    ['2026-03-24 00:01', extend('leader'), 'refused: deadline-passed'],
    ['2026-03-24 09:00', acts.accept, 'verify kept-late', 'tell-reporter: 5th working day = 2026-03-31 24:00'],
    ['2026-04-01 09:00', acts.reply, 'tell-reporter kept-late'],
  ],
});
