import { ARCHIVING_EVENTS } from '../../src/complaints/archiving/archiving.events';
import { complaintIdOf } from '../../src/complaints/complaint.events';
import { journal } from '../runtime/definition/journal';
import { foldProjection } from '../runtime/definition/projection';
import { versions } from '../runtime/definition/versions';
import { allBut, type AllShapes } from '../shapes/shapes.events';
import { statisticChanges } from '../statistics/changes.rules';
import { Blocks } from '../statistics/sums/blocks.digest';
import { StatisticChangeRow } from '../statistics/statistic-change.row';
import { StatisticBlockRow } from '../statistics/sums/statistic-block.row';
import { StatisticRow } from '../statistics/sums/statistic.row';
import { CaseFactsRow } from './case-facts.row';
import { CaseFactsVersionRow } from './case-facts-version.row';
import { apologyFacts } from './steps/apology.rules';
import { closingFacts, closingIgnored } from './steps/closing.rules';
import { clockFacts, clockIgnored } from './steps/clock.rules';
import { handlingFacts, handlingIgnored } from './steps/handling.rules';
import { intakeFacts, intakeIgnored } from './steps/intake.rules';
import { leadershipFacts, leadershipIgnored } from './steps/leadership.rules';
import { penaltyFacts, penaltyIgnored } from './steps/penalty.rules';
import { regimeOfCaseFacts } from './steps/regime-of-case.rules';
import { replyFacts, replyIgnored } from './steps/reply.rules';
import { routingFacts, routingIgnored } from './steps/routing.rules';

export const caseFacts = foldProjection<AllShapes>()({
  name: 'case-facts',
  version: 11,
  table: CaseFactsRow,
  key: 'caseId',
  byStream: true,
  keyOf: ({ stream }) => complaintIdOf(stream),
  oneRowPerStream: true,
  // Who was complained of most in a period is read from the index alone: the rows of a year are ten times its pages.
  indexes: ['(received_on) include (respondent_name, respondent_type)'],
  ignores: [
    ...allBut('complaints'),
    ...intakeIgnored,
    ...routingIgnored,
    ...handlingIgnored,
    ...penaltyIgnored,
    ...leadershipIgnored,
    ...clockIgnored,
    ...replyIgnored,
    'DocumentIssued',
    'DocumentCancelled',
    ...closingIgnored,
    ...ARCHIVING_EVENTS,
  ],
  journals: [
    // How limits stand is told by the read model of deadlines, and what became of them by the changes of the statistics.
    versions(CaseFactsRow, CaseFactsVersionRow, 'caseId', ['limits']),
    journal(CaseFactsRow, {
      table: StatisticChangeRow,
      key: ['position', 'ordinal'],
      entries: statisticChanges,
      digest: {
        tables: [
          { entity: StatisticBlockRow, key: ['level', 'number'] },
          { entity: StatisticRow, key: ['level', 'number', 'slice', 'span', 'basis', 'since', 'ordinal'] },
        ],
        in: (schema) => new Blocks(schema),
      },
    }),
  ],
  evolve: {
    ...intakeFacts,
    ...regimeOfCaseFacts,
    ...routingFacts,
    ...handlingFacts,
    ...apologyFacts,
    ...penaltyFacts,
    ...leadershipFacts,
    ...clockFacts,
    ...replyFacts,
    ...closingFacts,
  },
});
