import { csvLine, type Cell } from '../../kernel/texts/csv-line';
import { TOTAL } from '../gathering/axis.rules';
import type { HeadedTable, PeriodTold, Release, TableOfPeriod } from '../publishing/open-data.events';
import type { Snapshot } from './snapshot';

const COLUMNS = [
  ...['dataset', 'release', 'period', 'from', 'to', 'table', 'row', 'row_zh', 'row_en'],
  ...['column', 'column_zh', 'column_en', 'count', 'withheld'],
];

const text = (value: string): Cell => ({ value, text: true });
const number = (value: number | null): Cell => ({ value: value === null ? null : String(value), text: false });

/** A number a line, with its words; one that is withheld is empty and says so. The whole of a period stands under no table. */
export function snapshotCsv({ dataset, releases }: Pick<Snapshot, 'dataset' | 'releases'>): string {
  const lines = [csvLine(COLUMNS.map(text))];
  for (const release of releases)
    for (const period of release.periods) {
      const head = headOf(dataset, release, period);
      lines.push(lineOf(release, head, '', ['', TOTAL], ['', TOTAL], period.received));
      for (const table of period.tables) {
        const headed = release.tables.find(({ id }) => id === table.table);
        if (headed !== undefined) lines.push(...linesOf(release, head, headed, table));
      }
    }
  return lines.join('');
}

const headOf = (dataset: string, { ordinal }: Release, { period, from, to }: PeriodTold): readonly Cell[] => [
  text(dataset),
  number(ordinal),
  ...[period, from, to].map(text),
];

const linesOf = (
  release: Release,
  head: readonly Cell[],
  { rows: down, columns: across }: HeadedTable,
  { table, rows, columns, counts }: TableOfPeriod,
): readonly string[] =>
  counts.flatMap((line, row) =>
    line.map((count, column) =>
      lineOf(release, head, table, [down, rows[row] ?? TOTAL], [across ?? '', columns[column] ?? TOTAL], count),
    ),
  );

type Place = readonly [dimension: string, code: string];

const lineOf = (
  release: Release,
  head: readonly Cell[],
  table: string,
  row: Place,
  column: Place,
  count: number | null,
): string =>
  csvLine([
    ...head,
    text(table),
    ...[...named(release, row), ...named(release, column)].map(text),
    number(count),
    number(count === null ? 1 : 0),
  ]);

function named({ words }: Release, [dimension, code]: Place): readonly string[] {
  const { zh, en } = words[dimension]?.[code] ?? words.everywhere?.[code] ?? { zh: code, en: code };
  return [code, zh, en];
}
