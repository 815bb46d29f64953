import type { Finding, LintRule, Span } from '../../finding';
import { FAMILY_NAMES } from './family-names';
import { longNamesIn, type Name } from './person-names';

/** A person whose given name is once written the other way round: 王小明, 王明小. */
export const permutedNames: LintRule = {
  id: 'permuted-names',
  name: { zh: '人名前后不一', en: 'a person written in two ways' },
  why: {
    zh: '同一人前后姓名不一，案件就无法与记录核对。',
    en: 'A case whose person has two names cannot be checked against the record.',
  },
  find: (text) => {
    const names = longNamesIn(text);
    const written = firstPlaces(text);
    const seen = new Set<string>();
    return names.flatMap((name): readonly Finding[] => {
      const other = swapped(name.written);
      if (other === name.written || seen.has(name.written) || seen.has(other)) return [];
      seen.add(name.written);
      const first = written.get(other);
      return first === undefined ? [] : [finding(name, { start: first, end: first + other.length }, other)];
    });
  },
};

const swapped = (name: string): string => `${name.charAt(0)}${name.charAt(2)}${name.charAt(1)}`;

const LENGTH = 3;

/** Where every three characters that may be a name stand first: one pass, however many names there are. */
function firstPlaces(text: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let start = 0; start + LENGTH <= text.length; start++) {
    const written = text.slice(start, start + LENGTH);
    if (FAMILY_NAMES.includes(written.charAt(0)) && !places.has(written)) places.set(written, start);
  }
  return places;
}

const finding = (name: Name, other: Span, written: string): Finding => {
  const [first, second] = name.start < other.start ? [name.written, written] : [written, name.written];
  return {
    ...(name.start < other.start ? other : { start: name.start, end: name.end }),
    weight: 'warning',
    message: {
      zh: `“${second}”与“${first}”用字相同而顺序不同：是否同一人`,
      en: `“${second}” has the characters of “${first}” in another order: is it the same person?`,
    },
    others: [name.start < other.start ? { start: name.start, end: name.end } : other],
  };
};
