import * as fc from 'fast-check';
import { FINDINGS } from '../../../src/complaints/handling/handling.events';
import type { Attempt } from '../../support/given';
import * as acts from '../words/acts';
import { hongKongDollars, yuan } from '../words/facts';
import { superiors } from '../words/organisation';

/** What is so at the moment of the attempt: the unit that acts, and what is still to be paid. */
interface Moment {
  readonly by: string;
  readonly rest: string;
}

/** What somebody tries. */
export interface Try {
  /** A unit's code; the holder at that moment when left out. */
  readonly by?: string;
  readonly say: (moment: Moment) => Attempt;
  /** How it is told when a test fails. */
  readonly [fc.toStringMethod]?: () => string;
}

const unit = fc.constantFrom(...superiors.keys());
/** Five of six are by the holder, so that cases get somewhere. */
const who = fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: unit });
const ordinal = fc.integer({ min: 1, max: 4 });
const amount = fc.integer({ min: 0, max: 40_000 }).map((jiao) => yuan(`${Math.floor(jiao / 10)}.${jiao % 10}0`));
const payer = fc.option(ordinal, { nil: undefined });

/** HKD at 0.8564, to the jiao: 85.64 → 85.60, 428.20, 856.40, and a clerk's mistake. */
const income = fc.constantFrom(
  { original: hongKongDollars('100.00'), confiscated: yuan('85.60') },
  { original: hongKongDollars('500.00'), confiscated: yuan('428.20') },
  { original: hongKongDollars('1000.00'), confiscated: yuan('856.40') },
  { original: hongKongDollars('100.00'), confiscated: yuan('85.70') },
);

/** The tries with one word: how often, what may be said with it, and how it is said. */
const tries = <Said>(
  name: string,
  weight: number,
  words: fc.Arbitrary<Said>,
  say: (said: Said, by: string, rest: string) => Attempt,
) => ({
  weight,
  arbitrary: fc.tuple(who, words).map(([unitCode, said]): Try => ({
    by: unitCode,
    say: ({ by, rest }) => say(said, by, rest),
    [fc.toStringMethod]: () => `${unitCode ?? 'the holder'}: ${name} ${JSON.stringify(said)}`,
  })),
});

const plain = (name: string, weight: number, say: (by: { by: string }) => Attempt) =>
  tries(name, weight, fc.constant({}), (_nothing, by) => say({ by }));

export const anyTry: fc.Arbitrary<Try> = fc.oneof(
  plain('classify', 1, acts.classify),
  plain('accept', 2, acts.accept),
  plain('decline', 1, acts.decline),
  tries('transfer', 4, fc.record({ to: unit, basis: fc.constantFrom('territorial', 'instructed') }), (said, by) =>
    acts.transfer({ ...said, by }),
  ),
  plain('acknowledge', 4, acts.acknowledge),
  plain('return', 2, acts.returnTransfer),
  plain('assign', 1, acts.assign),
  tries('find', 4, fc.record({ allegation: ordinal, finding: fc.constantFrom(...FINDINGS) }), (said, by) =>
    acts.recordFinding({ ...said, by }),
  ),
  plain('propose', 1, acts.proposeRemedy),
  tries('perform', 1, fc.record({ remedy: ordinal }), (said, by) => acts.performRemedy({ ...said, by })),
  plain('apologize', 1, acts.apologize),
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
  tries('waive', 2, fc.record({ respondent: ordinal, amount }), (said, by) => acts.waive({ ...said, by })),
  tries('pay', 3, fc.record({ respondent: payer, amount }), (said, by) => acts.pay({ ...said, by })),
  tries('pay the rest', 3, fc.record({ respondent: payer }), (said, by, rest) =>
    acts.pay({ ...said, by, amount: yuan(rest) }),
  ),
  plain('execute', 3, acts.execute),
  plain('urge', 1, acts.urge),
  plain('instruct', 1, acts.instruct),
  plain('take the case', 1, acts.takeCase),
  plain('hold a conference', 1, acts.holdConference),
  tries('order a reception', 1, fc.record({ unit }), (said, by) => acts.orderReception({ ...said, by })),
  tries('hold a reception', 2, fc.record({ reception: ordinal }), (said, by) => acts.holdReception({ ...said, by })),
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
  tries('issue', 2, fc.record({ type: fc.constantFrom('transfer-notice', 'registration-form') }), (said, by) =>
    acts.issueDocument({ ...said, by }),
  ),
  tries('cancel', 1, fc.record({ document: ordinal }), (said, by) => acts.cancelDocument({ ...said, by })),
  plain('request a review', 1, acts.requestReview),
  plain('decide the review', 2, acts.decideReview),
  plain('review the quality', 1, acts.reviewQuality),
  plain('mark as typical', 1, acts.markTypical),
  plain('archive', 2, acts.archive),
  plain('place a hold', 1, acts.placeHold),
  tries('lift a hold', 2, fc.record({ hold: ordinal }), (said, by) => acts.liftHold({ ...said, by })),
);
