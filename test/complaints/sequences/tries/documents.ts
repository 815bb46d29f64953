import * as fc from 'fast-check';
import * as acts from '../../words/acts';
import { few, tries } from './trying';

export const documents = [
  tries('issue', 2, fc.record({ type: fc.constantFrom('transfer-notice', 'registration-form') }), (said, by) =>
    acts.issueDocument({ ...said, by }),
  ),
  tries('cancel', 1, fc.record({ document: few }), (said, by) => acts.cancelDocument({ ...said, by })),
];
