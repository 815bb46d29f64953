import * as acts from '../../complaints/words/acts';
import { by, playedCases, receive } from '../played-cases';

/** 篇五: an opinion is decided in 15 working days and 15 more, a comment answered in 5, and either told back in 30 days. */
const extend = (as: 'head' | 'leader') => by(acts.extendDeadline, { limit: 'decide', as });
const told = by(acts.feedback, { clerk: 'clerk-7' });
const opinion = receive('suggestion-box', 'opinion');

playedCases('suggestion-box', {
  /*
   * 09-30; 10-08 to 10-10 are 4; 10-16 is 9, 10-23 14, 10-26 15; 10-30 is 19, 11-06 24, 11-13 29, 11-16 30. Calendar days:
   * 09-29 + 30 = 10-29.
   */
  'an opinion over National Day that gets more time': [
    [
      '2026-09-29 16:40',
      opinion,
      'decide: 15th working day = 2026-10-26 24:00',
      'feedback: 30th calendar day = 2026-10-29 24:00',
    ],
    ['2026-10-08 09:00', acts.accept],
    ['2026-10-26 10:00', extend('head'), 'refused: extension-not-by-role'],
    ['2026-10-26 23:59', extend('leader'), 'decide: 30th working day = 2026-11-16 24:00'],
    ['2026-10-27 10:00', extend('leader'), 'refused: extended-often-enough'],
    ['2026-10-29 23:59', told, 'feedback kept'],
    ['2026-11-16 23:59', acts.decideSuggestion, 'decide kept'],
  ],
  // 04-03 + 30 = 05-03, in a holiday until 05-05. From 04-03: 04-07 to 04-10 are 4, then 9, 14, and 04-27 is 15
  'an opinion for which more time is asked too late': [
    [
      '2026-04-03 09:00',
      opinion,
      'decide: 15th working day = 2026-04-27 24:00',
      'feedback: 30th calendar day 05-03 is a holiday (Labour Day), moved to 05-06 (Civil Code 203), due 2026-05-06 24:00',
    ],
    ['2026-04-28 00:01', extend('leader'), 'refused: deadline-passed'],
    ['2026-04-28 09:00', acts.accept],
    ['2026-04-28 10:00', acts.decideSuggestion, 'decide kept-late'],
    ['2026-05-07 00:01', told, 'feedback kept-late'],
  ],
  // 09-30; 10-08 to 10-10 are 4; 10-12 is 5
  'a comment over National Day': [
    [
      '2026-09-29 16:40',
      receive('suggestion-box', 'comment'),
      'answer: 5th working day = 2026-10-12 24:00',
      'feedback: 30th calendar day = 2026-10-29 24:00',
    ],
    ['2026-10-08 09:00', acts.accept],
    ['2026-10-12 23:59', acts.reply, 'answer kept'],
    ['2026-10-13 10:00', told, 'feedback kept'],
  ],
});
