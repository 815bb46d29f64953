import type { ReportData } from '../content/report-data';

const SUSPECT: readonly RegExp[] = [
  // Mobile and identity numbers, and addresses of mail.
  /(?<!\d)1[3-9]\d{9}(?!\d)/,
  /(?<!\d)\d{17}[\dXx](?![\dA-Za-z])/,
  /[\w.+-]+@[\w-]+\.[\w.]+/,
];
/** A pseudonym names nobody. */
const PSEUDONYM = /某|\*/;
const SHORTEST_NAME = 2;

/** Where the words of a report hold the name of a complainant of its cases, or what looks like a number of a person: paths, never the words. */
export function personalPlaces(content: ReportData, complainants: readonly string[]): readonly string[] {
  const names = complainants.filter((name) => name.length >= SHORTEST_NAME && !PSEUDONYM.test(name));
  const isSuspect = (text: string): boolean =>
    SUSPECT.some((pattern) => pattern.test(text)) || names.some((name) => text.includes(name));
  return textsOf(content)
    .filter(([, text]) => isSuspect(text))
    .map(([place]) => place);
}

/** All words that people wrote. Names of respondents are business facts, and places, numbers and terms are nobody’s. */
function textsOf({ cases, promises, texts }: ReportData): readonly (readonly [string, string])[] {
  const ofCases = cases.flatMap(({ caseNumber, account }) => {
    const { allegations, requests, apologies, remedies, orders, spared, payments, typical, quality } = account;
    const told = [
      ...allegations.flatMap(({ text, explanation }) => [text, explanation]),
      ...requests,
      ...apologies.flatMap(({ onBehalfOf, reason }) => [onBehalfOf, reason]),
      ...remedies.map(({ description }) => description),
      ...orders.map(({ what }) => what),
      ...spared.map(({ reason }) => reason),
      ...payments.map(({ to }) => to),
      typical?.reason,
      typical?.lesson,
      ...quality.flatMap(({ shortcoming, improvement }) => [shortcoming, improvement]),
    ];
    return [[caseNumber, told.filter((text) => text !== undefined).join('\n')] as const];
  });
  return [
    ...ofCases,
    ...promises.map(({ caseNumber, description }) => [caseNumber, description] as const),
    ...texts.map(({ part, language, text }) => [`${part} (${language})`, text] as const),
  ];
}
