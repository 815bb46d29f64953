import { Injectable } from '@nestjs/common';
import { permits } from '../../identity/roles';
import type { Actor } from '../../kernel/event';
import { EVERYWHERE } from '../../kernel/everywhere';
import { NotFound } from '../../kernel/refusal';
import { UnitDirectory } from '../../units/unit-directory';
import type { ReportData } from '../content/report-data';
import { ReportGatherer } from '../gathering/gatherer';
import { Rendered } from '../rendering/render';
import type { Shown } from '../writing/write-report';
import { nameOf } from './publication';
import { ReportReader, type PublishedReport } from './report-reader';

/** A report as one reader sees it. */
export interface ReportView {
  readonly id: string;
  readonly content: ReportData;
  readonly rendered: Rendered;
  readonly shown: Shown;
  readonly published?: PublishedReport;
  /** SHA-256 of a rendering as it was published, by its kind; undefined for a draft. */
  readonly published256: (kind: 'docx' | 'html' | 'json') => string | undefined;
}

/** Shows reports: a published one as it stands in the log, a draft with the figures of this moment to those whose unit it is about. */
@Injectable()
export class ReportViews {
  constructor(
    private readonly reports: ReportReader,
    private readonly gatherer: ReportGatherer,
    private readonly units: UnitDirectory,
  ) {}

  /** Throws `NotFound` for a report that there is none of, and for the draft of other units. */
  async of(id: string, reader: Actor, language: Shown['language']): Promise<ReportView> {
    const { scope, texts, published } = await this.reports.read(id);
    const isOwn = await this.isWithin(scope.unit, reader.unit);
    if (published === undefined && !isOwn) throw new NotFound('report', id);
    const content = published?.content ?? { ...(await this.gatherer.gather(scope)), texts };
    // Who does not see the cases does not see who they are about.
    const names = isOwn && permits(reader.role, 'read-cases') ? 'open' : 'hidden';
    const shown = { language, names } as const;
    const published256 = (kind: string): string | undefined => published?.renderings[`${nameOf(shown)}.${kind}`];
    return { id, content, rendered: new Rendered(content, shown), shown, published, published256 };
  }

  private async isWithin(unit: string | undefined, readerUnit: string): Promise<boolean> {
    if (readerUnit === EVERYWHERE) return true;
    if (unit === undefined) return false;
    return (await this.units.lineOf(unit))?.includes(readerUnit) ?? false;
  }
}
