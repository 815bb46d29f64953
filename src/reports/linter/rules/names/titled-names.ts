import type { Finding, LintRule, Span } from '../../finding';
import { sectionsOf, within, type Part } from '../../reading/parts';
import { FAMILY_NAMES, TITLES } from './family-names';

const TITLED = new RegExp(`([${FAMILY_NAMES}])(${TITLES})`, 'g');
/** The office turns to somebody whom the case has told of before. */
const FOLLOW_UP = /(?:致电|致函|回访|电话联系|联系|答复|回复|告知|电告)(?:了|给)?$/;

interface Titled extends Span {
  readonly family: string;
  readonly title: string;
  readonly followedUp: boolean;
}

/** In one case the office follows up somebody with a title that another family name bore before: 张老师 complained, 赵老师 was called. */
export const titledNames: LintRule = {
  id: 'titled-names',
  name: { zh: '称呼前后不一', en: 'one title, two family names' },
  why: {
    zh: '回访的人须是案中已出现的人，否则无从证明当事人已得到答复。',
    en: 'Who is called back must be somebody of the case: otherwise nobody can tell that the complainant had an answer.',
  },
  find: (text) => sectionsOf(text).flatMap(inCase),
};

function inCase(section: Part): readonly Finding[] {
  const people = peopleIn(section.text);
  return people.flatMap((person, index): readonly Finding[] => {
    const known = people.slice(0, index).some(({ family }) => family === person.family);
    const alike = people.slice(0, index).find(({ title }) => title === person.title);
    if (!person.followedUp || known || alike === undefined) return [];
    const [before, now] = [`${alike.family}${alike.title}`, `${person.family}${person.title}`];
    return [
      {
        ...within(section, person),
        weight: 'warning',
        message: {
          zh: `回访的“${now}”在本案中未曾出现，前文为“${before}”：是否同一人`,
          en: `“${now}” was never told of in this case before, but “${before}” was: is it the same person?`,
        },
        others: [within(section, alike)],
      },
    ];
  });
}

const peopleIn = (text: string): readonly Titled[] =>
  [...text.matchAll(TITLED)].map(({ 0: all, 1: family = '', 2: title = '', index }) => ({
    family,
    title,
    followedUp: FOLLOW_UP.test(text.slice(Math.max(0, index - 12), index)),
    start: index,
    end: index + all.length,
  }));
