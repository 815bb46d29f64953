import { Refusal } from '../../kernel/refusal';

/** A part of the frame whose cases have the same unit, kind or outcome. */
export interface StratumSize {
  /** What its cases have in common, in the order of what the frame is stratified by. */
  readonly key: readonly string[];
  readonly size: number;
}

export interface StratumQuota extends StratumSize {
  /** How many of its cases are drawn. */
  readonly quota: number;
}

/** How many cases are drawn, in one of four ways. */
export type QuotaRule =
  /** So many in all, in proportion to the strata, at least one of each. */
  | { readonly size: number }
  /** This share of each stratum, rounded up; and so many in all at least. */
  | { readonly share: string; readonly least: number }
  /** So many of each stratum, or all of it. */
  | { readonly perStratum: number }
  /** So many of each named stratum, and none of the others. */
  | { readonly quotas: readonly { readonly key: readonly string[]; readonly quota: number }[] };

/** The quota of each stratum, in the order of the strata; refused when the frame cannot give them. */
export function quotasOf(strata: readonly StratumSize[], rule: QuotaRule): readonly StratumQuota[] {
  const count = strata.reduce((sum, { size }) => sum + size, 0);
  if ('quotas' in rule) return named(strata, rule.quotas);
  if ('perStratum' in rule) return withQuota(strata, ({ size }) => Math.min(size, rule.perStratum));
  if ('share' in rule) {
    const shares = withQuota(strata, ({ size }) => shareOf(size, rule.share));
    return filled(shares, Math.min(count, rule.least));
  }
  if (rule.size > count) throw new Refusal('sample-larger-than-frame', { size: rule.size, count });
  if (rule.size < strata.length) {
    throw new Refusal('sample-smaller-than-strata', { size: rule.size, strata: strata.length });
  }
  return filled(
    withQuota(strata, () => 1),
    rule.size,
  );
}

const withQuota = (
  strata: readonly StratumSize[],
  quotaOf: (stratum: StratumSize) => number,
): readonly StratumQuota[] => strata.map((stratum) => ({ ...stratum, quota: quotaOf(stratum) }));

/** ⌈size × share⌉ without a float: the share is a decimal string from 0 to 1. */
export function shareOf(size: number, share: string): number {
  const [whole = '0', decimals = ''] = share.split('.');
  const denominator = 10 ** decimals.length;
  const product = size * Number(whole + decimals);
  const rest = product % denominator;
  return (product - rest) / denominator + (rest > 0 ? 1 : 0);
}

/** One more case again and again, of the stratum of which the smallest share is drawn; the first among equals. */
function filled(strata: readonly StratumQuota[], total: number): readonly StratumQuota[] {
  const quotas = strata.map(({ quota }) => quota);
  let drawn = quotas.reduce((sum, quota) => sum + quota, 0);
  for (; drawn < total; drawn += 1) {
    let least: number | undefined;
    for (const [index, { size }] of strata.entries()) {
      const quota = quotas[index] ?? 0;
      if (quota === size) continue;
      const [other, otherSize] = [quotas[least ?? 0] ?? 0, strata[least ?? 0]?.size ?? 1];
      if (least === undefined || quota * otherSize < other * size) least = index;
    }
    if (least === undefined) break;
    quotas[least] = (quotas[least] ?? 0) + 1;
  }
  return strata.map((stratum, index) => ({ ...stratum, quota: quotas[index] ?? 0 }));
}

function named(
  strata: readonly StratumSize[],
  quotas: readonly { readonly key: readonly string[]; readonly quota: number }[],
): readonly StratumQuota[] {
  const wanted = new Map<string, number>();
  for (const { key, quota } of quotas) {
    const stratum = strata.find((known) => nameOf(known.key) === nameOf(key));
    if (!stratum || wanted.has(nameOf(key))) throw new Refusal('unknown-stratum', { stratum: nameOf(key) });
    if (quota > stratum.size) {
      throw new Refusal('quota-larger-than-stratum', { stratum: nameOf(key), quota, count: stratum.size });
    }
    wanted.set(nameOf(key), quota);
  }
  return withQuota(strata, ({ key }) => wanted.get(nameOf(key)) ?? 0);
}

export const nameOf = (key: readonly string[]): string => key.join(' / ');
