import * as acts from '../../complaints/words/acts';
import { by, playedCases, receive } from '../played-cases';

/** 旅游投诉处理办法: 五个工作日内受理、不予受理或者转办；受理之日起六十日. */
const complaint = receive('tourism-complaints', 'complaint');
const ruyuan = { by: 'ruyuan' };

playedCases('tourism-complaints', {
  /*
   * 09-30; 10-08 to 10-10 are 4; 10-12 is 5. 10-13 + 60: 18 to 10-31, 48 to 11-30, 60 = Sat 12-12; with 11-02 to 11-05 left out
   * Wed 12-16.
   */
  'a complaint over National Day that goes to its county, accepted there too late': [
    [
      '2026-09-29 16:40',
      complaint,
      'accept: 5th working day = 2026-10-12 24:00',
      'pass-on: 5th working day = 2026-10-12 24:00',
    ],
    ['2026-10-12 23:59', acts.transfer, 'pass-on kept'],
    ['2026-10-13 09:00', by(acts.acknowledge, ruyuan)],
    [
      '2026-10-13 10:00',
      by(acts.accept, ruyuan),
      'accept kept-late',
      'mediate: 60th calendar day 12-12 is a Sat, moved to 12-14 (Civil Code 203), due 2026-12-14 24:00',
    ],
    ['2026-11-02 10:00', by(acts.orderExamination, ruyuan), 'mediate paused'],
    ['2026-11-05 10:00', by(acts.reportExamination, ruyuan), 'mediate: 60th calendar day = 2026-12-16 24:00'],
    ['2026-12-16 23:59', by(acts.holdNegotiation, ruyuan), 'mediate kept'],
  ],
  'a complaint that is declined in time': [
    [
      '2026-03-02 09:00',
      complaint,
      'accept: 5th working day = 2026-03-09 24:00',
      'pass-on: 5th working day = 2026-03-09 24:00',
    ],
    [
      '2026-03-09 23:59',
      by(acts.decline, { ground: 'barred', explanation: '超过 90 天' }),
      'accept kept',
      'pass-on kept',
    ],
  ],
  // 03-03 + 60 = 05-02, in a holiday until 05-05
  'a complaint whose sixtieth day is a holiday': [
    [
      '2026-03-02 09:00',
      complaint,
      'accept: 5th working day = 2026-03-09 24:00',
      'pass-on: 5th working day = 2026-03-09 24:00',
    ],
    [
      '2026-03-03 09:00',
      acts.accept,
      'accept kept',
      'pass-on kept',
      'mediate: 60th calendar day 05-02 is a holiday (Labour Day), moved to 05-06 (Civil Code 203), due 2026-05-06 24:00',
    ],
    ['2026-05-07 00:01', acts.holdNegotiation, 'mediate kept-late'],
  ],
});
