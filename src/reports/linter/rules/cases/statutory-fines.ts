import type { Finding, LintRule } from '../../finding';
import { amountsIn, inYuan, type Amount } from '../../reading/money';
import { clauseBefore, sectionsOf, within, type Part } from '../../reading/parts';
import { Decimal } from 'decimal.js';

/** What an article says about a fine, as the rule packs hold it (`fines`). */
export interface StatutoryFine {
  readonly id: string;
  /** As 某某条例 第十八条, with a condition in brackets where it has one. */
  readonly zh: string;
  readonly en: string;
  readonly minimum: string;
  readonly maximum: string;
}

interface Article extends StatutoryFine {
  readonly pattern: RegExp;
  /** The fine follows only on a condition that the text may not tell of. */
  readonly conditional: boolean;
}

const NAMED = /^(.+?)\s*第([一二三四五六七八九十百]+)条\s*(.*)$/;
/** Words of a decision against somebody, not of a text about the law. */
const DECIDED = /责令其|被处|处罚完毕|已处罚|没收(?:其|此|该|了)|批评教育|作出处罚|予以处罚|行政处罚案件|处罚决定/;
const LIMIT = /^\s*(?:以上|以下|以内|至|-|—|~|～)/;

/** A decision under an article whose fine is missing from it, or outside of what the article allows. */
export const statutoryFines = (fines: readonly StatutoryFine[]): LintRule => {
  const articles = fines.flatMap(articleOf);
  return {
    id: 'statutory-fines',
    name: { zh: '法定幅度', en: 'range of the law' },
    why: {
      zh: '条款规定了最低罚款的，处罚须写明罚款且不低于最低额；减轻、免除须写明依据。',
      en: 'Where an article has a minimum, the decision tells a fine of at least that, or the ground for less.',
    },
    find: (text) => sectionsOf(text).flatMap((section) => articles.flatMap((article) => judged(section, article))),
  };
};

function articleOf(fine: StatutoryFine): readonly Article[] {
  const [, law, number, condition = ''] = NAMED.exec(fine.zh) ?? [];
  if (law === undefined || number === undefined) return [];
  return [{ ...fine, conditional: condition !== '', pattern: new RegExp(`《?${law}》?\\s*(?:的)?第${number}条`) }];
}

function judged(section: Part, article: Article): readonly Finding[] {
  const named = article.pattern.exec(section.text);
  if (named === null || !DECIDED.test(section.text)) return [];
  const place = within(section, { start: named.index, end: named.index + named[0].length });
  const fines = finesIn(section.text);
  if (fines.length === 0) return hasToFine(section, article) ? [{ ...place, ...missing(section, article) }] : [];
  return fines
    .filter(({ value }) => value.lt(article.minimum) || value.gt(article.maximum))
    .map((fine) => ({ ...within(section, fine), ...outside(article, fine), others: [place] }));
}

/** The ground for less, or for nothing, has been told. */
const EXCUSED = /不予(?:行政)?处罚|免予处罚|减轻处罚|从轻|不予罚款|免予罚款/;
const hasToFine = ({ text }: Part, { minimum, conditional }: Article): boolean =>
  new Decimal(minimum).gt(0) && !conditional && !EXCUSED.test(text);

/** The text itself says that there was none: whoever reads it is not misled, and still has to look. */
const SAID_TO_BE_MISSING = /记录中没有罚款|未见罚款|the record (?:has|shows) no fine/i;

const finesIn = (text: string): readonly Amount[] =>
  amountsIn(text).filter(({ national, start, end }) => {
    const [clause, after] = [clauseBefore(text, start), /^[^，,。；;、\n]{0,8}/.exec(text.slice(end))?.[0] ?? ''];
    return national && !LIMIT.test(after) && (clause + after).includes('罚款') && !/没收|罚没|以上|至$/.test(clause);
  });

const rangeOf = ({ minimum, maximum }: StatutoryFine): string =>
  `${inYuan(new Decimal(minimum))}–${inYuan(new Decimal(maximum))}`;

const missing = ({ text }: Part, article: Article): Omit<Finding, 'start' | 'end'> => ({
  weight: SAID_TO_BE_MISSING.test(text) ? 'note' : 'error',
  message: {
    zh: `${article.zh} 规定罚款 ${rangeOf(article)} 元，此处未写罚款`,
    en: `${article.en} asks for a fine of ${rangeOf(article)}; none is told here`,
  },
  others: [],
});

const outside = (article: Article, { value }: Amount): Omit<Finding, 'start' | 'end' | 'others'> => ({
  weight: 'error',
  message: {
    zh: `罚款 ${inYuan(value)} 元，不在 ${article.zh} 规定的 ${rangeOf(article)} 元之内`,
    en: `a fine of ${inYuan(value)} is outside of ${rangeOf(article)}, the range of ${article.en}`,
  },
});
