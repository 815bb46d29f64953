import { dayOf } from '../../src/kernel/day';
import { type Counted, DUES } from '../../src/figures/counted.rules';
import type { CaseFactsRow } from '../case-facts/case-facts.row';
import type { RowChange } from '../runtime/definition/journal';
import type { PlainRow } from '../runtime/definition/operation';
import { dimensionsOf, type Facts, type Happening, happeningsOf } from './happenings.rules';
import { areCountedAlike } from './parts.rules';
import type { StatisticChangeRow } from './statistic-change.row';

const ARE_DUE: ReadonlySet<Counted> = new Set(DUES);

/** What a fact took from the figures and what it added to them; nothing of what counts after it as it did before. */
export function statisticChanges({
  before,
  now,
  event: { position, meta },
}: RowChange<PlainRow<CaseFactsRow>>): PlainRow<StatisticChangeRow>[] {
  if (before !== undefined && now !== undefined && areCountedAlike(before, now)) return [];
  const { gone, come } = difference(before, now);
  const changes: PlainRow<StatisticChangeRow>[] = [];
  const count = (facts: Facts, happening: Happening, sign: 1 | -1): void => {
    const { figure, unit, regime, category, channel, kind, respondentType, region, detail, currency } = dimensionsOf(
      facts,
      happening,
    );
    const amount = happening.amount ?? '0';
    changes.push({
      position,
      ordinal: changes.length,
      count: sign,
      caseId: facts.caseId,
      recordedOn: dayOf(meta.recordedAt),
      cohortDay: facts.receivedOn,
      flowDay: happening.on,
      dueDay: ARE_DUE.has(figure) ? happening.on : null,
      figure,
      unit,
      regime,
      regimeVersion: facts.regimeVersion,
      category,
      channel,
      kind,
      respondentType,
      region,
      detail,
      currency,
      amount: sign === 1 || amount === '0' ? amount : `-${amount}`,
    });
  };
  if (before !== undefined) for (const happening of gone) count(before, happening, -1);
  if (now !== undefined) for (const happening of come) count(now, happening, 1);
  return changes;
}

interface Difference {
  readonly gone: readonly Happening[];
  readonly come: readonly Happening[];
}

/** Where every happening of a case counts. */
const SHARED = [
  'receivedOn',
  'unit',
  'regime',
  'regimeVersion',
  'category',
  'channel',
  'kind',
  'region',
] as const satisfies (keyof Facts)[];

/** Most facts add one happening and leave the others where they count: those are only compared. */
function difference(before: Facts | undefined, now: Facts | undefined): Difference {
  const gone = before === undefined ? [] : happeningsOf(before);
  const come = now === undefined ? [] : happeningsOf(now);
  if (before === undefined || now === undefined || SHARED.some((fact) => before[fact] !== now[fact]))
    return { gone, come };
  const isSame = (was: Happening, is: Happening): boolean =>
    was === is ||
    (was.figure === is.figure &&
      was.on === is.on &&
      (was.detail ?? '') === (is.detail ?? '') &&
      was.amount === is.amount &&
      was.currency === is.currency &&
      (was.respondentType ?? before.respondentType) === (is.respondentType ?? now.respondentType));
  return { gone: gone.filter((was) => !took(come, (is) => isSame(was, is))), come };
}

/** Takes the first one that is as wanted out of the list; whether there was one. */
function took<Item>(list: Item[], isWanted: (item: Item) => boolean): boolean {
  const index = list.findIndex(isWanted);
  if (index >= 0) list.splice(index, 1);
  return index >= 0;
}
