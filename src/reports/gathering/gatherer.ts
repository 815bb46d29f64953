import { Injectable } from '@nestjs/common';
import { complaintStream } from '../../complaints/complaint.events';
import { EventLog } from '../../event-log/event-log';
import type { InWords } from '../../figures/definition';
import { definitionOf } from '../../figures/definitions';
import { Figures, type FigureReading } from '../../figures/figures.port';
import { plusDays, todayInChina } from '../../kernel/day';
import type { Position, RecordedEvent } from '../../kernel/event';
import { Regimes } from '../../regimes/regimes';
import type { Regime, Term } from '../../regimes/regime';
import { UnitDirectory } from '../../units/unit-directory';
import { accountOf } from '../cases/account-of';
import type { CaseAccount } from '../cases/case-account';
import type {
  Named,
  Narrowed,
  ReportData,
  ReportFigure,
  ReportScope,
  ToldCase,
  ToldDefinition,
} from '../content/report-data';
import { comparedWithBefore } from './compared';
import { BASIS, BY_CATEGORY, BY_RESPONDENT, readings, reportFigure, WHOLE, type Common } from './figures-of-report';
import { ReportAddress } from './report-address';
import { ReportCases, type CasesOfReport } from './report-cases.port';

/** More cases than a reader reads one by one, and than one fact holds; the others are counted. */
const MOST_TOLD = 150;

/** Gathers everything that a report says at the newest position that the read models have: nothing of it is written yet. */
@Injectable()
export class ReportGatherer {
  constructor(
    private readonly cases: ReportCases,
    private readonly figures: Figures,
    private readonly log: EventLog,
    private readonly regimes: Regimes,
    private readonly units: UnitDirectory,
    private readonly address: ReportAddress,
  ) {}

  /** Throws `Refusal('unknown-regime')`, and what the read side throws while it is not there. */
  async gather(scope: ReportScope): Promise<ReportData> {
    const regime = this.regimes.inForce(scope.regime, plusDays(scope.to, -1));
    const before = { from: plusDays(scope.from, -daysOf(scope)), to: scope.from };
    const found = await this.cases.of(scope, before.from, MOST_TOLD);
    const order = regime.respondentTypes.map(({ id }) => id);
    const cases = { ...found, respondentTypes: inOrder(found.respondentTypes, order, (code) => code) };
    const common = { regime: scope.regime, unit: scope.unit, from: scope.from, to: scope.to, asOf: cases.position };
    const told = await this.told(cases, regime);
    const words = await this.words(cases, told, scope, regime);
    const whole = await readings(this.figures, WHOLE, common);
    const figures = [
      ...whole.map((reading) => reportFigure(reading)),
      ...(await this.narrowed(BY_RESPONDENT, 'respondentType', cases.respondentTypes, words.respondentTypes, common)),
      ...(await this.narrowed(BY_CATEGORY, 'category', cases.categories, words.categories, common)),
    ];
    const [first] = whole;
    return {
      ...{ kind: scope.kind, from: scope.from, to: scope.to },
      unit: scope.unit === undefined ? null : (words.units.find(({ code }) => code === scope.unit) ?? null),
      regime: { code: scope.regime, names: regime.names },
      address: this.address.value,
      position: cases.position,
      asOfDay: first?.asOfDay ?? null,
      calendarVersion: first?.calendarVersion ?? 0,
      taxonomyVersion: first?.taxonomyVersions[scope.regime] ?? null,
      figures,
      definitions: whole.map(toldDefinition),
      cases: told,
      untold: cases.untold,
      words,
      fines: regime.fines.map(({ zh, en, minimum, maximum }) => ({ zh, en, minimum, maximum })),
      promises: cases.promises,
      repeated: cases.repeated,
      worsened: await comparedWithBefore(this.figures, cases, common, before, daysOf(scope)),
      texts: [],
    };
  }

  /** The accounts of the cases, by the type of the first respondent in the order of the rule pack. */
  private async told({ told, position }: CasesOfReport, regime: Regime): Promise<readonly ToldCase[]> {
    const accounts: ToldCase[] = [];
    for (const named of told) accounts.push({ ...named, account: await this.account(named.caseId, position) });
    const order = regime.respondentTypes.map(({ id }) => id);
    return inOrder(accounts, order, ({ account }) => account.respondents[0]?.type ?? '');
  }

  private async account(caseId: string, position: Position): Promise<CaseAccount> {
    const events: RecordedEvent[] = [];
    for await (const event of this.log.read(complaintStream(caseId)))
      if (event.position <= position) events.push(event);
    return accountOf(events);
  }

  private async words(
    cases: CasesOfReport,
    told: readonly ToldCase[],
    scope: ReportScope,
    regime: Regime,
  ): Promise<ReportData['words']> {
    const accounts = told.map(({ account }) => account);
    const units = [scope.unit, ...cases.units, ...accounts.flatMap(({ transfers }) => transfers.map(({ to }) => to))];
    const types = [
      ...cases.respondentTypes,
      ...accounts.flatMap(({ respondents }) => respondents.map(({ type }) => type)),
    ];
    return {
      categories: named(
        [...cases.categories, ...accounts.map(({ category }) => category)],
        this.termsOf(regime, 'categories'),
      ),
      channels: named(
        accounts.map(({ channel }) => channel),
        this.termsOf(regime, 'channels'),
      ),
      respondentTypes: named(types, this.termsOf(regime, 'respondentTypes')).map((type) => ({
        ...type,
        person: regime.respondentTypes.find(({ id }) => id === type.code)?.person ?? false,
      })),
      units: await Promise.all(distinct(units).map(async (code) => ({ code, names: await this.unitNames(code) }))),
    };
  }

  /** Of the version in force, and of earlier ones for codes that it has no more. */
  private termsOf({ id, version }: Regime, list: 'categories' | 'channels' | 'respondentTypes'): readonly Term[] {
    const versions = [...this.regimes.versionsOf(id)].sort(
      (a, b) => Number(b.version === version) - Number(a.version === version),
    );
    return versions.flatMap((each): readonly Term[] => each[list]);
  }

  private async unitNames(code: string): Promise<InWords> {
    const name = (await this.units.find(code))?.name ?? code;
    return { zh: name, en: name };
  }

  private async narrowed(
    definitions: readonly string[],
    dimension: Narrowed['dimension'],
    codes: readonly string[],
    words: readonly Named[],
    common: Common,
  ): Promise<readonly ReportFigure[]> {
    const figures: ReportFigure[] = [];
    for (const code of codes) {
      const of = words.find((each) => each.code === code) ?? { code, names: { zh: code, en: code } };
      const narrowed = { dimension, of: { code: of.code, names: of.names } };
      const told = await readings(this.figures, definitions, common, narrowed);
      figures.push(...told.map((reading) => reportFigure(reading, narrowed)));
    }
    return figures;
  }
}

/** In the order of the codes; what has none of them stands last. */
function inOrder<Item>(items: readonly Item[], order: readonly string[], codeOf: (item: Item) => string): Item[] {
  const place = (item: Item): number => (order.indexOf(codeOf(item)) + order.length + 1) % (order.length + 1);
  return [...items].sort((a, b) => place(a) - place(b));
}

const daysOf = ({ from, to }: Pick<ReportScope, 'from' | 'to'>): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const distinct = (codes: readonly (string | undefined)[]): string[] => [
  ...new Set(codes.flatMap((code) => (code === undefined ? [] : [code]))),
];

const named = (codes: readonly string[], terms: readonly Term[]): Named[] =>
  distinct(codes).map((code) => {
    const { zh, en } = terms.find(({ id }) => id === code) ?? { zh: code, en: code };
    return { code, names: { zh, en } };
  });

function toldDefinition({ definition: { id, version } }: FigureReading): ToldDefinition {
  const found = definitionOf(id, version, todayInChina());
  if (found === undefined) throw new TypeError(`there is no definition ${id}@${String(version)}`);
  const { names, population, numerator, denominator, unit } = found;
  return { id, version, names, population, numerator, ...(denominator && { denominator }), unit, basis: BASIS };
}
