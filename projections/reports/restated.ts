import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EventLog } from '../../src/event-log/event-log';
import type { Part } from '../../src/figures/definition';
import { definitionOf } from '../../src/figures/definitions';
import { Figures, type FigureReading } from '../../src/figures/figures.port';
import { todayInChina } from '../../src/kernel/day';
import type { ReportData, ReportFigure } from '../../src/reports/content/report-data';
import { caseAccess } from '../case-access/case-access.projection';
import { caseFacts } from '../case-facts/case-facts.projection';
import { caseHistory } from '../case-history/case-history.projection';
import { ReadModels } from '../reading/read-models';
import { numbered, type Scope } from '../reading/scope';
import { unitsBelow } from '../unit-parents/unit-parents.projection';

/** A fact that came after the report and changed a figure of it. */
export interface ChangingEvent {
  readonly eventId: string;
  readonly caseId: string;
  readonly position: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
}

export interface RestatedFigure {
  readonly figure: ReportFigure;
  readonly now: FigureReading;
  readonly changed: boolean;
  readonly events: readonly ChangingEvent[];
  /** Facts of cases that whoever asks may not see. */
  readonly withheld: number;
}

/** As published and restated: each figure of a report by the same version of its definition, at the newest position. */
export interface Restated {
  readonly position: string;
  readonly figures: readonly RestatedFigure[];
}

const MODELS = [caseFacts.name, caseHistory.name, caseAccess.name];
/** Of one figure; whoever needs more asks for its cases. */
const MOST_EVENTS = 500;
const COLUMNS = { respondentType: 'respondent_type', category: 'category', unit: 'unit' } as const;

/** Reads the figures of a report again, and finds the facts between the two positions that made them differ. */
@Injectable()
export class Restating {
  constructor(
    private readonly figures: Figures,
    private readonly database: DataSource,
    private readonly models: ReadModels,
    private readonly log: EventLog,
  ) {}

  /** `scope`: who asks; of cases that they may not see the facts are counted and not listed. */
  async restated(content: ReportData, scope: Scope): Promise<Restated> {
    const position = await this.log.head();
    await this.models.reached(MODELS, position);
    const figures: RestatedFigure[] = [];
    for (const alike of grouped(content.figures)) {
      const now = await this.figures.figures(
        alike.map(({ definition }) => definition),
        questionOf(content, alike[0], position),
      );
      for (const [index, figure] of alike.entries()) {
        const reading = now[index];
        if (reading === undefined) throw new TypeError(`no reading of ${figure.key}`);
        const changed = differs(figure, reading);
        figures.push({
          figure,
          now: reading,
          changed,
          ...(changed ? await this.since(content, figure, position, scope) : { events: [], withheld: 0 }),
        });
      }
    }
    return { position, figures };
  }

  private async since(
    content: ReportData,
    figure: ReportFigure,
    position: string,
    scope: Scope,
  ): Promise<Pick<RestatedFigure, 'events' | 'withheld'>> {
    const { from, to, regime, unit } = content;
    const values: unknown[] = [content.position, position, from, to, regime.code, countedIn(figure)];
    const given = (value: unknown): string => `$${String(values.push(value))}`;
    const conditions = [
      ...(unit === null ? [] : [`c.unit in (${unitsBelow(given(unit.code), '$2')})`]),
      ...(figure.narrowed === undefined
        ? []
        : [`c.${COLUMNS[figure.narrowed.dimension]} = ${given(figure.narrowed.of.code)}`]),
    ];
    const since = `from read.statistic_changes c join read.case_history h on h.position = c.position
       where c.position > $1 and c.position <= $2 and c.cohort_day >= $3::date and c.cohort_day < $4::date
         and c.regime = $5 and c.figure || ' ' || c.detail like any($6) ${conditions.map((each) => `and ${each}`).join(' ')}`;
    const seen = numbered(scope.ofOne('h.case_id'), given);
    const events = await this.database.query<ChangingEvent[]>(
      `select distinct h.event_id as "eventId", h.case_id as "caseId", h.position, h.type,
         to_char(h.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "occurredAt",
         to_char(h.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt"
       ${since} and ${seen} order by h.position limit ${String(MOST_EVENTS)}`,
      values,
    );
    const [hidden] = await this.database.query<{ withheld: number }[]>(
      `select count(distinct h.event_id)::int as withheld ${since} and not ${seen}`,
      values,
    );
    return { events, withheld: hidden?.withheld ?? 0 };
  }
}

/** Figures of the same cases are read together. */
function grouped(figures: ReportData['figures']): readonly (readonly ReportFigure[])[] {
  const groups = new Map<string, ReportFigure[]>();
  for (const figure of figures) {
    const key = JSON.stringify([figure.basis, figure.narrowed?.dimension, figure.narrowed?.of.code]);
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()];
}

const questionOf = ({ from, to, regime, unit }: ReportData, figure: ReportFigure | undefined, asOf: string) => ({
  ...{ from, to, regime: regime.code, asOf },
  ...(unit !== null && { unit: unit.code }),
  ...(figure?.narrowed && { [figure.narrowed.dimension]: figure.narrowed.of.code }),
  ...(figure && { basis: figure.basis }),
});

const differs = (published: ReportFigure, now: FigureReading): boolean =>
  published.numerator !== now.numerator ||
  published.denominator !== now.denominator ||
  published.printed !== now.printed;

/** What the figure is made of, as patterns of what was counted and its detail. */
function countedIn({ definition: { id, version } }: ReportFigure): readonly string[] {
  const found = definitionOf(id, version, todayInChina());
  if (found === undefined) return [];
  const { numerator, denominator } = found.sums;
  const parts: readonly Part[] = [
    ...numerator,
    ...(Array.isArray(denominator) ? (denominator as readonly Part[]) : []),
  ];
  return parts.flatMap(({ counted, details }) =>
    details === undefined ? [`${counted} %`] : details.map((detail) => `${counted} ${detail}`),
  );
}
