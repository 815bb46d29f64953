import { Injectable } from '@nestjs/common';
import { EventLog } from '../../event-log/event-log';
import type { RecordedOf } from '../../kernel/event';
import { NotFound } from '../../kernel/refusal';
import { PersonalData, type PersonalFact } from '../../vault/opening/personal-data.port';
import type { ReportScope, WrittenText } from '../content/report-data';
import { reportStream, type ReportPublished, type ReportShapes } from './report.events';
import { textKey } from './report.state';

export interface PublishedReport extends ReportPublished {
  readonly publishedAt: string;
  readonly publishedBy: string;
}

/** A report as its stream tells it. */
export interface ReportInLog {
  readonly id: string;
  readonly scope: ReportScope;
  /** The newest text of each part and language; one that was taken back is not there. */
  readonly texts: readonly WrittenText[];
  readonly published?: PublishedReport;
}

/** Reads reports from the log: what was published is there as it was, whatever becomes of the read models. */
@Injectable()
export class ReportReader {
  constructor(
    private readonly log: EventLog,
    private readonly personal: PersonalData,
  ) {}

  /** Throws `NotFound` for what was never drafted. */
  async read(id: string): Promise<ReportInLog> {
    let scope: ReportScope | undefined;
    let published: PublishedReport | undefined;
    const written = new Map<
      string,
      { readonly data: ReportShapes['ReportTextWritten']; readonly fact: PersonalFact }
    >();
    for await (const recorded of this.log.read(reportStream(id))) {
      const event = recorded as RecordedOf<ReportShapes>;
      if (event.type === 'ReportDrafted') scope = event.data;
      if (event.type === 'ReportTextWritten') {
        const { id: factId, data, sealed } = event;
        written.set(textKey(data), { data, fact: { id: factId, fields: ['text'], sealed } });
      }
      if (event.type === 'ReportPublished') {
        published = { ...event.data, publishedAt: event.meta.occurredAt, publishedBy: event.meta.actor.id };
      }
    }
    if (scope === undefined) throw new NotFound('report', id);
    return { id, scope, texts: published?.content.texts ?? (await this.opened(id, [...written.values()])), published };
  }

  private async opened(
    id: string,
    written: readonly { readonly data: ReportShapes['ReportTextWritten']; readonly fact: PersonalFact }[],
  ): Promise<readonly WrittenText[]> {
    if (written.length === 0) return [];
    const opened = await this.personal.openReport(
      id,
      written.map(({ fact }) => fact),
    );
    if (opened.withheld !== undefined) return [];
    return written
      .map(({ data: { part, language, text }, fact }) => {
        const told = opened.of(fact.id)?.text;
        return { part, language, text: typeof told === 'string' ? told : text };
      })
      .filter(({ text }) => text.trim() !== '');
  }
}
