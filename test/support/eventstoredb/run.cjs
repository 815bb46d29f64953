// Runs the double as a process of its own: prints {"connectionString": …} in one line and serves until it is killed.
require('../register-ts.cjs');
const { startEventStoreDouble } = require('./event-store-double.ts');

startEventStoreDouble({ port: Number(process.argv[2] ?? 0) }).then(({ connectionString }) => {
  process.stdout.write(`${JSON.stringify({ connectionString })}\n`);
});
