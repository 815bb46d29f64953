import { searchable, soughtIn } from '../../src/kernel/texts/search-terms';
import type { Opened, PersonalData } from '../../src/vault/opening/personal-data.port';
import type { CaseRow } from './case.row';
import { personalFactsOf, personIn } from './opened-case';

/**
 * Sealed narratives, for whoever may see them: they are found by terms that say nothing of them, and each find is proved by a
 * look at the text, since the same pairs stand in other texts, too.
 */
export class Narratives {
  constructor(private readonly personal: PersonalData) {}

  /** The terms of a narrative that contains the part. */
  termsOf(part: string): readonly string[] {
    return this.personal.termsOf(soughtIn(part).map(({ term }) => term));
  }

  /** Those of the cases that have every part in what was told, in their order. */
  async having(parts: readonly string[], rows: readonly CaseRow[]): Promise<CaseRow[]> {
    const lines = new Map(rows.map((row) => [row, linesOf(row)]));
    const doubtful = rows.filter((row) => !hasAll(parts, lines.get(row) ?? []));
    const opened = await this.personal.look(new Map(doubtful.map((row) => [row.caseId, personalFactsOf(row)])));
    return rows.filter((row) => {
      const told = lines.get(row) ?? [];
      return hasAll(parts, told) || hasAll(parts, [...told, narrativeOf(row, opened.get(row.caseId))]);
    });
  }
}

const narrativeOf = (row: CaseRow, opened: Opened | undefined): string =>
  opened === undefined || opened.withheld !== undefined ? '' : lineOf(personIn(row, opened).narrative ?? '');

const lineOf = (text: string): string => searchable(text).replaceAll(/\s+/g, ' ');

const linesOf = ({ respondents, allegations, requests }: CaseRow): readonly string[] =>
  [...respondents.map(({ name }) => name), ...allegations.map(({ text }) => text), ...requests].map(lineOf);

const hasAll = (parts: readonly string[], lines: readonly string[]): boolean =>
  parts.every((part) => lines.some((line) => line.includes(part)));
