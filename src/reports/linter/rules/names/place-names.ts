import type { Finding, LintRule, Span } from '../../finding';

const ESTABLISHMENT =
  /酒店|饭店|宾馆|旅馆|景区|旅行社|公司|商场|超市|餐厅|餐馆|医院|药店|学校|幼儿园|广场|小区|花园|市场|乐园|公园|度假村/g;
/** Characters that make it another place or another kind of it. */
const DISTINGUISHING =
  /[分总子支本该各等的和与及对在到由于向市县区乡镇村东西南北中新老旧一二三四五六七八九十\dA-Za-z、，。；：\s“”‘’"'（）()|《》]/;
const HAN = /^[\u4e00-\u9fa5]+$/;
/** Less in common may be chance. */
const COMMON = 3;
const LOOK_BACK = 8;
/** How many characters may stand behind the one more. */
const BEHIND = [0, 1, 2];
const MOST_CANDIDATES = 8;
const MOUNTAIN = /([\u4e00-\u9fa5]{2}[山湖江岛寺峡])/g;
const SIZE = /[大小新老]/;

interface Place extends Span {
  readonly kind: string;
  /** What stands before the kind of place. */
  readonly left: string;
}

/** An establishment that is written once with and once without a character: 大青云山酒店, 大青云酒店; a place with and without 大: 青云山, 大青云山. */
export const placeNames: LintRule = {
  id: 'place-names',
  name: { zh: '地名、单位名前后不一', en: 'a place written in two ways' },
  why: {
    zh: '名称不一，就无法确定被投诉的是谁。',
    en: 'With two names nobody can tell who the complaint is about.',
  },
  find: (text) => {
    const found = establishments(text);
    return [...found, ...sized(text, found)];
  },
};

function establishments(text: string): readonly Finding[] {
  const places = placesIn(text);
  const byEnd = grouped(places, ({ kind, left }) => keyOf(kind, left));
  const told = new Set<string>();
  return places.flatMap((longer): readonly Finding[] => {
    for (const shorter of candidates(longer, byEnd)) {
      const names = namesOf(longer, shorter);
      if (names === undefined || told.has(names.join('/'))) continue;
      told.add(names.join('/'));
      return [finding(withName(longer, names[0]), withName(shorter, names[1]), names)];
    }
    return [];
  });
}

const keyOf = (kind: string, left: string): string => `${left.slice(-COMMON)}${kind}`;

/** The places that may be this one with a character less: a few of each are enough. */
const candidates = ({ kind, left }: Place, byEnd: ReadonlyMap<string, readonly Place[]>): readonly Place[] =>
  BEHIND.flatMap((behind) => {
    const at = left.length - 1 - behind;
    return (byEnd.get(keyOf(kind, left.slice(0, at) + left.slice(at + 1))) ?? []).slice(0, MOST_CANDIDATES);
  });

function grouped<Item>(
  items: readonly Item[],
  keyOfItem: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOfItem(item));
    if (group) group.push(item);
    else groups.set(keyOfItem(item), [item]);
  }
  return groups;
}

const placesIn = (text: string): readonly Place[] =>
  [...text.matchAll(ESTABLISHMENT)].map(({ 0: kind, index }) => ({
    kind,
    left: text.slice(Math.max(0, index - LOOK_BACK), index),
    start: index,
    end: index + kind.length,
  }));

const withName = ({ start, end }: Place, name: string): Span => ({ start: start - name.length, end });

/** Both names without their kind, when one is the other with a character more. */
function namesOf(longer: Place, shorter: Place): readonly [string, string] | undefined {
  for (const behind of BEHIND) {
    const at = longer.left.length - 1 - behind;
    const more = longer.left.charAt(at);
    const tail = longer.left.slice(at + 1);
    if (at < 1 || DISTINGUISHING.test(more) || !shorter.left.endsWith(tail)) continue;
    const common = commonEnd(longer.left.slice(0, at), shorter.left.slice(0, shorter.left.length - behind));
    const name = `${common}${tail}`;
    if (common === '' || name.length < COMMON || !HAN.test(name) || longer.left.endsWith(name)) continue;
    return [`${common}${more}${tail}`, name];
  }
  return undefined;
}

function commonEnd(one: string, other: string): string {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length === 0 ? '' : one.slice(-length);
}

/**
 * 青云山 told of at least twice by itself, and 大青云山 once or more; 大青云山酒店 is the name of a hotel, and no other mountain, as
 * long as it is written in one way.
 */
function sized(text: string, found: readonly Finding[]): readonly Finding[] {
  const isName = ({ start, end }: Span, name: string): boolean =>
    new RegExp(`^(?:${ESTABLISHMENT.source})`).test(text.slice(end, end + LOOK_BACK)) &&
    SIZE.test(text.charAt(start - 1)) &&
    !found.some((other) => text.slice(other.start, other.end).includes(name));
  const places = [...text.matchAll(MOUNTAIN)].map(({ 0: name, index }) => ({
    name,
    start: index,
    end: index + name.length,
  }));
  return [...grouped(places, ({ name }) => name)].flatMap(([name, all]): readonly Finding[] => {
    const withSize = all.filter((span) => hasSize(text)(span) && !isName(span, name));
    const alone = all.filter((span) => !hasSize(text)(span));
    const [first, other] = [withSize[0], alone[0]];
    if (first === undefined || other === undefined || alone.length < 2) return [];
    const larger = { start: first.start - 1, end: first.end };
    return [{ ...finding(larger, other, [text.slice(larger.start, larger.end), name]), weight: 'note' }];
  });
}

const hasSize =
  (text: string) =>
  ({ start }: Span): boolean =>
    SIZE.test(text.charAt(start - 1));

const finding = (longer: Span, shorter: Span, [one, other]: readonly string[]): Finding => ({
  ...longer,
  weight: 'warning',
  message: {
    zh: `“${one ?? ''}”与“${other ?? ''}”只差一字：是否同一处`,
    en: `“${one ?? ''}” and “${other ?? ''}” differ by one character: is it the same place?`,
  },
  others: [shorter],
});
