import { createHmac } from 'node:crypto';
import { SECRET_SIGNS, type Secret } from '../../kernel/texts/search-terms';
import { idNumberOf, telephonesIn } from './person-numbers.rules';

/** What a person is looked for by, one kind of number each. */
export type PersonNumber = Exclude<Secret, 'narrative'>;

/**
 * A blind index: a person is found by a whole number that somebody has, and by nothing less. Keyed with a key of the
 * installation, so that nobody who reads the index can try numbers against it; the case's entries go with its erasure.
 */
export class PersonKey {
  constructor(private readonly key: Buffer) {}

  telephones(text: string, kind: 'telephone' | 'representative' = 'telephone'): readonly string[] {
    return telephonesIn(text).map((number) => SECRET_SIGNS[kind] + this.digest(`telephone|${number}`));
  }

  idNumbers(text: string): readonly string[] {
    const number = idNumberOf(text);
    return number === undefined ? [] : [SECRET_SIGNS.idNumber + this.digest(`id|${number}`)];
  }

  private digest(number: string): string {
    return createHmac('sha256', this.key).update(number).digest().subarray(0, 16).toString('base64url');
  }
}
