import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

export interface Told {
  readonly event: 'started' | 'refused' | 'draining' | 'stopped';
  readonly url?: string;
  readonly origin?: string;
  readonly message?: string;
  readonly name?: string;
  readonly lines?: readonly string[];
}

const alive = new Set<EmbeddedProgram>();

/** Ends the programs that a failed test left running. */
export const endLeftPrograms = (): Promise<unknown> => Promise.all([...alive].map((program) => program.kill()));

/** A separate program with an embedded database, in a process group of its own as under a terminal. */
export class EmbeddedProgram {
  private readonly child: ChildProcess;
  private readonly told: AsyncIterator<string>;
  private readonly ended: Promise<unknown>;

  constructor(dataDir: string, mode: 'own' | 'join' = 'own', repository = resolve(__dirname, '../..')) {
    const program = resolve(__dirname, '../support/children/embedded-child.cjs');
    const modulePath = join(repository, 'src/embedded/embedded-postgres.ts');
    const child = spawn(process.execPath, [program, modulePath, dataDir, mode], {
      detached: true,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.child = child;
    alive.add(this);
    this.ended = new Promise((end) => child.once('close', end)).then(() => alive.delete(this));
    this.told = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  }

  /** The next thing the program tells. */
  async tells(): Promise<Told> {
    const line = await this.told.next();
    if (line.done === true) throw new Error('the program ended without telling more');
    return JSON.parse(line.value) as Told;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** As the terminal does: everyone in the group of the program gets the signal. */
  pressCtrlC(): void {
    process.kill(-this.pid, 'SIGINT');
  }

  finishDraining(): void {
    this.child.stdin?.write('drained\n');
  }

  /** Ends the program at once, as the kernel does when memory is short. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  /** Ends the program in good order. */
  async stop(): Promise<void> {
    this.pressCtrlC();
    this.finishDraining();
    await this.ended;
  }
}
