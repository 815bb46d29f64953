import * as fc from 'fast-check';
import * as acts from '../../words/acts';
import { few, tries } from './trying';

const which = fc.option(few, { nil: undefined });

export const clock = [
  tries(
    'extend',
    3,
    fc.record({ length: fc.integer({ min: 1, max: 7 }), as: fc.constantFrom('head', 'intake') }),
    (said, by) => acts.extendDeadline({ ...said, by }),
  ),
  tries('pause', 2, fc.record({ ground: fc.constantFrom('hearing', 'suspension', 'examination') }), (said, by) =>
    acts.pauseClock({ ...said, by }),
  ),
  tries('resume', 2, fc.record({ pause: which }), (said, by) => acts.resumeClock({ ...said, by })),
  tries('record what was missed', 2, fc.record({ as: fc.constantFrom('system', 'head') }), (said, by, { due }) =>
    acts.recordMissed({ ...said, by, ...(due === undefined ? {} : { due }) }),
  ),
];
