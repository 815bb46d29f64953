import * as acts from '../../complaints/words/acts';
import { by, playedCases, receive } from '../played-cases';

/** 篇九: a hand-over is signed for in one working day, a complaint answered in five, and called back in seven days. */
const complaint = receive('iso9001-records', 'complaint');
const opinion = receive('iso9001-records', 'opinion');
const extend = (as: 'head' | 'leader') => by(acts.extendDeadline, { limit: 'reply', as, by: 'ruyuan' });
const ruyuan = { by: 'ruyuan' };

playedCases('iso9001-records', {
  // 03-03 to 03-06 are 4, 03-09 is 5; without 03-05 and 03-06: 03-03, 03-04, 03-09, 03-10, 03-11; then 03-12, 03-13, 03-16 to 03-18
  'a complaint that goes to a site office, is examined and given more time': [
    ['2026-03-02 09:00', complaint, 'reply: 5th working day = 2026-03-09 24:00'],
    ['2026-03-03 09:00', acts.transfer, 'acknowledge: 1st working day = 2026-03-04 24:00'],
    ['2026-03-04 23:59', by(acts.acknowledge, ruyuan), 'acknowledge kept'],
    ['2026-03-05 08:00', by(acts.accept, ruyuan)],
    ['2026-03-05 09:00', by(acts.orderExamination, ruyuan), 'reply paused'],
    ['2026-03-06 09:00', by(acts.reportExamination, ruyuan), 'reply: 5th working day = 2026-03-11 24:00'],
    ['2026-03-11 10:00', extend('leader'), 'refused: extension-not-by-role'],
    ['2026-03-11 23:59', extend('head'), 'reply: 10th working day = 2026-03-18 24:00'],
    ['2026-03-12 10:00', extend('head'), 'refused: extended-often-enough'],
    ['2026-03-18 09:00', by(acts.judgeReply, { as: 'head', by: 'ruyuan' })],
    ['2026-03-18 23:59', by(acts.reply, ruyuan), 'reply kept', 'call-back: 7th calendar day = 2026-03-25 24:00'],
    ['2026-03-26 00:01', by(acts.feedback, { clerk: 'clerk-7' }), 'call-back kept-late'],
  ],
  // The seventh day is 10-05. Working days: 09-23, 09-24, then the Mid-Autumn Festival 09-25 to 09-27, 09-28 to 09-30
  'a complaint that is called back after a holiday': [
    ['2026-09-22 09:00', complaint, 'reply: 5th working day = 2026-09-30 24:00'],
    ['2026-09-23 09:00', acts.accept],
    ['2026-09-28 09:00', by(acts.judgeReply, { as: 'head' })],
    [
      '2026-09-28 10:00',
      acts.reply,
      'reply kept',
      'call-back: 7th calendar day 10-05 is a holiday (National Day), moved to 10-08 (Civil Code 203), due 2026-10-08 24:00',
    ],
    // Taken back it is still called back.
    ['2026-09-29 10:00', acts.withdraw],
    ['2026-10-08 23:59', by(acts.feedback, { clerk: 'clerk-7' }), 'call-back kept'],
  ],
  'a complaint for which more time is asked too late': [
    ['2026-03-02 09:00', complaint, 'reply: 5th working day = 2026-03-09 24:00'],
    ['2026-03-10 00:01', by(acts.extendDeadline, { limit: 'reply' }), 'refused: deadline-passed'],
  ],
  // 09-30; 10-08 to 10-10 are 4; 10-12 to 10-16 are 9, 10-19 to 10-23 are 14, 10-26 is 15
  'an opinion that is passed on and comes back': [
    ['2026-09-29 16:40', opinion, 'decide: 15th working day = 2026-10-26 24:00'],
    ['2026-09-30 10:00', acts.transfer, 'acknowledge: 1st working day = 2026-10-08 24:00'],
    ['2026-10-08 10:00', by(acts.returnTransfer, ruyuan), 'acknowledge kept'],
    ['2026-10-08 11:00', by(acts.transfer, { basis: 'subject' }), 'acknowledge 2: 1st working day = 2026-10-09 24:00'],
    ['2026-10-10 10:00', by(acts.acknowledge, ruyuan), 'acknowledge 2 kept-late'],
    ['2026-10-26 23:59', by(acts.decideSuggestion, ruyuan), 'decide kept'],
  ],
});
