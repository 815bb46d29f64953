import { businessVolumes } from './business-volumes/business-volumes.projection';
import { caseAccess } from './case-access/case-access.projection';
import { caseFacts } from './case-facts/case-facts.projection';
import { caseHistory } from './case-history/case-history.projection';
import { caseSearch } from './case-search/case-search.projection';
import { caseSignals } from './case-signals/case-signals.projection';
import { caseList } from './case-list/case-list.projection';
import { documents } from './documents/documents.projection';
import { deadlines } from './deadlines/deadlines.projection';
import { outletClasses } from './outlet-classes/outlet-classes.projection';
import { penalties } from './penalties/penalties.projection';
import { guidance } from './guidance/guidance.projection';
import { scorecards } from './scorecards/scorecards.projection';
import { sealUses } from './seal-uses/seal-uses.projection';
import { publicCases } from './public-cases/public-cases.projection';
import { rectifications } from './rectifications/rectifications.projection';
import { reports } from './reports/reports.projection';
import { caseRecords } from './records/records.projection';
import { spotCheckRounds } from './spot-check-rounds/spot-check-rounds.projection';
import { spotCheckTrail } from './spot-check-trail/spot-check-trail.projection';
import { transfers } from './transfers/transfers.projection';
import { unitParents } from './unit-parents/unit-parents.projection';
import { undertakings } from './undertakings/undertakings.projection';
import { units } from './units/units.projection';

/** Every read model of this installation. */
export const allProjections = [
  caseList,
  caseAccess,
  caseSearch,
  caseHistory,
  caseFacts,
  transfers,
  penalties,
  caseRecords,
  documents,
  sealUses,
  deadlines,
  spotCheckRounds,
  spotCheckTrail,
  rectifications,
  undertakings,
  reports,
  caseSignals,
  scorecards,
  units,
  unitParents,
  outletClasses,
  businessVolumes,
  guidance,
  publicCases,
] as const;
