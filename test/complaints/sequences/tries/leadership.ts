import * as fc from 'fast-check';
import * as acts from '../../words/acts';
import { few, ordinal, plain, tries, unit } from './trying';

/** The day of urgings; the day after it; and the one until when it is urged again, two working days later. */
const [DAY, NOTICED, AGAIN] = ['2026-03-20', '2026-03-26', '2026-03-30'] as const;

export const leadership = [
  plain('urge', 1, acts.urge),
  plain('instruct', 1, acts.instruct),
  plain('instruct until a day', 1, ({ by }) => acts.instruct({ by, due: DAY })),
  tries(
    'record what is overdue',
    4,
    fc.record({ undertaking: ordinal, due: fc.constantFrom(DAY, AGAIN), as: fc.constantFrom('system', 'head') }),
    (said, by) => acts.recordUndertakingOverdue({ ...said, by, at: `${NOTICED}T08:00:00+08:00` }),
  ),
  plain('take the case', 1, acts.takeCase),
  plain('hold a conference', 1, acts.holdConference),
  tries('order a reception', 3, fc.record({ unit }), (said, by) => acts.orderReception({ ...said, by })),
  plain('receive on a reception day', 1, acts.recordReceptionDay),
  tries('report an undertaking', 4, fc.record({ undertaking: ordinal }), (said, by) =>
    acts.reportUndertaking({ ...said, by }),
  ),
  tries('dispute the competence', 2, fc.record({ competent: unit }), (said, by) =>
    acts.disputeCompetence({ ...said, by }),
  ),
  // By any unit alike: the holder, by whom most is tried, never decides.
  tries(
    'decide on the competence',
    10,
    fc.record({ dispute: few, competent: unit }),
    (said, by) => acts.decideCompetence({ ...said, by }),
    unit,
  ),
  tries('hold a reception', 6, fc.record({ reception: few }), (said, by) => acts.holdReception({ ...said, by })),
];
