import { isUpheld, RESPONSIBILITIES } from '../../complaints/handling/handling.events';
import { overviewSection } from './overview-section';
import { byRespondentType, hasFigure, type Reading } from './reading';
import { heading, paragraph, type Block, type Run } from './report';
import type { SectionName, Wording } from './wording';

type Section = (reading: Reading, wording: Wording) => readonly Block[];

/** What each section says of the content; nothing where only a person has something to say. */
export const SECTIONS: Readonly<Record<SectionName, Section>> = {
  overview: overviewSection,
  valid: (reading, wording) => {
    const { cases, untold } = reading.data;
    const more = wording.untold(untold.confidential, untold.others);
    const groups = byRespondentType(cases).flatMap(([type, told], index) => [
      heading(
        2,
        ...wording.group(index + 1, reading.word('respondentTypes', type), countOfType(reading, type, told.length)),
      ),
      ...told.flatMap((each, at) => wording.told(reading, each, at + 1)),
    ]);
    if (groups.length === 0 && more === undefined) return [paragraph(wording.none.valid)];
    return [...groups, ...(more === undefined ? [] : [paragraph(more)])];
  },
  invalid: (reading, wording) => {
    const figure = reading.figure('invalid');
    if (figure.numerator === 0) return [paragraph(wording.none.invalid)];
    const parts = reading.data.words.categories
      .filter(({ code }) => hasFigure(reading, 'invalid', code) && reading.count('invalid', 'category', code) > 0)
      .map(({ code, names }) =>
        wording.cases(
          names[reading.language],
          reading.link(reading.figure('invalid', { dimension: 'category', code })),
        ),
      );
    return [paragraph(...wording.invalid(reading.link(figure), wording.listed(parts)))];
  },
  causes: (reading, wording) => {
    const upheld = reading.data.cases.flatMap(({ account }) =>
      account.allegations.filter(({ finding }) => finding !== undefined && isUpheld(finding)),
    );
    const counts = RESPONSIBILITIES.map(
      (each) => [each, upheld.filter(({ responsibility }) => responsibility === each).length] as const,
    ).filter(([, count]) => count > 0);
    return counts.length === 0 ? [] : [paragraph(wording.responsibilities(counts))];
  },
  typical: (reading, wording) => {
    const typical = reading.data.cases.flatMap(({ caseId, caseNumber, account }) => {
      if (account.typical === undefined) return [];
      const shown = reading.shown(account);
      const { reason, lesson } = account.typical;
      return [paragraph(...wording.typical({ text: caseNumber, caseId }, shown(reason), lesson && shown(lesson)))];
    });
    return typical.length === 0 ? [paragraph(wording.none.typical)] : typical;
  },
  'weak-links': (reading, wording) => [
    paragraph(wording.worsened(reading.data)),
    ...reading.data.worsened.found.map(({ measure, dimension, code, now, before, adjusted }) => {
      const told = ({ k, n }: typeof now): string => (measure === 'received' ? String(k) : `${String(k)}/${String(n)}`);
      const name = reading.word(dimension === 'category' ? 'categories' : 'units', code);
      return paragraph(wording.worsenedFigure(measure, name, told(now), told(before), adjusted));
    }),
  ],
  repeated: (reading, wording) =>
    listOr(
      wording.none.repeated,
      reading.data.repeated.map(({ caseId, caseNumber, earlier }) =>
        wording.repeated({ text: caseNumber, caseId }, earlier),
      ),
    ),
  pairs: (reading, wording) =>
    listOr(
      wording.none.pairs,
      reading.data.cases.flatMap(({ caseId, caseNumber, account }) =>
        account.quality.map(({ shortcoming, improvement }) => {
          const shown = reading.shown(account);
          return wording.pair({ text: caseNumber, caseId }, shown(shortcoming), shown(improvement));
        }),
      ),
    ),
  promises: (reading, wording) =>
    listOr(
      wording.none.promises,
      reading.data.promises.map(({ caseId, caseNumber, promisedOn, description, expiresOn }) =>
        wording.promise(
          { text: caseNumber, caseId },
          wording.day(promisedOn),
          description,
          expiresOn === undefined ? undefined : wording.day(expiresOn),
        ),
      ),
    ),
  measures: () => [],
  plans: () => [],
};

const listOr = (none: string, items: readonly (readonly Run[])[]): readonly Block[] =>
  items.length === 0 ? [paragraph(none)] : items.map((runs) => paragraph(...runs));

/** The figure of the type; of one that is no figure of the report, how many are told. */
function countOfType(reading: Reading, type: string, told: number): Run {
  const found = reading.data.figures.find(({ key }) => key === `valid.respondentType.${type}`);
  return found?.numerator === told ? reading.link(found) : String(told);
}
