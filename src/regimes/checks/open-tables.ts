import { PARTS_OF_RECEIVED, type OpenDataRule, type OpenTable } from '../parts/open-data';
import type { PackCheck, PackFault } from './pack-fault';

/**
 * Tables of open data have nothing in common but their whole, so that none gives away what another one withholds: a dimension, and
 * figures that divide the cases in one way, stand in one table only.
 */
export const openTables: PackCheck = ({ openData }) =>
  openData === undefined ? [] : [...sinceOf(openData), ...openData.tables.flatMap(columnsOf), ...sharedIn(openData)];

const FIRST_DAY = { month: /-01$/, quarter: /-(01|04|07|10)-01$/, year: /-01-01$/ } as const;

const sinceOf = ({ since, every }: OpenDataRule): readonly PackFault[] =>
  FIRST_DAY[every].test(since)
    ? []
    : [{ field: 'openData.since', reason: `${since} is not the first day of a ${every}` }];

function columnsOf({ columns, figures }: OpenTable, index: number): readonly PackFault[] {
  const field = `openData.tables.${index}`;
  if (figures === undefined) return [];
  if (columns !== undefined) return [{ field, reason: 'has both columns and figures: name one of them' }];
  return wayOf(figures) === undefined
    ? [{ field: `${field}.figures`, reason: `${figures.join(', ')} do not divide the cases: some count in several` }]
    : [];
}

/** In which way figures divide the cases received. */
const wayOf = (figures: readonly string[]): string | undefined =>
  PARTS_OF_RECEIVED.find((parts: readonly string[]) => figures.every((figure) => parts.includes(figure)))?.join(' or ');

function sharedIn({ tables }: OpenDataRule): readonly PackFault[] {
  const before = new Set<string>();
  return tables.flatMap(({ rows, columns, figures }, index) =>
    [rows, columns, figures && wayOf(figures)].flatMap((part) => {
      if (part === undefined) return [];
      if (before.has(part))
        return [{ field: `openData.tables.${index}`, reason: `“${part}” stands in another place already` }];
      before.add(part);
      return [];
    }),
  );
}
