/** Where the event log is kept. */
export interface LogPlace {
  /** EventStoreDB, when it is named. */
  readonly eventstoreUrl?: string;
  /** Postgres otherwise. */
  readonly databaseUrl: string;
}
