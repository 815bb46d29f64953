import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountOf } from '../../src/reports/cases/account-of';
import type { ReportData } from '../../src/reports/content/report-data';
import { Rendered } from '../../src/reports/rendering/render';
import { sample, story } from '../golden/samples';

const FIGURES = [
  'received',
  'accepted',
  'closed',
  'valid',
  'invalid',
  'penalised',
  'fines',
  'confiscations',
  'refunds',
] as const;

/** A report of the one case of the golden samples, with everything that a report can hold. */
export function sampleReport(language: 'zh' | 'en'): Rendered {
  const file = join(__dirname, '../golden/ReportPublished.v1.json');
  const { data } = JSON.parse(readFileSync(file, 'utf8')) as { readonly data: { readonly content: ReportData } };
  const number = { numerator: 1, denominator: null, value: '1', printed: '1', amounts: [], n: null, interval: null };
  const content: ReportData = {
    ...data.content,
    figures: FIGURES.map((id) => ({ key: id, definition: { id, version: 1 }, basis: 'cohort', ...number })),
    cases: [{ caseId: 'c', caseNumber: 'shaoguan-2026-00001', account: accountOf(story.map((type) => sample(type))) }],
  };
  return new Rendered(content, { language, names: 'hidden' });
}
