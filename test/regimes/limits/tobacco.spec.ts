import * as acts from '../../complaints/words/acts';
import { by, playedCases, receive } from '../played-cases';

/** 篇七: 咨询 24 小时；投诉不能超过三个工作日，特殊状况不能超过 7 个工作日. */
const extend = (as: 'head' | 'leader') => by(acts.extendDeadline, { limit: 'handle', as });
const consultation = receive('tobacco', 'consultation');
const complaint = receive('tobacco', 'complaint');

playedCases('tobacco', {
  'a consultation over a night: hours run from the moment': [
    ['2026-03-02 17:50', consultation, 'consultation: 24 hours = 2026-03-03 17:50'],
    ['2026-03-03 17:50', acts.answerConsultation, 'consultation kept'],
  ],
  'a consultation from the eve of National Day: they run through the holiday': [
    ['2026-09-30 16:40', consultation, 'consultation: 24 hours = 2026-10-01 16:40'],
    ['2026-10-01 16:41', acts.answerConsultation, 'consultation kept-late'],
  ],
  // 03-03 to 03-06 are 4, 03-09 to 03-13 are 9, 03-16 to 03-20 are 14
  'a suggestion': [
    ['2026-03-02 09:00', receive('tobacco', 'suggestion'), 'suggestion: 15th working day = 2026-03-23 24:00'],
    ['2026-03-23 23:59', acts.decideSuggestion, 'suggestion kept'],
  ],
  // 03-03, 03-04, 03-05
  'a complaint that is answered in time': [
    ['2026-03-02 09:00', complaint, 'handle: 3rd working day = 2026-03-05 24:00'],
    ['2026-03-02 10:00', acts.accept],
    ['2026-03-03 10:00', acts.assign],
    ['2026-03-04 10:00', acts.recordFinding],
    ['2026-03-05 23:59', acts.reply, 'handle kept'],
  ],
  // 09-30; 10-01 to 10-07 National Day; 10-08, 10-09; then Sat 10-10 (make-up), 10-12, 10-13, 10-14
  'a complaint over National Day that gets more time, once and by a leader': [
    ['2026-09-29 16:40', complaint, 'handle: 3rd working day = 2026-10-09 24:00'],
    ['2026-09-30 09:00', acts.accept],
    ['2026-10-08 09:00', acts.assign],
    ['2026-10-09 09:00', acts.recordFinding],
    ['2026-10-09 10:00', extend('head'), 'refused: extension-not-by-role'],
    ['2026-10-09 23:59', extend('leader'), 'handle: 7th working day = 2026-10-14 24:00'],
    ['2026-10-12 09:00', extend('leader'), 'refused: extended-often-enough'],
    ['2026-10-15 00:01', acts.reply, 'handle kept-late'],
  ],
  'a complaint for which more time is asked too late': [
    ['2026-03-02 09:00', complaint, 'handle: 3rd working day = 2026-03-05 24:00'],
    ['2026-03-06 00:01', extend('leader'), 'refused: deadline-passed'],
  ],
  // From the receipt on: 03-03, 03-04, 03-05
  'a consultation that turns out to be a complaint': [
    ['2026-03-02 09:00', consultation, 'consultation: 24 hours = 2026-03-03 09:00'],
    [
      '2026-03-02 15:00',
      by(acts.classify, { category: 'product', kind: 'complaint' }),
      'consultation lapsed',
      'handle: 3rd working day = 2026-03-05 24:00',
    ],
  ],
});
