import type { ReportFigure } from '../content/report-data';
import { casesPath, definitionPath } from './figure-links';
import type { Reading } from './reading';
import type { FigureNote } from './report';

/** What a figure is called, by its definition as it was. */
export const nameOf = ({ data, language }: Reading, { definition: { id } }: ReportFigure): string =>
  data.definitions.find((each) => each.id === id)?.names[language] ?? id;

/** What stands behind a figure that was printed. */
export function noteOf(reading: Reading, figure: ReportFigure): FigureNote {
  const { data, language } = reading;
  const definition = data.definitions.find(({ id }) => id === figure.definition.id);
  const of = figure.narrowed === undefined ? '' : ` · ${figure.narrowed.of.names[language]}`;
  const base = definition?.denominator === undefined ? '' : ` / ${definition.denominator[language]}`;
  return {
    key: figure.key,
    name: `${nameOf(reading, figure)}${of}`,
    printed: figure.printed,
    reckoning: figure.denominator === null ? '' : `${String(figure.numerator)}/${String(figure.denominator)}`,
    meaning: `${definition?.numerator[language] ?? ''}${base}`,
    definition: `${figure.definition.id}@${String(figure.definition.version)}`,
    definitionAt: definitionPath(figure),
    casesAt: casesPath(figure, data),
  };
}
