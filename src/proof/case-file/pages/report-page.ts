import type { CaseToPack } from '../case-file.port';
import type { Finding, Property } from './properties';
import { readablePage } from './readable-page';

const NAMES: Readonly<Record<Property, readonly [zh: string, en: string]>> = {
  authenticity: ['真实性', 'Authenticity'],
  integrity: ['完整性', 'Integrity'],
  usability: ['可用性', 'Usability'],
  safety: ['安全性', 'Safety'],
};

const outcome = (holds: boolean | undefined): string => (holds === undefined ? '—' : holds ? '✓' : '✗');

/** 四性检测报告, in both languages: what was looked at when the file was packed, and what came of it. */
export function reportPage(
  { caseNumber, madeFor, reason }: CaseToPack,
  madeAt: string,
  findings: readonly Finding[],
): string {
  const lines = [
    `打包 Packed: ${madeAt}, ${madeFor.id} (${madeFor.role}, ${madeFor.unit})${reason === undefined ? '' : ` · ${reason}`}`,
    '本报告所载为打包时的检测结果（参照 DA/T 70-2018）；收到后请以 verify.mjs 或 verify.html 复核。',
    'This is what was found when the file was packed (after DA/T 70-2018). Verify it yourself with verify.mjs or verify.html.',
  ];
  const rows = findings.map(({ property, checked, found, holds }) => ({
    cells: [NAMES[property], [checked.zh, checked.en], [found.zh, found.en], outcome(holds)],
    isBad: holds === false,
  }));
  return readablePage('zh-CN', `四性检测报告 ${caseNumber}`, lines, {
    head: ['性质 Property', '检测 Checked', '结果 Found', ''],
    rows,
  });
}
