import type { ChildProcess } from 'node:child_process';
import { ACTOR_HEADER } from '../src/http/caller';
import { started } from './http.bench';
import { SECRETS } from './secrets';
import { UNIT } from './surroundings';

const WHO = { [ACTOR_HEADER]: `id=bench; role=handler; unit=${UNIT}` };
const HEADERS = { 'content-type': 'application/json', ...WHO };

/** The application in a process of its own over a database, asked over HTTP. */
export class Remote {
  private constructor(
    readonly child: ChildProcess,
    private readonly address: string,
  ) {}

  /** Starts it and registers the unit that the benchmark acts for. */
  static async start(databaseUrl: string): Promise<Remote> {
    const { child, address } = await started('serving.js', {
      DATABASE_URL: databaseUrl,
      PORT: '0',
      LOG_LEVEL: 'error',
      ...SECRETS,
    });
    const remote = new Remote(child, address);
    await remote.give('units', { code: UNIT, name: 'Benchmark', level: 'city' });
    return remote;
  }

  /** The text of the answer; throws an `Error` for anything but a success. */
  async ask(path: string): Promise<string> {
    return answered(path, await fetch(`${this.address}/api/${path}`, { headers: WHO }));
  }

  /** Gives a command; throws an `Error` for anything but a success. */
  async give(path: string, body: object): Promise<string> {
    const request = { method: 'POST', headers: HEADERS, body: JSON.stringify(body) };
    return answered(path, await fetch(`${this.address}/api/${path}`, request));
  }
}

async function answered(path: string, response: Response): Promise<string> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}: ${text}`);
  return text;
}
