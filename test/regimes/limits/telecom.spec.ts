import * as acts from '../../complaints/words/acts';
import { by, playedCases, receive } from '../played-cases';

/** 电信用户申诉处理办法: 用户投诉十五日内答复; a consultation in 24 hours. */
const consultation = receive('telecom', 'consultation');
const complaint = receive('telecom', 'complaint');

playedCases('telecom', {
  'a consultation over a night': [
    ['2026-03-02 17:50', consultation, 'consultation: 24 hours = 2026-03-03 17:50'],
    ['2026-03-03 17:50', acts.answerConsultation, 'consultation kept'],
  ],
  'a consultation from the eve of National Day': [
    ['2026-09-30 16:40', consultation, 'consultation: 24 hours = 2026-10-01 16:40'],
    ['2026-10-01 16:41', acts.answerConsultation, 'consultation kept-late'],
  ],
  'a complaint whose fifteenth day is a holiday': [
    [
      '2026-09-18 10:00',
      complaint,
      'reply: 15th calendar day 10-03 is a holiday (National Day), moved to 10-08 (Civil Code 203), due 2026-10-08 24:00',
    ],
    ['2026-09-21 10:00', acts.accept],
    ['2026-09-21 11:00', by(acts.classify, { category: 'billing' })],
    ['2026-10-08 23:59', acts.reply, 'reply kept'],
  ],
  'a complaint that is passed on and answered too late': [
    ['2026-09-29 16:40', complaint, 'reply: 15th calendar day = 2026-10-14 24:00'],
    ['2026-10-08 10:00', acts.transfer],
    ['2026-10-09 10:00', by(acts.acknowledge, { by: 'ruyuan' })],
    ['2026-10-09 11:00', by(acts.accept, { by: 'ruyuan' })],
    ['2026-10-15 00:01', by(acts.reply, { by: 'ruyuan' }), 'reply kept-late'],
  ],
});
