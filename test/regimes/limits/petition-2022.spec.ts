import * as acts from '../../complaints/words/acts';
import { by, playedCases, receive } from '../played-cases';

/** 信访工作条例: 22, 23 (15 日；异议 5 个工作日), 34 (60 日, at most 30 more), 35, 36 (30 日, 听证时间不计). */
const appeal = receive('petition-2022', 'appeal');
const extend = (as: 'handler' | 'head' | 'leader') => by(acts.extendDeadline, { limit: 'handle', as });

playedCases('petition-2022', {
  /*
   * 09-29 + 15 = 10-14. From 10-09: Sat 10-10 (make-up) is the first working day, 10-12 to 10-15 are 5. 10-13 + 60: 18 to 10-31,
   * 48 to 11-30, 60 = Sat 12-12; 90 = 2027-01-11.
   */
  'an appeal that comes back from the county, and runs into a year without a calendar': [
    [
      '2026-09-29 16:40',
      appeal,
      'pass-on: 15th calendar day = 2026-10-14 24:00',
      'accept: 15th calendar day = 2026-10-14 24:00',
    ],
    ['2026-10-09 10:00', acts.transfer, 'pass-on kept', 'object: 5th working day = 2026-10-15 24:00'],
    ['2026-10-12 10:00', by(acts.returnTransfer, { by: 'ruyuan' }), 'object kept'],
    [
      '2026-10-13 10:00',
      acts.accept,
      'accept kept',
      'handle: 60th calendar day 12-12 is a Sat, moved to 12-14 (Civil Code 203), due 2026-12-14 24:00',
    ],
    ['2026-12-14 10:00', extend('handler'), 'refused: extension-not-by-role'],
    ['2026-12-14 23:59', extend('head'), 'handle: 90th calendar day = 2027-01-11 24:00; 2027 is missing'],
    ['2026-12-15 10:00', extend('leader'), 'refused: extended-often-enough'],
    ['2027-01-11 23:59', acts.withdraw, 'handle kept'],
  ],
  /*
   * 03-03 + 60 = 05-02, in a holiday until 05-05. 05-11 + 30: 20 to 05-31, 30 = 06-10; with 06-01 to 06-03 left out Sat 06-13.
   */
  'an appeal for which more time is asked too late, and that is reviewed with a hearing': [
    [
      '2026-03-02 09:00',
      appeal,
      'pass-on: 15th calendar day = 2026-03-17 24:00',
      'accept: 15th calendar day = 2026-03-17 24:00',
    ],
    [
      '2026-03-03 09:00',
      acts.accept,
      'pass-on kept',
      'accept kept',
      'handle: 60th calendar day 05-02 is a holiday (Labour Day), moved to 05-06 (Civil Code 203), due 2026-05-06 24:00',
    ],
    ['2026-05-07 00:01', extend('leader'), 'refused: deadline-passed'],
    ['2026-05-07 09:00', acts.assign],
    ['2026-05-07 10:00', acts.recordFinding],
    ['2026-05-08 09:00', by(acts.judgeReply, { as: 'head' })],
    ['2026-05-08 10:00', by(acts.reply, { medium: 'letter' })],
    [
      '2026-05-08 11:00',
      by(acts.close, { clerk: 'head-1', waived: [{ record: 'verification', reason: '事实清楚' }] }),
      'handle kept-late',
    ],
    ['2026-05-11 10:00', acts.requestReview, 'review: 30th calendar day = 2026-06-10 24:00'],
    // Reopened and closed again meanwhile, it is still reviewed.
    ['2026-05-12 10:00', acts.reopen],
    ['2026-05-13 10:00', acts.withdraw],
    ['2026-06-01 10:00', acts.pauseClock, 'review paused'],
    [
      '2026-06-03 10:00',
      acts.resumeClock,
      'review: 30th calendar day 06-13 is a Sat, moved to 06-15 (Civil Code 203), due 2026-06-15 24:00',
    ],
    ['2026-06-15 23:59', acts.decideReview, 'review kept'],
  ],
  'a suggestion, which is passed on but neither accepted nor handled within a limit': [
    ['2026-03-02 09:00', receive('petition-2022', 'suggestion'), 'pass-on: 15th calendar day = 2026-03-17 24:00'],
    ['2026-03-17 23:59', acts.transfer, 'pass-on kept', 'object: 5th working day = 2026-03-24 24:00'],
    ['2026-03-25 00:01', by(acts.acknowledge, { by: 'ruyuan' }), 'object kept-late'],
  ],
  'an accusation, which is accepted but not handled within a limit': [
    [
      '2026-03-02 09:00',
      receive('petition-2022', 'accusation'),
      'pass-on: 15th calendar day = 2026-03-17 24:00',
      'accept: 15th calendar day = 2026-03-17 24:00',
    ],
    ['2026-03-18 00:01', acts.accept, 'pass-on kept-late', 'accept kept-late'],
  ],
});
