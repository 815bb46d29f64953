import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { SECRETS } from '../secrets';

/** As `npm start` has them. */
export const PROGRAM_FLAGS = ['--max-semi-space-size=64', '--no-parallel-scavenge', '--initial-old-space-size=512'];

const CLI = join(__dirname, '..', '..', 'src', 'cli.js');

/** The program as somebody starts it, on a data folder of its own. */
export class ServingProgram {
  private constructor(
    private readonly child: ChildProcess,
    readonly address: string,
    /** From its begin until it serves. */
    readonly seconds: number,
  ) {}

  static async start(dataDir: string): Promise<ServingProgram> {
    const begin = performance.now();
    const env = { ...process.env, ...SECRETS, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error', DATABASE_URL: '' };
    const child = spawn(process.execPath, [...PROGRAM_FLAGS, CLI, 'serve'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: child.stdout })) {
      const address = /serves at (http:\S+)/.exec(line)?.[1];
      if (address !== undefined) return new ServingProgram(child, address, (performance.now() - begin) / 1000);
    }
    throw new Error('the program ended before it served');
  }

  /** Asks it to end, or ends it as a loss of power would. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }
}
