import * as fc from 'fast-check';
import * as acts from '../../words/acts';
import { few, plain, tries, unit } from './trying';

export const leadership = [
  plain('urge', 1, acts.urge),
  plain('instruct', 1, acts.instruct),
  plain('take the case', 1, acts.takeCase),
  plain('hold a conference', 1, acts.holdConference),
  tries('order a reception', 3, fc.record({ unit }), (said, by) => acts.orderReception({ ...said, by })),
  tries('hold a reception', 6, fc.record({ reception: few }), (said, by) => acts.holdReception({ ...said, by })),
];
