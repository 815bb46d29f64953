import type { ChildProcess } from 'node:child_process';
import { started } from './http.bench';
import { SECRETS } from '../secrets';
import { ADMIN, CLERK, READER, signedIn } from './signed-in';
import { UNIT } from '../surroundings';

/** The headers of each who asks. */
type Who = Readonly<Record<'clerk' | 'admin' | 'reader', Record<string, string>>>;

const ADMINISTERED = /^(units|projections)/;

/** The application in a process of its own over a database, asked over HTTP. */
export class Remote {
  private constructor(
    readonly child: ChildProcess,
    private readonly address: string,
    private readonly who: Who,
  ) {}

  /** Starts it and registers the unit that the benchmark acts for. */
  static async start(databaseUrl: string): Promise<Remote> {
    const { child, address } = await started('serving.js', {
      DATABASE_URL: databaseUrl,
      PORT: '0',
      LOG_LEVEL: 'error',
      ...SECRETS,
    });
    try {
      return await Remote.signedIn(child, address, databaseUrl);
    } catch (error) {
      child.kill('SIGKILL');
      throw error;
    }
  }

  private static async signedIn(child: ChildProcess, address: string, databaseUrl: string): Promise<Remote> {
    const [clerk, admin, reader] = [
      await signedIn(databaseUrl, CLERK),
      await signedIn(databaseUrl, ADMIN),
      await signedIn(databaseUrl, READER),
    ];
    const remote = new Remote(child, address, { clerk, admin, reader });
    await remote.give('units', { code: UNIT, name: 'Benchmark', level: 'city' }).catch((error: unknown) => {
      // Seeded cases that are kept have the unit from the run before.
      if (!String(error).includes('unit-exists')) throw error;
    });
    return remote;
  }

  /** The text of the answer; throws an `Error` for anything but a success. */
  async ask(path: string): Promise<string> {
    const headers = ADMINISTERED.test(path) ? this.who.admin : this.who.reader;
    return answered(path, await fetch(`${this.address}/api/${path}`, { headers }));
  }

  /** Gives a command; throws an `Error` for anything but a success. */
  async give(path: string, body: object): Promise<string> {
    const headers = ADMINISTERED.test(path) ? this.who.admin : this.who.clerk;
    const request = { method: 'POST', headers, body: JSON.stringify(body) };
    return answered(path, await fetch(`${this.address}/api/${path}`, request));
  }
}

async function answered(path: string, response: Response): Promise<string> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}: ${text}`);
  return text;
}
