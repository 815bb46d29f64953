import type { EntityClass } from '../runtime/definition/table-use';

/** What a column holds, in both languages; and how it is made of the columns of the table where it is not one of them as it is. */
export interface ToldColumn {
  readonly en: string;
  readonly zh: string;
  readonly sql?: string;
}

/** What reporting services may see of one table of a read model. */
export interface ReportingView {
  readonly model: string;
  readonly entity: EntityClass<object>;
  /** What stands in the place of the table: a query of some tables that has its columns, and the order of its rows. */
  readonly rows?: { readonly sql: string; readonly of: readonly string[]; readonly orderBy: string };
  readonly en: string;
  readonly zh: string;
  /** By property of the row; null: held back. */
  readonly columns: Readonly<Record<string, ToldColumn | null>>;
  /** Columns that the table does not have, by name. */
  readonly more: Readonly<Record<string, ToldColumn & { readonly sql: string }>>;
}

export const told = (en: string, zh: string): ToldColumn => ({ en, zh });

/**
 * Describes a view: every column of the row is told in both languages or held back with `null`, or it does not compile.
 * Held back are personal data, names of people, and whatever people write in their own words.
 */
export const reportingView = <Row>(
  entity: EntityClass<Row>,
  view: {
    readonly model: string;
    readonly rows?: ReportingView['rows'];
    readonly en: string;
    readonly zh: string;
    readonly columns: Readonly<Required<Record<keyof Row & string, ToldColumn | null>>>;
    readonly more?: ReportingView['more'];
  },
): ReportingView => ({ more: {}, ...view, entity: entity as EntityClass<object> });
