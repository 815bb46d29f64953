import * as fc from 'fast-check';
import * as acts from '../../words/acts';
import { hongKongDollars, yuan } from '../../words/facts';
import { ordinal, plain, tries } from './trying';

const amount = fc.integer({ min: 0, max: 40_000 }).map((jiao) => yuan(`${Math.floor(jiao / 10)}.${jiao % 10}0`));
const payer = fc.option(ordinal, { nil: undefined });

/** HKD at 0.8564, to the jiao: 85.64 → 85.60, 428.20, 856.40, and a clerk's mistake. */
const income = fc.constantFrom(
  { original: hongKongDollars('100.00'), confiscated: yuan('85.60') },
  { original: hongKongDollars('500.00'), confiscated: yuan('428.20') },
  { original: hongKongDollars('1000.00'), confiscated: yuan('856.40') },
  { original: hongKongDollars('100.00'), confiscated: yuan('85.70') },
);

export const penalty = [
  tries('fine', 3, fc.record({ respondent: ordinal, fine: amount }), (said, by) => acts.fine({ ...said, by })),
  tries('confiscate', 2, fc.tuple(ordinal, income), ([respondent, stated], by) =>
    acts.confiscate({ ...stated, respondent, by }),
  ),
  tries('order a correction', 1, fc.record({ respondent: ordinal }), (said, by) =>
    acts.orderCorrection({ ...said, by }),
  ),
  tries('suspend', 1, fc.record({ respondent: ordinal }), (said, by) => acts.suspendActivity({ ...said, by })),
  tries('decide on no penalty', 1, fc.record({ respondent: ordinal }), (said, by) =>
    acts.decideNoPenalty({ ...said, by }),
  ),
  tries('waive', 4, fc.record({ respondent: ordinal, amount }), (said, by) => acts.waive({ ...said, by })),
  tries('pay', 3, fc.record({ respondent: payer, amount }), (said, by) => acts.pay({ ...said, by })),
  tries('pay the rest', 3, fc.record({ respondent: payer }), (said, by, { rest }) =>
    acts.pay({ ...said, by, amount: yuan(rest) }),
  ),
  plain('execute', 4, acts.execute),
];
