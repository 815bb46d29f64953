import type { CaseToPack } from '../case-file.port';
import { readablePage } from './readable-page';

const WORDS = {
  zh: {
    lang: 'zh-CN',
    title: (number: string) => `案件履历 ${number}`,
    head: ['序号', '发生时间', '记录时间', '经办', '事实'],
  },
  en: {
    lang: 'en',
    title: (number: string) => `History of case ${number}`,
    head: ['No.', 'Happened', 'Recorded', 'By', 'Fact'],
  },
} as const;

/** Every fact of the case in words, in the order in which it was recorded. */
export function historyPage({ caseNumber, caseId, history }: CaseToPack, language: 'zh' | 'en'): string {
  const { lang, title, head } = WORDS[language];
  const rows = history.map(({ version, occurredAt, recordedAt, by, words }) => ({
    cells: [String(version), occurredAt, recordedAt, `${by.id} (${by.role}, ${by.unit})`, words[language]],
  }));
  return readablePage(lang, title(caseNumber), [caseId], { head, rows });
}
