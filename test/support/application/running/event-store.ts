import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const DOUBLE = resolve(__dirname, '../../eventstoredb/run.cjs');

/** The double of EventStoreDB as a process of its own. */
export async function eventStoreProcess(): Promise<{ url: string; end(): Promise<void> }> {
  const child = spawn(process.execPath, [DOUBLE], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    const { connectionString } = JSON.parse(line) as { connectionString: string };
    return {
      url: connectionString,
      end: async () => {
        child.kill();
        await ended;
      },
    };
  }
  throw new Error('the double of EventStoreDB ended without telling where it listens');
}
