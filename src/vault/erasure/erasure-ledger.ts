import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from '../../embedded/error-code';
import type { FactToAppend } from '../../event-log/event-log';
import type { EventContext, Position } from '../../kernel/event';

/** One erasure: which keys were destroyed, and the fact that told it. */
export interface Erasure {
  readonly stream: string;
  readonly keys: readonly string[];
  readonly position: Position;
  readonly fact: Pick<FactToAppend, 'type' | 'v' | 'data'>;
  readonly context: EventContext;
}

/** A file of its own, a line for each erasure: no copy of a database that is put back takes away what stands here. */
export class ErasureLedger {
  constructor(private readonly file: string) {}

  /** Durable when it returns. */
  async add(erasure: Erasure): Promise<void> {
    await mkdir(dirname(this.file), { recursive: true });
    const handle = await open(this.file, 'a', 0o600);
    try {
      // Behind a line that was cut off, it would be lost with it.
      await handle.appendFile(`\n${JSON.stringify(erasure)}\n`);
      await handle.datasync();
    } finally {
      await handle.close();
    }
  }

  /** All of them, the oldest first. A line that was cut off in the middle was never answered for: it stands in the vault. */
  async all(): Promise<Erasure[]> {
    return (await this.text()).split('\n').flatMap(erasureOf);
  }

  private async text(): Promise<string> {
    try {
      return await readFile(this.file, 'utf8');
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return '';
      throw error;
    }
  }
}

function erasureOf(line: string): Erasure[] {
  try {
    return [JSON.parse(line) as Erasure];
  } catch {
    return [];
  }
}
