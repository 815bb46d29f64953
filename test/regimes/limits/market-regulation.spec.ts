import * as acts from '../../complaints/words/acts';
import { by, playedCases, receive } from '../played-cases';

/** 七个工作日内予以处理并告知；六十日, 鉴定检测时间不计. */
const complaint = receive('market-regulation', 'complaint');
const adjourn = by(acts.adjournNegotiation, { nextContactAt: '2026-12-25T10:00:00+08:00' });

playedCases('market-regulation', {
  /*
   * 09-30; 10-08 to 10-10 are 4; 10-12, 10-13, 10-14 are 7. 10-14 + 60: 17 to 10-31, 47 to 11-30, 60 = Sun 12-13; with the ten
   * days 10-20 to 10-29 left out Wed 12-23.
   */
  'a complaint over National Day whose goods are examined': [
    ['2026-09-29 16:40', complaint, 'accept: 7th working day = 2026-10-14 24:00'],
    [
      '2026-10-14 23:59',
      acts.accept,
      'accept kept',
      'mediate: 60th calendar day 12-13 is a Sun, moved to 12-14 (Civil Code 203), due 2026-12-14 24:00',
    ],
    ['2026-10-20 10:00', acts.orderExamination, 'mediate paused'],
    ['2026-10-29 10:00', acts.reportExamination, 'mediate: 60th calendar day = 2026-12-23 24:00'],
    ['2026-12-23 10:00', acts.holdNegotiation, 'mediate kept'],
    // Adjourned it was not the end.
    ['2026-12-23 11:00', adjourn, 'mediate running'],
    ['2026-12-25 10:00', acts.holdNegotiation, 'mediate kept-late'],
  ],
  // 03-03 + 60: 28 to 03-31, 58 to 04-30, 60 = 05-02, in a holiday until 05-05
  'a complaint that is settled without a negotiation': [
    ['2026-03-02 09:00', complaint, 'accept: 7th working day = 2026-03-11 24:00'],
    [
      '2026-03-03 09:00',
      acts.accept,
      'accept kept',
      'mediate: 60th calendar day 05-02 is a holiday (Labour Day), moved to 05-06 (Civil Code 203), due 2026-05-06 24:00',
    ],
    ['2026-03-04 09:00', acts.recordFinding],
    ['2026-03-05 09:00', acts.reply],
    ['2026-03-06 09:00', by(acts.close, { clerk: 'head-1' }), 'mediate lapsed'],
  ],
  'a complaint that is declined too late': [
    ['2026-03-02 09:00', complaint, 'accept: 7th working day = 2026-03-11 24:00'],
    ['2026-03-12 00:01', by(acts.decline, { ground: 'no-respondent' }), 'accept kept-late'],
  ],
});
