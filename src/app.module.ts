import { Global, Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { LoggerModule } from 'nestjs-pino';
import type { Logger } from 'pino';
import { ProjectionsModule, type ReadSide } from '../projections/projections.module';
import { AttachmentsModule } from './attachments/attachments.module';
import { CalendarModule } from './calendar/calendar.module';
import type { Calendars } from './calendar/calendars';
import { StreamWriter } from './commands/stream-writer';
import { ComplaintsModule } from './complaints/complaints.module';
import { DocumentsModule } from './documents/documents.module';
import { ReceiptCodes } from './complaints/public/receipt-codes';
import { EventLog } from './event-log/event-log';
import { Metrics } from './http/server/metrics';
import { ProblemsController } from './http/problems/problems.controller';
import { FiguresModule } from './figures/figures.module';
import type { IdentityParts } from './identity/identity';
import { IdentityModule } from './identity/identity.module';
import { ImportsModule } from './imports/imports.module';
import { OpenDataModule } from './open-data/open-data.module';
import { ProofModule, type ProofParts } from './proof/proof.module';
import type { Regimes } from './regimes/regimes';
import { RegimesModule } from './regimes/regimes.module';
import { ReportsModule } from './reports/reports.module';
import { SupervisionModule } from './supervision/supervision.module';
import { UnitsModule } from './units/units.module';
import { Disclosures } from './vault/disclosures/disclosures';
import { FilesOfCases } from './vault/files/files-of-cases.port';
import { OpenedFiles } from './vault/files/opened-files';
import { Opening } from './vault/opening/opening';
import { PersonalData } from './vault/opening/personal-data.port';
import { Vault } from './vault/vault';

export interface Parts {
  readonly log: EventLog;
  readonly vault: Vault;
  readonly regimes: Regimes;
  readonly calendars: Calendars;
  readonly readSide: ReadSide;
  readonly logger: Logger;
  readonly receipts: ReceiptCodes;
  readonly proof: ProofParts;
  readonly identity: IdentityParts;
  /** The folder of the attachments. */
  readonly attachments: string;
  /** Where others reach the program. */
  readonly publicUrl: string;
}

@Global()
@Module({})
class FoundationModule {
  static of({ log, vault, receipts }: Parts): DynamicModule {
    return {
      module: FoundationModule,
      providers: [
        { provide: EventLog, useValue: log },
        { provide: ReceiptCodes, useValue: receipts },
        { provide: Vault, useValue: vault },
        // With a memory of its own: who looks at cases makes nobody forget those that are acted on.
        { provide: Disclosures, useValue: new Disclosures(new StreamWriter(log, vault.fingerprint)) },
        { provide: PersonalData, useClass: Opening },
        { provide: FilesOfCases, useClass: OpenedFiles },
        { provide: StreamWriter, useValue: new StreamWriter(log, vault.fingerprint) },
        Metrics,
      ],
      exports: [EventLog, Vault, PersonalData, FilesOfCases, Disclosures, ReceiptCodes, StreamWriter, Metrics],
    };
  }
}

/** The whole application over a log and a database that are open already. */
@Module({})
export class AppModule {
  static of(parts: Parts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        // Of requests the server itself tells (`src/http/server/request-log.ts`).
        LoggerModule.forRoot({ pinoHttp: { logger: parts.logger }, forRoutes: [] }),
        CqrsModule.forRoot(),
        FoundationModule.of(parts),
        IdentityModule.of(parts.identity),
        RegimesModule.of(parts.regimes),
        CalendarModule.of(parts.calendars),
        FiguresModule,
        ProjectionsModule.of(parts.readSide),
        AttachmentsModule.of(parts.attachments),
        ComplaintsModule,
        DocumentsModule,
        UnitsModule,
        SupervisionModule,
        ReportsModule.of(parts.publicUrl),
        OpenDataModule,
        ImportsModule,
        ProofModule.of(parts.proof),
      ],
      controllers: [ProblemsController],
    };
  }
}
