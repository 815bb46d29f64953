import { businessVolumesView } from '../business-volumes/business-volumes.view';
import { caseAccessView } from '../case-access/case-access.view';
import { caseFactsVersionsView, caseFactsView } from '../case-facts/case-facts.view';
import { caseHistoryView } from '../case-history/case-history.view';
import { caseListView } from '../case-list/case-list.view';
import { caseSearchView } from '../case-search/case-search.view';
import { caseSignalsView } from '../case-signals/case-signals.view';
import { deadlinesView } from '../deadlines/deadlines.view';
import { documentsView } from '../documents/documents.view';
import { guidanceView } from '../guidance/guidance.view';
import { outletClassesView } from '../outlet-classes/outlet-classes.view';
import { penaltiesView } from '../penalties/penalties.view';
import { publicCasesView } from '../public-cases/public-cases.view';
import { rectificationsView } from '../rectifications/rectifications.view';
import { reportsView } from '../reports/reports.view';
import { caseRecordsView } from '../records/records.view';
import { scorecardsView } from '../scorecards/scorecards.view';
import { sealUsesView } from '../seal-uses/seal-uses.view';
import { spotCheckRoundsView } from '../spot-check-rounds/spot-check-rounds.view';
import { spotCheckTrailView } from '../spot-check-trail/spot-check-trail.view';
import { statisticBlocksView, statisticChangesView, statisticsView } from '../statistics/statistics.view';
import { transfersView } from '../transfers/transfers.view';
import { undertakingsView } from '../undertakings/undertakings.view';
import { unitParentsView } from '../unit-parents/unit-parents.view';
import { unitsView } from '../units/units.view';
import type { ReportingView } from './view';

/** What reporting services and exports may see, table by table. */
export const allViews: readonly ReportingView[] = [
  caseListView,
  caseAccessView,
  caseSearchView,
  caseHistoryView,
  caseFactsView,
  caseFactsVersionsView,
  statisticsView,
  statisticBlocksView,
  statisticChangesView,
  transfersView,
  penaltiesView,
  caseRecordsView,
  documentsView,
  sealUsesView,
  deadlinesView,
  spotCheckRoundsView,
  spotCheckTrailView,
  rectificationsView,
  undertakingsView,
  reportsView,
  caseSignalsView,
  scorecardsView,
  unitsView,
  unitParentsView,
  outletClassesView,
  businessVolumesView,
  guidanceView,
  publicCasesView,
];
