import { isCount, type Part, partOf, splitOf } from './subtrees';

/** The parts of PATH(index, D[size]) of RFC 6962, 2.1.1, from the leaf to the root. Throws `RangeError`. */
export function inclusionParts(index: number, size: number): Part[] {
  if (!isCount(index) || !isCount(size) || index >= size)
    throw new RangeError(`there is no leaf ${index} in a tree of ${size}`);
  const parts: Part[] = [];
  for (let [start, end] = [0, size]; end - start > 1;) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      parts.push(partOf(middle, end));
      end = middle;
    } else {
      parts.push(partOf(start, middle));
      start = middle;
    }
  }
  return parts.reverse();
}

/** The parts of PROOF(first, D[second]) of RFC 6962, 2.1.2; none for equal sizes and for the empty tree. Throws `RangeError`. */
export function consistencyParts(first: number, second: number): Part[] {
  if (!isCount(first) || !isCount(second) || first > second)
    throw new RangeError(`a tree of ${second} does not go on from one of ${first}`);
  if (first === 0 || first === second) return [];
  const parts: Part[] = [];
  let [start, end] = [0, second];
  while (end !== first) {
    const middle = start + splitOf(end - start);
    if (first <= middle) {
      parts.push(partOf(middle, end));
      end = middle;
    } else {
      parts.push(partOf(start, middle));
      start = middle;
    }
  }
  // The old tree itself is known to whoever asks.
  if (start !== 0) parts.push(partOf(start, end));
  return parts.reverse();
}
