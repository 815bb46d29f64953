import type { Finding, Responsibility } from '../../complaints/handling/handling.events';
import { money, nothing, plus, type Money } from '../../kernel/money';
import type { CaseAccount } from '../cases/case-account';
import type { Named, Narrowed, ReportData, ReportFigure, ToldCase } from '../content/report-data';
import { keyOf } from '../gathering/figures-of-report';
import type { Run } from './report';
import { hidingNames } from './shown-names.rules';

/** What both languages read from the content of a report. */
export class Reading {
  /** The keys of the figures that were printed, in the order of their first use. */
  readonly used = new Set<string>();

  constructor(
    readonly data: ReportData,
    readonly language: 'zh' | 'en',
    /** Whether persons among the respondents are named. */
    private readonly names: 'open' | 'hidden',
  ) {}

  figure(id: string, narrowed?: Pick<Narrowed, 'dimension'> & { readonly code: string }): ReportFigure {
    const key =
      narrowed === undefined
        ? id
        : keyOf(id, { dimension: narrowed.dimension, of: { code: narrowed.code, names: { zh: '', en: '' } } });
    const found = this.data.figures.find((figure) => figure.key === key);
    if (found === undefined) throw new TypeError(`the report has no figure ${key}`);
    return found;
  }

  /** The figure as it is printed, linked to its definition and cases. */
  link(figure: ReportFigure, text = figure.printed): Run {
    this.used.add(figure.key);
    return { text, figure: figure.key };
  }

  count(id: string, dimension?: Narrowed['dimension'], code?: string): number {
    return this.figure(id, dimension && code !== undefined ? { dimension, code } : undefined).numerator;
  }

  word(list: keyof ReportData['words'], code: string): string {
    const found: Named | undefined = this.data.words[list].find((named) => named.code === code);
    return found?.names[this.language] ?? code;
  }

  isPerson(type: string): boolean {
    return this.data.words.respondentTypes.find(({ code }) => code === type)?.person ?? false;
  }

  /** Words of a case, with persons named or not. */
  shown(account: CaseAccount): (text: string) => string {
    if (this.names === 'open') return (text) => text;
    return hidingNames(account.respondents.filter(({ type }) => this.isPerson(type)).map(({ name }) => name));
  }

  respondent(account: CaseAccount, ordinal: number): string {
    return this.shown(account)(account.respondents[ordinal - 1]?.name ?? '');
  }

  /** The texts that people wrote for a part, as paragraphs. */
  written(part: ReportData['texts'][number]['part']): readonly string[] {
    const found = this.data.texts.find((text) => text.part === part && text.language === this.language);
    return found === undefined ? [] : found.text.split(/\n+/).filter((line) => line.trim() !== '');
  }
}

export const hasFigure = ({ data }: Reading, id: string, category: string): boolean =>
  data.figures.some(({ key }) => key === `${id}.category.${category}`);

export const isPenal = ({ fines, confiscations, orders }: CaseAccount): boolean =>
  fines.length + confiscations.length + orders.length > 0;

/** Fines and confiscations of a case together, one sum a currency; those in national currency alone as a rule. */
export function penaltiesOf({ fines, confiscations }: CaseAccount): readonly Money[] {
  return sums([...fines.map(({ fine }) => fine), ...confiscations.map(({ confiscated }) => confiscated)]);
}

export function sums(amounts: readonly Money[]): readonly Money[] {
  const byCurrency = new Map<string, Money>();
  for (const { amount, currency } of amounts)
    byCurrency.set(currency, plus(byCurrency.get(currency) ?? nothing(currency), money(amount, currency)));
  return [...byCurrency.values()];
}

/** 25203.20 → 25,203.20. */
export const grouped = (amount: string): string => amount.replace(/\B(?=(?:\d{3})+(?:\.|$))(?<!\.\d*)/g, ',');

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Told cases by the type of their first respondent, in their order. */
export function byRespondentType(cases: readonly ToldCase[]): readonly (readonly [string, readonly ToldCase[]])[] {
  const groups = new Map<string, ToldCase[]>();
  for (const told of cases) {
    const type = told.account.respondents[0]?.type ?? '';
    groups.set(type, [...(groups.get(type) ?? []), told]);
  }
  return [...groups];
}

/** A finding, with all respondents of whom the same was alleged and found. */
export interface SharedFinding {
  readonly respondents: readonly number[];
  readonly text: string;
  readonly finding: Finding;
  readonly responsibility: Responsibility;
  readonly explanation: string;
}

export function findingsOf({ allegations }: CaseAccount): readonly SharedFinding[] {
  const shared = new Map<string, SharedFinding>();
  for (const { respondent, text, finding, responsibility = 'none', explanation = '' } of allegations) {
    if (finding === undefined) continue;
    const key = JSON.stringify([text, finding, responsibility, explanation]);
    const respondents = [...(shared.get(key)?.respondents ?? []), respondent];
    shared.set(key, { respondents: [...new Set(respondents)], text, finding, responsibility, explanation });
  }
  return [...shared.values()];
}

/** Respondents of whom nothing was found, and nothing decided against. */
export function clearedOf({
  respondents,
  allegations,
  fines,
  confiscations,
  orders,
  spared,
}: CaseAccount): readonly number[] {
  const penalised = new Set([...fines, ...confiscations, ...orders, ...spared].map(({ respondent }) => respondent));
  return respondents.flatMap((_respondent, index) => {
    const ordinal = index + 1;
    const own = allegations.filter(({ respondent }) => respondent === ordinal);
    const cleared = own.length > 0 && own.every(({ finding }) => finding === 'unsubstantiated');
    return cleared && !penalised.has(ordinal) ? [ordinal] : [];
  });
}

/** The article of the rule pack that a decision against a respondent rests on, where it asks for a fine and the record has none. */
export function missingFine(
  { fines, confiscations }: CaseAccount,
  respondent: number,
  articles: ReportData['fines'],
): ReportData['fines'][number] | undefined {
  if (fines.some((fine) => fine.respondent === respondent)) return undefined;
  const basis = confiscations.find((each) => each.respondent === respondent)?.legalBasis ?? '';
  const plain = (text: string): string => text.replace(/[《》\s]/g, '');
  return articles.find(({ zh, minimum }) => Number(minimum) > 0 && plain(basis).includes(plain(zh)));
}
