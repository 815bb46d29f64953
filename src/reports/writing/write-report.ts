import type { ReportData } from '../content/report-data';
import { noteOf } from './figure-notes';
import { Reading } from './reading';
import { heading, paragraph, type Block, type Report } from './report';
import { SECTIONS } from './sections';
import { en } from './wording.en';
import { zh } from './wording.zh';
import { PART_OF, type SectionName, type Wording } from './wording';

const WORDINGS = { zh, en } as const;

/** How the reader may see it: names of persons open or hidden. */
export interface Shown {
  readonly language: 'zh' | 'en';
  readonly names: 'open' | 'hidden';
}

/** The report in words: a pure function of its content. */
export function writeReport(data: ReportData, { language, names }: Shown): Report {
  const wording: Wording = WORDINGS[language];
  const reading = new Reading(data, language, names);
  const issuer = data.unit?.names[language] ?? wording.wholeInstallation;
  const blocks = sections(reading, wording);
  const on = data.asOfDay ?? data.to;
  return {
    language,
    issuer,
    title: wording.title(data),
    period: wording.period(data),
    blocks,
    notesTitle: wording.notesTitle,
    notesHead: wording.notesHead,
    notes: data.figures.filter(({ key }) => reading.used.has(key)).map((figure) => noteOf(reading, figure)),
    basis: wording.basis(data),
    issued: wording.issued(issuer, wording.day(on)),
    on,
  };
}

const WORK_SUMMARY: readonly SectionName[] = [
  'overview',
  'valid',
  'invalid',
  'causes',
  'typical',
  'weak-links',
  'pairs',
  'promises',
  'measures',
  'plans',
];
const QUARTERLY: readonly SectionName[] = [
  'overview',
  'typical',
  'weak-links',
  'repeated',
  'promises',
  'causes',
  'measures',
  'plans',
];

/** Numbered sections; one in which nothing is said is left out. */
function sections(reading: Reading, wording: Wording): readonly Block[] {
  const names = reading.data.kind === 'work-summary' ? WORK_SUMMARY : QUARTERLY;
  const filled = names.flatMap((name) => {
    const part = PART_OF[name];
    const written = part === undefined ? [] : reading.written(part).map((line) => paragraph(line));
    const blocks = [...SECTIONS[name](reading, wording), ...written];
    return blocks.length === 0 ? [] : [{ name, blocks }];
  });
  return filled.flatMap(({ name, blocks }, index) => [
    heading(1, wording.section(index + 1, wording.titles[name])),
    ...blocks,
  ]);
}
