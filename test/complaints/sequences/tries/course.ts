import * as fc from 'fast-check';
import * as acts from '../../words/acts';
import { plain, tries, unit } from './trying';

/** What moves a case on: tried in every sequence. */
export const course = [
  plain('classify', 1, acts.classify),
  plain('accept', 2, acts.accept),
  plain('decline', 1, acts.decline),
  tries('transfer', 4, fc.record({ to: unit, basis: fc.constantFrom('territorial', 'instructed') }), (said, by) =>
    acts.transfer({ ...said, by }),
  ),
  plain('acknowledge', 4, acts.acknowledge),
  plain('return', 2, acts.returnTransfer),
  plain('assign', 1, acts.assign),
  plain('report completion', 1, acts.reportCompletion),
  tries('judge the reply', 2, fc.record({ approved: fc.boolean() }), ({ approved }, by) =>
    acts.judgeReply({ approved, remark: '未说明依据', by }),
  ),
  plain('reply', 1, acts.reply),
  plain('feedback', 1, acts.feedback),
  tries('close', 1, fc.record({ outcome: fc.constantFrom('settled', 'declined', 'withdrawn') }), (said, by) =>
    acts.close({ ...said, by }),
  ),
  plain('reopen', 2, acts.reopen),
];
