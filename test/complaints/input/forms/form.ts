import { instant, type Fields } from '../kinds';

/** What a clerk must fill in and what may be left empty; every form may state the time (`at`). */
export interface Form {
  readonly type: new () => object;
  readonly required: Fields;
  readonly optional: Fields;
}

export const form = (type: new () => object, required: Fields, optional: Fields = {}): Form => ({
  type,
  required,
  optional: { ...optional, at: instant },
});
