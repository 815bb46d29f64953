import { Global, Module, type DynamicModule } from '@nestjs/common';
import { UnitsModule } from '../units/units.module';
import { ReportGatherer } from './gathering/gatherer';
import { ReportAddress } from './gathering/report-address';
import { LintController } from './linter/lint.controller';
import { Complainants } from './publishing/complainants';
import { ReportReader } from './publishing/report-reader';
import { ReportViews } from './publishing/report-views';
import { ReportViewsController } from './publishing/report-views.controller';
import { ReportHandler } from './publishing/report.handler';
import { ReportsController } from './publishing/reports.controller';

/**
 * Reports: what they say, who published it, and whether it holds together. Needs `Figures` and `ReportCases`, which the application
 * provides from the read side; global, since the read side shows reports. `publicUrl`: where links in documents lead.
 */
@Global()
@Module({})
export class ReportsModule {
  static of(publicUrl: string): DynamicModule {
    return {
      module: ReportsModule,
      imports: [UnitsModule],
      controllers: [LintController, ReportsController, ReportViewsController],
      providers: [
        { provide: ReportAddress, useValue: new ReportAddress(publicUrl) },
        ReportGatherer,
        ReportHandler,
        ReportReader,
        ReportViews,
        Complainants,
      ],
      exports: [ReportGatherer, ReportViews],
    };
  }
}
