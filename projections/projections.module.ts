import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { OverdueDeadlines } from '../src/complaints/clock/overdue-deadlines.port';
import { EndedRetentions } from '../src/complaints/archiving/retention/ended-retentions.port';
import { EventLog } from '../src/event-log/event-log';
import { Figures } from '../src/figures/figures.port';
import { ReceiptLookUp } from '../src/complaints/public/receipt-look-up.port';
import { OverdueUndertakings } from '../src/complaints/leadership/undertakings/overdue-undertakings.port';
import { OverdueRectifications } from '../src/supervision/rectification/overdue-rectifications.port';
import { ReportCases } from '../src/reports/gathering/report-cases.port';
import { CaseFrame } from '../src/supervision/rounds/case-frame.port';
import { RestrictedCases } from '../src/vault/opening/restricted-cases.port';
import { UnitsBelow } from '../src/units/guidance/units-below.port';
import { UnitCandidates } from '../src/units/competence/unit-candidates.port';
import { allProjections } from './all-projections';
import { BusinessVolumesController } from './business-volumes/business-volumes.query';
import { RestrictedInAccess } from './case-access/restricted-in-access';
import { CaseFiles } from './case-files/case-files';
import { CaseFilesController } from './case-files/case-files.query';
import { CaseFactsFrame } from './case-facts/case-frame';
import { SignalsController } from './case-signals/case-signals.query';
import { CaseNames } from './case-history/case-names';
import { CaseHistoryController } from './case-history/case-history.query';
import { PersonalFacts } from './case-history/personal-facts';
import { CaseListController } from './case-list/case-list.query';
import { AttachmentsQueryController } from './attachments/attachments.query';
import { Looks } from './disclosures/looks';
import { DisclosuresController } from './disclosures/disclosures.query';
import { DocumentFilesController } from './documents/document-files.query';
import { DocumentsQueryController } from './documents/documents.query';
import { DeadlinesController } from './deadlines/deadlines.query';
import { OverdueInDeadlines } from './deadlines/overdue-in-deadlines';
import { EndedInCaseList } from './erasures/ended-in-case-list';
import { ErasuresController } from './erasures/erasures.query';
import { Exporter } from './exports/exporter';
import { ExportsController } from './exports/exports.query';
import { CasesBehind } from './figures/cases-behind';
import { CountedFigures } from './figures/counted-figures';
import { DefinitionsController } from './figures/definitions.query';
import { FiguresController } from './figures/figures.query';
import { GuidanceQueryController } from './guidance/guidance.query';
import { HealthController } from './health.controller';
import { ParkedStreamsController } from './parked-streams.controller';
import { PreviousGenerationsController } from './previous-generations.controller';
import { PenaltiesController } from './penalties/penalties.query';
import { OverdueInRectifications } from './rectifications/overdue-in-rectifications';
import { RectificationsQueryController } from './rectifications/rectifications.query';
import { RecordsController } from './records/records.query';
import { ProjectionsController } from './projections.controller';
import { ProjectionMetrics } from './projection-metrics';
import { PersonsController } from './persons/persons.query';
import { PublicCasesController } from './public-cases/public-cases.query';
import { Receipts } from './public-cases/receipts';
import { AsOf } from './reading/as-of';
import { CaseScope } from './reading/case-scope';
import { Incomplete } from './reading/incomplete';
import { ReadModels } from './reading/read-models';
import { rows } from './read-database';
import { factsInLog } from './rebuild-facts';
import { ReportingViews } from './reporting/reporting-views';
import { ProjectionRuntime } from './runtime/projection-runtime';
import type { RuntimeLogger, RuntimeOptions } from './runtime/runtime-options';
import { CasesInFacts } from './reports/report-cases';
import { ReportsQueryController } from './reports/reports.query';
import { Restating } from './reports/restated';
import { ScorecardsQueryController } from './scorecards/scorecards.query';
import { SealUsesController } from './seal-uses/seal-uses.query';
import { SpotCheckResultsController } from './spot-check-trail/results.query';
import { SpotCheckTrailController } from './spot-check-trail/spot-check-trail.query';
import { StatisticsController } from './statistics/statistics.query';
import { TransfersController } from './transfers/transfers.query';
import { OverdueInUndertakings } from './undertakings/overdue-in-undertakings';
import { UndertakingsQueryController } from './undertakings/undertakings.query';
import { RegionCandidates } from './units/region-candidates';
import { StandingBelow } from './units/standing-below';
import { UnitsQueryController } from './units/units.query';

export interface ReadSide {
  readonly dataSource: DataSource;
  readonly pool: Pool;
  /** Whose connections make whole tables and indexes of a rebuild. */
  readonly backgroundPool: Pool;
  readonly logger: RuntimeLogger;
  /** Who leads the live read models: this thread when left out. */
  readonly leader?: RuntimeOptions['leader'];
  /** How read models are built from the whole log. */
  readonly loading?: RuntimeOptions['loading'];
}

/** The read side: every read model, the runtime that keeps it, and what the write side asks of it. */
@Global()
@Module({})
export class ProjectionsModule {
  static of({ dataSource, pool, backgroundPool, logger, leader, loading }: ReadSide): DynamicModule {
    return {
      module: ProjectionsModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => dataSource.options,
          // Whoever opened the database closes it.
          dataSourceFactory: () => Promise.resolve(dataSource),
        }),
        TypeOrmModule.forFeature(rows),
      ],
      controllers: [
        CaseListController,
        PersonsController,
        CaseHistoryController,
        CaseFilesController,
        StatisticsController,
        DefinitionsController,
        FiguresController,
        TransfersController,
        PenaltiesController,
        RecordsController,
        DeadlinesController,
        SpotCheckResultsController,
        SpotCheckTrailController,
        RectificationsQueryController,
        UndertakingsQueryController,
        ReportsQueryController,
        SignalsController,
        ScorecardsQueryController,
        DisclosuresController,
        AttachmentsQueryController,
        ErasuresController,
        DocumentsQueryController,
        DocumentFilesController,
        SealUsesController,
        UnitsQueryController,
        BusinessVolumesController,
        GuidanceQueryController,
        PublicCasesController,
        ParkedStreamsController,
        PreviousGenerationsController,
        ExportsController,
        ProjectionsController,
        HealthController,
      ],
      providers: [
        {
          provide: ProjectionRuntime,
          inject: [EventLog, ReportingViews],
          useFactory: (log: EventLog, { remake }: ReportingViews) =>
            new ProjectionRuntime({
              ...{ log, dataSource, pool, backgroundPool, logger, leader, loading },
              projections: allProjections,
              afterSwap: remake,
              record: factsInLog(log),
            }),
        },
        { provide: ReportingViews, useFactory: () => new ReportingViews(dataSource, pool, logger) },
        { provide: Exporter, inject: [EventLog], useFactory: (log: EventLog) => new Exporter(log, dataSource) },
        ReadModels,
        Incomplete,
        CaseScope,
        AsOf,
        { provide: CaseFrame, useClass: CaseFactsFrame },
        { provide: Figures, useClass: CountedFigures },
        CasesBehind,
        { provide: UnitCandidates, useClass: RegionCandidates },
        { provide: UnitsBelow, useClass: StandingBelow },
        { provide: RestrictedCases, useClass: RestrictedInAccess },
        { provide: ReceiptLookUp, useClass: Receipts },
        { provide: ReportCases, useClass: CasesInFacts },
        Restating,
        { provide: OverdueDeadlines, useClass: OverdueInDeadlines },
        { provide: OverdueUndertakings, useClass: OverdueInUndertakings },
        { provide: OverdueRectifications, useClass: OverdueInRectifications },
        { provide: EndedRetentions, useClass: EndedInCaseList },
        CaseNames,
        Looks,
        CaseFiles,
        PersonalFacts,
        ProjectionMetrics,
      ],
      exports: [
        ProjectionRuntime,
        CaseFrame,
        Figures,
        UnitCandidates,
        UnitsBelow,
        ReceiptLookUp,
        ReportCases,
        RestrictedCases,
        OverdueDeadlines,
        OverdueUndertakings,
        OverdueRectifications,
        EndedRetentions,
      ],
    };
  }
}
