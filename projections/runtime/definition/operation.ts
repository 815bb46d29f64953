/** A row, a key or a part of a row: values by property name of the entity. */
export type Cells = Readonly<Record<string, unknown>>;

/** What a projection wants done to one row: data, no database. */
export type Operation = Put | Patch | Add | Drop;

/** The row is as given, whatever was there; columns that are left out are null. */
export interface Put {
  readonly op: 'put';
  readonly table: string;
  readonly key: Cells;
  readonly row: Cells;
}

/** Sets the given columns of a row that is there; does nothing when it is not. */
export interface Patch {
  readonly op: 'patch';
  readonly table: string;
  readonly key: Cells;
  readonly row: Cells;
}

/** Adds to numbers, exactly; a missing row or a null counts from 0. `row` gives the other columns of a new row. */
export interface Add {
  readonly op: 'add';
  readonly table: string;
  readonly key: Cells;
  readonly numbers: Cells;
  readonly row: Cells;
}

/** Removes the row, if it is there. */
export interface Drop {
  readonly op: 'drop';
  readonly table: string;
  readonly key: Cells;
}

/** A value as projections see it: moments are ISO 8601 texts in UTC, numeric and bigint columns decimal texts. */
export type Plain<Value> = Value extends Date ? string : Value;

export type PlainRow<Row> = { readonly [Column in keyof Row]: Plain<Row[Column]> };

export type KeyOf<Row, KeyColumn extends keyof Row> = Pick<PlainRow<Row>, KeyColumn>;

type NullableColumn<Row> = { [Column in keyof Row]-?: null extends Row[Column] ? Column : never }[keyof Row];

type NumberColumn<Row> = {
  [Column in keyof Row]-?: [Exclude<Row[Column], null>] extends [number | string] ? Column : never;
}[keyof Row];

/** A whole row without the columns `Without`; what may be null may be left out. */
export type Fields<Row, Without extends keyof Row> = Omit<PlainRow<Row>, Without | NullableColumn<Row>> &
  Partial<Pick<PlainRow<Row>, Exclude<NullableColumn<Row>, Without>>>;

/** Amounts to add by column: whole numbers, or decimal texts for numeric columns. */
export type Numbers<Row, KeyColumn extends keyof Row> = Partial<
  Readonly<Record<Exclude<NumberColumn<Row>, KeyColumn>, number | string>>
>;

/** Makes operations on the rows of one table. */
export interface Rows<Row, KeyColumn extends keyof Row> {
  put(key: KeyOf<Row, KeyColumn>, row: Fields<Row, KeyColumn>): Put;
  patch(key: KeyOf<Row, KeyColumn>, row: Partial<Omit<PlainRow<Row>, KeyColumn>>): Patch;
  add(key: KeyOf<Row, KeyColumn>, numbers: Numbers<Row, KeyColumn>, row?: Partial<Omit<PlainRow<Row>, KeyColumn>>): Add;
  drop(key: KeyOf<Row, KeyColumn>): Drop;
}
