import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const CLI = resolve(__dirname, '../../../../dist/src/cli.js');

const alive = new Set<Program>();

/** Ends the programs that a failed test left running. */
export const endLeftPrograms = (): Promise<unknown> => Promise.all([...alive].map((program) => program.kill()));

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: readonly string[];
  readonly errors: readonly string[];
}

/** The built command line as a process of its own, with no settings but those that are given. */
export class Program {
  readonly output: string[] = [];
  readonly errors: string[] = [];
  readonly ended: Promise<Ended>;
  private readonly child: ChildProcess;
  private readonly listeners = new Set<() => void>();

  constructor(args: readonly string[], settings: Readonly<Record<string, string>>) {
    const { PATH = '', HOME = '', TMPDIR } = process.env;
    const env = { PATH, HOME, ...(TMPDIR === undefined ? {} : { TMPDIR }), ...settings };
    const child = spawn(process.execPath, [CLI, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    alive.add(this);
    this.ended = new Promise((end) => {
      child.once('close', (code, signal) => {
        alive.delete(this);
        end({ code, signal, output: this.output, errors: this.errors });
        this.wake();
      });
    });
    createInterface({ input: child.stdout }).on('line', (line) => this.hear(this.output, line));
    createInterface({ input: child.stderr }).on('line', (line) => this.hear(this.errors, line));
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Whether it has not ended yet. */
  get runs(): boolean {
    return alive.has(this);
  }

  /** The first group of the first line that matches; throws when the program ends without it. */
  async said(pattern: RegExp): Promise<string> {
    for (;;) {
      const match = this.output.map((line) => pattern.exec(line)).find((found) => found !== null);
      if (match) return match[1] ?? match[0];
      if (!this.runs) throw new Error(`the program ended without saying ${String(pattern)}:\n${this.words()}`);
      await new Promise<void>((heard) => this.listeners.add(heard));
    }
  }

  /** Asks it to end, as Ctrl-C does. */
  interrupt(): Promise<Ended> {
    this.child.kill('SIGINT');
    return this.ended;
  }

  /** Ends it at once, as the kernel does when memory is short. */
  kill(): Promise<Ended> {
    this.child.kill('SIGKILL');
    return this.ended;
  }

  private words(): string {
    return [...this.output, ...this.errors].join('\n');
  }

  private hear(lines: string[], line: string): void {
    lines.push(line);
    this.wake();
  }

  private wake(): void {
    for (const heard of this.listeners) heard();
    this.listeners.clear();
  }
}
