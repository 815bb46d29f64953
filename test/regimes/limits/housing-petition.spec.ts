import * as acts from '../../complaints/words/acts';
import { by, playedCases, receive } from '../played-cases';

/** 信访条例: 十五日 to pass on and to tell, 六十日 to handle and at most thirty more, 三十日 for a review without its hearing. */
const petition = receive('housing-petition', 'petition');
const extend = (as: 'handler' | 'head' | 'leader') => by(acts.extendDeadline, { limit: 'handle', as });
const settled = by(acts.close, { clerk: 'head-1' });

playedCases('housing-petition', {
  /*
   * 03-02 + 15 = 03-17. 03-16 + 60: 15 to 03-31, 45 to 04-30, 60 = Fri 05-15; thirty more end on Sun 06-14. 06-22 + 30: 8 to
   * 06-30, 30 = 07-22; with 07-01 to 07-03 left out 07-25, a Saturday. 08-03 + 30: 28 to 08-31, 30 = 09-02.
   */
  'a petition that is kept, given more time, closed and reviewed twice, once with a hearing': [
    [
      '2026-03-02 09:00',
      petition,
      'pass-on: 15th calendar day = 2026-03-17 24:00',
      'accept: 15th calendar day = 2026-03-17 24:00',
    ],
    ['2026-03-16 10:00', acts.accept, 'pass-on kept', 'accept kept', 'handle: 60th calendar day = 2026-05-15 24:00'],
    ['2026-05-15 10:00', extend('handler'), 'refused: extension-not-by-role'],
    [
      '2026-05-15 23:59',
      extend('leader'),
      'handle: 90th calendar day 06-14 is a Sun, moved to 06-15 (Civil Code 203), due 2026-06-15 24:00',
    ],
    ['2026-05-18 10:00', extend('head'), 'refused: extended-often-enough'],
    ['2026-06-10 09:00', acts.assign],
    ['2026-06-10 10:00', acts.addEvidence],
    ['2026-06-10 11:00', acts.recordFinding],
    ['2026-06-11 10:00', by(acts.judgeReply, { as: 'head' })],
    ['2026-06-12 10:00', by(acts.reply, { medium: 'letter' })],
    ['2026-06-15 23:59', settled, 'handle kept'],
    ['2026-06-22 10:00', acts.requestReview, 'review: 30th calendar day = 2026-07-22 24:00'],
    ['2026-07-01 10:00', acts.pauseClock, 'review paused'],
    [
      '2026-07-03 10:00',
      acts.resumeClock,
      'review: 30th calendar day 07-25 is a Sat, moved to 07-27 (Civil Code 203), due 2026-07-27 24:00',
    ],
    ['2026-07-27 23:59', acts.decideReview, 'review kept'],
    ['2026-08-03 10:00', acts.requestReview, 'review 2: 30th calendar day = 2026-09-02 24:00'],
    ['2026-09-03 00:01', acts.decideReview, 'review 2 kept-late'],
  ],
  // 09-29 + 15 = 10-14; 10-12 + 60: 19 to 10-31, 49 to 11-30, 60 = Fri 12-11
  'the petition of a group that goes to its county': [
    [
      '2026-09-29 16:40',
      receive('housing-petition', 'group-petition'),
      'pass-on: 15th calendar day = 2026-10-14 24:00',
      'accept: 15th calendar day = 2026-10-14 24:00',
    ],
    ['2026-10-08 10:00', acts.transfer, 'pass-on kept'],
    ['2026-10-09 10:00', by(acts.acknowledge, { by: 'ruyuan' })],
    [
      '2026-10-12 10:00',
      by(acts.accept, { by: 'ruyuan' }),
      'accept kept',
      'handle: 60th calendar day = 2026-12-11 24:00',
    ],
    ['2026-12-12 00:01', by(acts.extendDeadline, { limit: 'handle', as: 'leader' }), 'refused: deadline-passed'],
  ],
  'a petition that is declined too late': [
    [
      '2026-03-02 09:00',
      petition,
      'pass-on: 15th calendar day = 2026-03-17 24:00',
      'accept: 15th calendar day = 2026-03-17 24:00',
    ],
    [
      '2026-03-18 00:01',
      by(acts.decline, { ground: 'final', explanation: '已终结' }),
      'pass-on kept-late',
      'accept kept-late',
    ],
  ],
});
