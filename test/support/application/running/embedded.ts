import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { readConnection, urlOf } from '../../../../src/embedded/connection-file';
import { serverPid, testFolder } from '../../../embedded/surroundings';
import { onTestServer } from '../../database/postgres';
import { Api } from '../api';
import { Doors, TOKEN_SECRET } from '../doors';
import { endLeftPrograms, type Ended, Program } from './program';

/** A data directory of its own for programs with an embedded database. */
export class DataFolder {
  private constructor(
    readonly dataDir: string,
    private readonly removeFolder: () => Promise<void>,
  ) {}

  static async make(): Promise<DataFolder> {
    const folder = await testFolder();
    return new DataFolder(join(folder.path, 'data'), () => folder.remove());
  }

  /** As `make`, where a program has served once and recorded nothing: a copy of one that is made once for the whole test run. */
  static async started(): Promise<DataFolder> {
    const folder = await DataFolder.make();
    await copied(await startedFolder(), folder.dataDir);
    return folder;
  }

  run(args: readonly string[], settings: Readonly<Record<string, string>> = {}): Program {
    return new Program(args, {
      DATA_DIR: this.dataDir,
      LOG_LEVEL: 'silent',
      TOKEN_SECRET,
      REQUESTS_PER_MINUTE: '10000000',
      ...settings,
    });
  }

  /** Runs a command to its end. */
  finish(...args: string[]): Promise<Ended> {
    return this.run(args).ended;
  }

  async serve(settings: Readonly<Record<string, string>> = {}): Promise<{ program: Program; api: Api }> {
    const program = this.run(['serve'], { PORT: '0', ...settings });
    return { program, api: new Api(await program.said(/serves at (http:\S+)/), new Doors(() => this.databaseUrl())) };
  }

  /** Process id of the database server, as it wrote it down; nothing after it ended in good order. */
  databasePid(): Promise<number | undefined> {
    return serverPid(this.dataDir).catch(() => undefined);
  }

  /** Address of the database, with its password. */
  async databaseUrl(): Promise<string> {
    const connection = await readConnection(this.dataDir);
    if (connection === undefined) throw new Error(`there is no database in ${this.dataDir}`);
    return urlOf(connection);
  }

  /** Ends whatever still runs, and removes everything. */
  async remove(): Promise<void> {
    await endLeftPrograms();
    const pid = await this.databasePid();
    if (pid !== undefined && lives(pid)) {
      process.kill(pid, 'SIGQUIT');
      for (let looks = 0; lives(pid) && looks < 6_000; looks++) await sleep(20);
      if (lives(pid)) throw new Error(`the database server ${pid} does not end`);
    }
    await this.removeFolder();
  }
}

/** Held by whoever makes the folder that is copied. */
const LOCK = 4_711_002;

async function startedFolder(): Promise<string> {
  const place = join(tmpdir(), 'started-installation');
  await onTestServer(async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    if (existsSync(place)) return;
    const folder = await DataFolder.make();
    const { api, program } = await folder.serve();
    // Its read models are built by then.
    await api.head();
    await program.interrupt();
    await rename(folder.dataDir, place);
    await folder.remove();
  });
  return place;
}

/** With owners and permissions: the database belongs to another account when the tests run as root. */
const copied = (from: string, to: string): Promise<unknown> => promisify(execFile)('cp', ['-Rp', from, to]);

/** Whether there is a process with this id. */
export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
