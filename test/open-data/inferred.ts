import type { Told } from '../../src/open-data/suppression/suppress.rules';

/*
 * What somebody infers from a table that is told: by trying every table that agrees with it, and by solving its equations. Both know
 * nothing of how numbers are chosen to be withheld.
 */

const at = (told: Told, row: number, column: number): number | null => told[row]?.[column] ?? null;

/** All numbers are withheld but the whole, and the total of a single line: only then a zero may be among them. */
function tellsNothing(told: Told): boolean {
  const [rows, columns] = [told.length - 1, (told[0]?.length ?? 1) - 1];
  const isWhole = (row: number, column: number): boolean =>
    (row === rows && (column === columns || columns === 1)) || (column === columns && rows === 1);
  return told.every((line, row) => line.every((value, column) => value === null || isWhole(row, column)));
}

/** Whether there is a table of whole numbers that agrees with what is told and has this value in this place. */
export function isPossible(told: Told, place: readonly [number, number], value: number): boolean {
  const [rows, columns] = [told.length - 1, (told[0]?.length ?? 1) - 1];
  const least = tellsNothing(told) ? 0 : 1;
  const whole = at(told, rows, columns);
  if (whole === null) throw new Error('nothing at all is told');
  if (value < least) return false;
  const fixed = (row: number, column: number): number | null =>
    row === place[0] && column === place[1] ? value : at(told, row, column);
  const agrees = (sum: number, row: number, column: number): boolean => {
    const total = fixed(row, column);
    return total === null ? sum >= least : sum === total;
  };
  const sums = new Array<number>(Math.max(columns, 1)).fill(0);
  const width = Math.max(columns, 1);
  const fill = (index: number, ofRow: number, ofAll: number): boolean => {
    const [row, column] = [Math.floor(index / width), index % width];
    if (row === rows) return ofAll === whole && (columns === 0 || sums.every((sum, each) => agrees(sum, rows, each)));
    const given = fixed(row, column);
    const rowTotal = columns === 0 ? null : fixed(row, columns);
    const columnTotal = columns === 0 ? null : fixed(rows, column);
    const most = Math.min(
      whole - ofAll,
      rowTotal === null ? Infinity : rowTotal - ofRow,
      columnTotal === null ? Infinity : columnTotal - (sums[column] ?? 0),
    );
    const isLast = column === width - 1;
    const [from, to] = given === null ? [least, most] : [given, Math.min(given, most)];
    for (let each = from; each <= to; each++) {
      if (isLast && columns > 0 && !agrees(ofRow + each, row, columns)) continue;
      sums[column] = (sums[column] ?? 0) + each;
      const found = fill(index + 1, isLast ? 0 : ofRow + each, ofAll + each);
      sums[column] = (sums[column] ?? 0) - each;
      if (found) return true;
    }
    return false;
  };
  return fill(0, 0, 0);
}

const PRIME = 2_147_483_647n;
const mod = (value: bigint): bigint => ((value % PRIME) + PRIME) % PRIME;

function inverse(value: bigint): bigint {
  let [result, base, power] = [1n, mod(value), PRIME - 2n];
  for (; power > 0n; power >>= 1n) {
    if (power & 1n) result = mod(result * base);
    base = mod(base * base);
  }
  return result;
}

/** The places whose number follows from the sums of rows and columns: the equations, solved by elimination, leave it no freedom. */
export function determined(told: Told): (readonly [number, number])[] {
  const [rows, columns] = [told.length - 1, (told[0]?.length ?? 1) - 1];
  const places = told.flatMap((line, row) =>
    line.flatMap((value, column) => (value === null ? [[row, column] as const] : [])),
  );
  const place = (row: number, column: number): number =>
    places.findIndex(([down, across]) => down === row && across === column);
  const equation = (parts: readonly (readonly [number, number])[], total: readonly [number, number]): bigint[] => {
    const line = places.map(() => 0n);
    for (const [row, column] of parts) if (place(row, column) >= 0) line[place(row, column)] = 1n;
    if (place(...total) >= 0) line[place(...total)] = mod(-1n);
    return line;
  };
  const upTo = (count: number): number[] => Array.from({ length: count }, (_each, index) => index);
  const lines = [
    ...(columns === 0 ? [] : upTo(rows + 1)).map((row) =>
      equation(
        upTo(columns).map((column) => [row, column] as const),
        [row, columns],
      ),
    ),
    ...upTo(columns + 1).map((column) =>
      equation(
        upTo(rows).map((row) => [row, column] as const),
        [rows, column],
      ),
    ),
  ];
  const solved = reduced(lines, places.length);
  return solved.flatMap((line) => {
    const free = line.flatMap((value, index) => (value === 0n ? [] : [index]));
    const only = places[free[0] ?? -1];
    return free.length === 1 && only !== undefined ? [only] : [];
  });
}

/** The reduced row echelon form, in numbers modulo a prime that no sum of ours reaches. */
function reduced(lines: bigint[][], width: number): bigint[][] {
  let done = 0;
  for (let column = 0; column < width && done < lines.length; column++) {
    const pivot = lines.findIndex((line, index) => index >= done && line[column] !== 0n);
    if (pivot < 0) continue;
    const chosen = lines[pivot] ?? [];
    lines[pivot] = lines[done] ?? [];
    const factor = inverse(chosen[column] ?? 1n);
    const scaled = chosen.map((value) => mod(value * factor));
    lines[done] = scaled;
    lines.forEach((line, index) => {
      const times = line[column] ?? 0n;
      if (index !== done && times !== 0n)
        lines[index] = line.map((value, each) => mod(value - times * (scaled[each] ?? 0n)));
    });
    done += 1;
  }
  return lines.slice(0, done);
}
