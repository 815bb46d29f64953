import * as acts from '../../complaints/words/acts';
import { by, playedCases, receive } from '../played-cases';

/** 篇八: 24 小时畅通；五日内决定是否受理；受理之日起六十日内反馈, at most thirty more. */
const complaint = receive('food-drug-12331', 'complaint');
const consultation = receive('food-drug-12331', 'consultation');
const extend = (as: 'handler' | 'head' | 'leader') => by(acts.extendDeadline, { limit: 'result', as });

playedCases('food-drug-12331', {
  'a consultation from the eve of National Day': [
    ['2026-09-30 16:40', consultation, 'consultation: 24 hours = 2026-10-01 16:40'],
    ['2026-10-01 09:00', acts.answerConsultation, 'consultation kept'],
  ],
  'a complaint outside its scope, at the end of five days of which the last is a holiday': [
    [
      '2026-09-29 16:40',
      complaint,
      'accept: 5th calendar day 10-04 is a holiday (National Day), moved to 10-08 (Civil Code 203), due 2026-10-08 24:00',
    ],
    ['2026-10-08 23:59', acts.decline, 'accept kept'],
  ],
  /*
   * 03-07 is a Saturday. With 03-04 to 03-06 left out: 03-03, 03-07, 03-08, 03-09, 03-10. Then 60 days from 03-10: 21 to 03-31,
   * 51 to 04-30, 60 = Sat 05-09, on which offices work. 04-07 to 04-16 are ten days left out, and 30 more end on 06-18.
   */
  'a complaint that is supplemented and examined, and gets thirty days more': [
    [
      '2026-03-02 09:00',
      complaint,
      'accept: 5th calendar day 03-07 is a Sat, moved to 03-09 (Civil Code 203), due 2026-03-09 24:00',
    ],
    ['2026-03-04 10:00', acts.requestSupplement, 'accept paused'],
    ['2026-03-06 10:00', acts.supplement, 'accept: 5th calendar day = 2026-03-10 24:00'],
    ['2026-03-10 17:00', acts.accept, 'accept kept', 'result: 60th calendar day = 2026-05-09 24:00'],
    ['2026-04-07 10:00', acts.orderExamination, 'result paused'],
    ['2026-04-16 10:00', acts.reportExamination, 'result: 60th calendar day = 2026-05-19 24:00'],
    ['2026-05-19 10:00', extend('handler'), 'refused: extension-not-by-role'],
    ['2026-05-19 11:00', extend('head'), 'result: 90th calendar day = 2026-06-18 24:00'],
    ['2026-05-20 11:00', extend('leader'), 'refused: extended-often-enough'],
    ['2026-06-18 09:00', acts.assign],
    ['2026-06-18 10:00', by(acts.judgeReply, { as: 'head' })],
    ['2026-06-18 23:59', acts.reply, 'result kept'],
  ],
  // 28 days to 03-31, 58 to 04-30, 60 = 05-02, in a holiday until 05-05
  'a report for which more time is asked too late': [
    [
      '2026-03-03 09:00',
      receive('food-drug-12331', 'report'),
      'accept: 5th calendar day 03-08 is a Sun, moved to 03-09 (Civil Code 203), due 2026-03-09 24:00',
    ],
    [
      '2026-03-03 10:00',
      acts.accept,
      'accept kept',
      'result: 60th calendar day 05-02 is a holiday (Labour Day), moved to 05-06 (Civil Code 203), due 2026-05-06 24:00',
    ],
    ['2026-05-07 00:01', extend('leader'), 'refused: deadline-passed'],
    ['2026-05-07 09:00', acts.assign],
    ['2026-05-07 10:00', by(acts.judgeReply, { as: 'head' })],
    ['2026-05-07 11:00', acts.reply, 'result kept-late'],
  ],
});
