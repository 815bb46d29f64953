import type { ReportData } from '../content/report-data';
import type { Report } from '../writing/report';
import { writeReport, type Shown } from '../writing/write-report';
import { reportDocx } from './report-docx';
import { reportPage, type ReportPage } from './report-html';

/** The report as data: what it says, in words and in what the words follow from. */
export interface ReportJson {
  readonly report: Report;
  readonly figures: ReportData['figures'];
  readonly definitions: ReportData['definitions'];
}

/** The renderings of one report for one reader: all of the same words. */
export class Rendered {
  readonly report: Report;

  constructor(
    private readonly content: ReportData,
    shown: Shown,
  ) {
    this.report = writeReport(content, shown);
  }

  docx(): Promise<Buffer> {
    return reportDocx(this.report, this.content.address);
  }

  page(): ReportPage {
    return reportPage(this.report);
  }

  json(): ReportJson {
    const { figures, definitions } = this.content;
    return { report: this.report, figures, definitions };
  }
}
