import { parentPort, workerData } from 'node:worker_threads';
import { openEventLog } from '../../src/event-log/open-event-log';
import { Integrator, type IntegratorTask } from '../../src/proof/integrator/integrator';

/** A thread that lets the tree grow beside those who append, as that of the read models that gather does. */
async function main(task: IntegratorTask): Promise<void> {
  const log = await openEventLog({ databaseUrl: task.databaseUrl });
  const fail = ({ error }: { readonly error?: string }): never => {
    throw new Error(error);
  };
  const integrator = new Integrator(log, task, { warn: fail, error: fail });
  integrator.start();
  parentPort?.once('message', () => void integrator.stop().then(() => log.close()));
}

void main(workerData as IntegratorTask);
