import { Injectable } from '@nestjs/common';
import { Calendars } from '../calendar/calendars';
import type { Day } from '../kernel/day';
import { isInForce } from '../regimes/in-force.rules';
import { Regimes } from '../regimes/regimes';
import { categoryIn, taxonomiesOf } from '../regimes/taxonomies.rules';
import type { CategoryMapping } from './category-mapping';
import { FigureVersions } from './figure-versions.port';

/** The versions of the calendar and of the lists of categories, from those that were loaded. */
@Injectable()
export class LoadedFigureVersions extends FigureVersions {
  constructor(
    private readonly calendars: Calendars,
    private readonly regimes: Regimes,
  ) {
    super();
  }

  override calendarOn(day: Day): number {
    return this.calendars.on(day).version;
  }

  override taxonomiesOn(day: Day, regime?: string): Readonly<Record<string, number>> {
    const asked = regime === undefined ? this.regimes.all : this.regimes.versionsOf(regime);
    const inForce = asked.filter((each) => isInForce(each, day));
    return Object.fromEntries(inForce.map(({ id, taxonomyVersion }) => [id, taxonomyVersion]));
  }

  override categoriesIn(regime: string, taxonomy: number): CategoryMapping | undefined {
    const versions = this.regimes.versionsOf(regime);
    const taxonomies = taxonomiesOf(versions);
    if (!taxonomies.some(({ version }) => version === taxonomy)) return undefined;
    const lines = versions.flatMap(({ version, taxonomyVersion: from, categories }) =>
      categories.flatMap(({ id }) => {
        const mapped = categoryIn(taxonomies, id, { from, to: taxonomy });
        return mapped === undefined ? [] : [{ version, id, mapped }];
      }),
    );
    return {
      regimeVersions: lines.map(({ version }) => version),
      categories: lines.map(({ id }) => id),
      mapped: lines.map(({ mapped }) => mapped),
    };
  }
}
