import { canonicalJson } from '../../kernel/hash';
import { uuidOf } from '../../kernel/ids';
import type { CsvFields } from '../csv/csv-records';

/** Tells records apart by what they say, wherever they stand: equal ones are counted, since each is a case of its own. */
export class RecordNumbering {
  private readonly seen = new Map<string, number>();

  /** `fingerprint`: keyed, since whoever guesses a line could else tell by the id of a case that it was taken over. */
  constructor(
    private readonly mapping: string,
    private readonly fingerprint: (text: string) => string,
  ) {}

  /** Id of the case that the record becomes: the n-th of equal records always gets the same, in whatever file it comes. */
  caseIdOf(fields: CsvFields): string {
    const content = this.fingerprint(canonicalJson(fields));
    // Half of the hash tells records apart as well, and every record of the file is kept here.
    const key = Buffer.from(content, 'hex').toString('latin1', 0, 16);
    const occurrence = (this.seen.get(key) ?? 0) + 1;
    this.seen.set(key, occurrence);
    return uuidOf(`import|${this.mapping}|${content}|${occurrence}`);
  }
}
