/** Wide forms become narrow ones, and nothing but digits and letters is left. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\dA-Z+]/g, '');

/** As few as a short number of a service has. */
const SHORTEST = 5;

/**
 * A telephone number as it is compared: +86, 0086 and the 0 before an area code say nothing, nor do spaces, dashes and wide
 * digits. Undefined for what is no number.
 */
export function telephoneOf(text: string): string | undefined {
  const dialled = plain(text).replace(/^(\+|00)/, '+');
  // Without a sign, 86 begins a mobile number only when eleven digits follow.
  const national = dialled.replace(/^\+86/, '').replace(/^86(?=1[3-9]\d{9}$)/, '');
  const number = national.replaceAll(/[A-Z]/g, '').replace(/^0+/, '');
  return number.replace('+', '').length < SHORTEST ? undefined : number;
}

/** All numbers of a field in which several stand. */
export const telephonesIn = (text: string): readonly string[] => [
  ...new Set(text.split(/[,，、;；/]/).flatMap((part) => telephoneOf(part) ?? [])),
];

/**
 * The number of a document as it is compared: x and X are one, spaces, dashes and wide forms say nothing, and an identity number
 * of fifteen digits is the one of eighteen that took its place (GB 11643-1999). Undefined for what is no number.
 */
export function idNumberOf(text: string): string | undefined {
  const number = plain(text).replaceAll('+', '');
  if (number.length < SHORTEST) return undefined;
  return /^\d{15}$/.test(number) ? withCheck(`${number.slice(0, 6)}19${number.slice(6)}`) : number;
}

/** With the check character of ISO 7064, MOD 11-2. */
function withCheck(digits: string): string {
  const sum = Array.from(digits).reduce((total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11), 0);
  return digits + ('10X98765432'[sum % 11] ?? '');
}
