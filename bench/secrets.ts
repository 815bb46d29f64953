const TOLD_TO_EVERYBODY = 'a secret of the benchmark, told to everybody';

/** The same for every program of a benchmark: several open one database. */
export const SECRETS = {
  RECEIPT_SECRET: TOLD_TO_EVERYBODY,
  SEAL_KEY: TOLD_TO_EVERYBODY,
  TOKEN_SECRET: TOLD_TO_EVERYBODY,
  // No benchmark is about what one account may ask.
  REQUESTS_PER_MINUTE: '99999999',
};
