// An integrator in a process of its own, to be killed: the task as JSON in the first argument.
require('../register-ts.cjs');
const { openEventLog } = require('../../../src/event-log/open-event-log');
const { Integrator } = require('../../../src/proof/integrator/integrator');

const task = JSON.parse(process.argv[2]);
const tell = ({ error }) => process.stderr.write(`${error}\n`);
openEventLog({ databaseUrl: task.databaseUrl }).then((log) => {
  new Integrator(log, task, { warn: tell, error: tell }).start();
});
