import { Decimal } from 'decimal.js';

const ARABIC = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s?[百千万亿]*`;
const CHINESE = '[零〇一二两三四五六七八九十][零〇一二两三四五六七八九十百千万亿]{0,24}';

/** A number as reports write it: 25,203.20 · 2万 · 二万五千二百零三; for use within a larger pattern. */
export const NUMBER = String.raw`(?<![\d.,A-Za-z_])(?:${ARABIC})|(?<!第)(?:${CHINESE})`;
/** Where a number can begin: told before a look back over spaces, which else is taken at every place of a text. */
export const AT_NUMBER = String.raw`(?=[\d零〇一二两三四五六七八九十])`;

const DIGITS: ReadonlyMap<string, number> = new Map(
  Array.from('零一二三四五六七八九').map((sign, value) => [sign, value]),
);
const SMALL: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const GREAT: ReadonlyMap<string, number> = new Map([
  ['万', 10_000],
  ['亿', 100_000_000],
]);
const PLAIN: Readonly<Record<string, string>> = { 〇: '零', 两: '二' };

/** The value of a number that `NUMBER` matched. */
export function valueOf(written: string): Decimal {
  const [, digits = '', powers = ''] = /^([\d,.]+)\s?([百千万亿]*)$/.exec(written.trim()) ?? [];
  return digits === '' ? chineseValue(written) : times(new Decimal(digits.replaceAll(',', '')), powers);
}

const times = (value: Decimal, powers: string): Decimal =>
  Array.from(powers).reduce((product, sign) => product.times(SMALL.get(sign) ?? GREAT.get(sign) ?? 1), value);

/** 二万五千二百零三 → 25203; digits in a row (二〇二三) are read as they stand. */
function chineseValue(written: string): Decimal {
  const signs = Array.from(written).map((sign) => PLAIN[sign] ?? sign);
  if (signs.length > 1 && signs.every((sign) => DIGITS.has(sign)))
    return new Decimal(signs.map((sign) => DIGITS.get(sign)).join(''));
  let [whole, section, digit] = [0, 0, 0];
  for (const sign of signs) {
    const small = SMALL.get(sign);
    if (small !== undefined) section += (digit === 0 ? 1 : digit) * small;
    else if (GREAT.has(sign)) {
      // 一亿零三万: what stands before 亿 is no part of what 万 multiplies.
      const below = section + digit;
      whole = sign === '亿' ? (whole + below) * 100_000_000 : whole + below * 10_000;
      section = 0;
    }
    digit = DIGITS.get(sign) ?? 0;
  }
  return new Decimal(whole + section + digit);
}

/** How many decimals a number is written with. */
export const decimalsOf = (written: string): number => /\.(\d+)/.exec(written)?.[1]?.length ?? 0;
