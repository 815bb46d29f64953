import type { ToldFinding } from './lint';

/** A finding for the person at the terminal: place, weight, rule and the words quoted; then what and why, in both languages. */
export const toldLines = (file: string, { line, column, ...finding }: ToldFinding): readonly string[] => [
  `${file}:${String(line)}:${String(column)}  ${finding.weight}  ${finding.rule}  「${finding.quoted}」`,
  ...finding.others.map((other) => `    ← ${String(other.line)}:${String(other.column)} 「${other.quoted}」`),
  `    ${finding.name.zh}：${finding.message.zh}。${finding.why.zh}`,
  `    ${finding.name.en}: ${finding.message.en}. ${finding.why.en}`,
];

/** How many findings there are of each weight. */
export function countedByWeight(findings: readonly Pick<ToldFinding, 'weight'>[]): {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
} {
  const of = (weight: ToldFinding['weight']): number => findings.filter((each) => each.weight === weight).length;
  return { errors: of('error'), warnings: of('warning'), notes: of('note') };
}
