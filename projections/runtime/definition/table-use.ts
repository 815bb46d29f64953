export type EntityClass<Row> = new () => Row;

/** A table of a projection: the entity that describes it, and the columns of its key. */
export interface TableUse {
  readonly entity: EntityClass<object>;
  readonly key: readonly string[];
}
