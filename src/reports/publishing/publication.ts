import { hash } from 'node:crypto';
import { canonicalJson, sha256 } from '../../kernel/hash';
import type { StatutoryFine } from '../linter/rules/cases/statutory-fines';
import { lint } from '../linter/lint';
import { asLinted } from '../linter/texts/text-formats';
import type { ReportData } from '../content/report-data';
import { Rendered } from '../rendering/render';
import type { Shown } from '../writing/write-report';
import { personalPlaces } from './personal-words.rules';
import type { Publication } from './report.rules';

const LANGUAGES = ['zh', 'en'] as const;
const NAMES = ['open', 'hidden'] as const;

/** What a report is rendered for; the name of the rendering is both with its kind. */
const SHOWN: readonly Shown[] = LANGUAGES.flatMap((language) => NAMES.map((names) => ({ language, names })));

/** The report as it would be published, and what speaks against it. */
export async function publicationOf(
  gathered: ReportData,
  complainants: readonly string[],
  fines: readonly StatutoryFine[],
): Promise<Publication> {
  // As it comes back from the log: what was undefined is not there.
  const content = JSON.parse(JSON.stringify(gathered)) as ReportData;
  const renderings: Record<string, string> = {};
  const errors: Publication['errors'][number][] = [];
  for (const shown of SHOWN) {
    const rendered = new Rendered(content, shown);
    const name = nameOf(shown);
    const { html } = rendered.page();
    renderings[`${name}.docx`] = hash('sha256', await rendered.docx(), 'hex');
    renderings[`${name}.html`] = sha256(html);
    renderings[`${name}.json`] = sha256(canonicalJson(rendered.json()));
    const found = shown.names === 'open' ? lint(asLinted.html(html), fines) : [];
    errors.push(...found.filter(({ weight }) => weight === 'error').map(({ message }) => message));
  }
  const contentHash = sha256(canonicalJson(content));
  return { content, contentHash, renderings, errors, personal: personalPlaces(content, complainants) };
}

export const nameOf = ({ language, names }: Shown): string => `${language}.${names}`;
