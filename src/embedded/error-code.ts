/** The `code` of an error: EEXIST and the like of the system, SQLSTATE of the database; undefined when it has none. */
export const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
