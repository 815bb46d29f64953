import { DataSource } from 'typeorm';
import { BusinessVolumeRow } from './business-volumes/business-volume.row';
import { CaseAccessRow } from './case-access/case-access.row';
import { CaseFactsRow } from './case-facts/case-facts.row';
import { CaseFactsVersionRow } from './case-facts/case-facts-version.row';
import { HistoryRow } from './case-history/history.row';
import { CaseSearchRow } from './case-search/case-search.row';
import { FindFew1764000014000 as FindFew } from './case-search/find-few.migration';
import { FindByIndex1764000010000 as FindByIndex } from './case-search/find-by-index.migration';
import { FindInTime1764000013000 as FindInTime } from './case-search/find-in-time.migration';
import { CaseSignalsRow } from './case-signals/case-signals.row';
import { CaseRow } from './case-list/case.row';
import { DocumentRow } from './documents/document.row';
import { DeadlinesRow } from './deadlines/deadlines.row';
import { GuidanceRow } from './guidance/guidance.row';
import { OutletClassRow } from './outlet-classes/outlet-class.row';
import { PenaltyRow } from './penalties/penalty.row';
import { PublicCaseRow } from './public-cases/public-case.row';
import { RectificationRow } from './rectifications/rectification.row';
import { ReportRow } from './reports/report.row';
import { CaseRecordsRow } from './records/case-records.row';
import { CreateReporting1764000004000 as CreateReporting } from './reporting/create-reporting.migration';
import { CreateProjectionRuntime1764000001000 as CreateProjectionRuntime } from './runtime/migrations/create-projection-runtime.migration';
import { CreateBuilds1764000005000 as CreateBuilds } from './runtime/migrations/create-builds.migration';
import { ParkInBuilds1764000008000 as ParkInBuilds } from './runtime/rebuild/poison/park-in-builds.migration';
import { CreateCopies1764000009000 as CreateCopies } from './runtime/rebuild/copy/copies.migration';
import { CancelRebuilds1764000011000 as CancelRebuilds } from './runtime/rebuild/cancelling/cancel-rebuilds.migration';
import { BuildByStreams1764000012000 as BuildByStreams } from './runtime/rebuild/loading/build-by-streams.migration';
import { KeepPrevious1764000007000 as KeepPrevious } from './runtime/rebuild/previous/keep-previous.migration';
import { ScorecardRow } from './scorecards/scorecard.row';
import { SealUseRow } from './seal-uses/seal-use.row';
import { ParkStreams1764000006000 as ParkStreams } from './runtime/parking/park-streams.migration';
import { RequireHeld1764000003000 as RequireHeld } from './runtime/migrations/require-held.migration';
import { SnakeCaseNames } from './snake-case-names';
import { RoundRow } from './spot-check-rounds/round.row';
import { TrailRow } from './spot-check-trail/trail.row';
import { StatisticChangeRow } from './statistics/statistic-change.row';
import { StatisticBlockRow } from './statistics/sums/statistic-block.row';
import { StatisticRow } from './statistics/sums/statistic.row';
import { UndertakingsRow } from './undertakings/undertakings.row';
import { TransferRow } from './transfers/transfer.row';
import { UnitParentRow } from './unit-parents/unit-parent.row';
import { UnitRow } from './units/unit.row';

export const rows = [
  CaseRow,
  CaseAccessRow,
  CaseSearchRow,
  HistoryRow,
  CaseFactsRow,
  CaseFactsVersionRow,
  StatisticRow,
  StatisticBlockRow,
  StatisticChangeRow,
  TransferRow,
  PenaltyRow,
  CaseRecordsRow,
  DocumentRow,
  SealUseRow,
  DeadlinesRow,
  RoundRow,
  TrailRow,
  RectificationRow,
  UndertakingsRow,
  ReportRow,
  CaseSignalsRow,
  ScorecardRow,
  UnitRow,
  UnitParentRow,
  OutletClassRow,
  BusinessVolumeRow,
  GuidanceRow,
  PublicCaseRow,
];

/** The database of the read models, not yet connected. */
export const readDatabase = (url: string): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities: rows,
    migrations: [
      CreateProjectionRuntime,
      RequireHeld,
      CreateReporting,
      CreateBuilds,
      ParkStreams,
      KeepPrevious,
      ParkInBuilds,
      CreateCopies,
      FindByIndex,
      CancelRebuilds,
      BuildByStreams,
      FindInTime,
      FindFew,
    ],
    migrationsTableName: 'projection_migrations',
    namingStrategy: new SnakeCaseNames(),
    applicationName: 'casetrail queries',
    poolSize: 10,
  });
