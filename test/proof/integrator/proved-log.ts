import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'pg';
import type { EventLog } from '../../../src/event-log/event-log';
import { openEventLog } from '../../../src/event-log/open-event-log';
import { newId } from '../../../src/kernel/ids';
import { Integrator, type IntegratorTask } from '../../../src/proof/integrator/integrator';
import { prepareProof } from '../../../src/proof/store/open-proof';
import { type StoredTree, storedTree } from '../../../src/proof/store/tree-row';
import { freshDatabase } from '../../support/database/postgres';

/** A log in a database of its own, and integrators on it. */
export class ProvedLog {
  /** What integrators complained about. */
  readonly told: string[] = [];
  private readonly integrators: Integrator[] = [];

  private constructor(
    readonly databaseUrl: string,
    readonly pool: Pool,
    readonly log: EventLog,
    readonly folder: string,
    readonly seed: Buffer,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(eventstoreUrl?: string): Promise<ProvedLog> {
    const database = await freshDatabase();
    const log = await openEventLog({ databaseUrl: database.url, eventstoreUrl });
    await prepareProof(database.url);
    const pool = new Pool({ connectionString: database.url, max: 4 });
    pool.on('error', () => undefined);
    const folder = await mkdtemp(join(tmpdir(), 'casetrail-proof-'));
    return new ProvedLog(database.url, pool, log, folder, randomBytes(32), () => database.drop());
  }

  get task(): IntegratorTask {
    return {
      databaseUrl: this.databaseUrl,
      seeds: [this.seed.toString('base64')],
      signedFile: join(this.folder, 'proof', 'log.checkpoint'),
    };
  }

  integrate(task: Partial<IntegratorTask> = {}, log = this.log): Integrator {
    const tell = ({ error }: { readonly error?: string }): unknown => this.told.push(error ?? '');
    const integrator = new Integrator(log, { ...this.task, ...task }, { warn: tell, error: tell });
    this.integrators.push(integrator);
    integrator.start();
    return integrator;
  }

  /** Appends `count` facts to `streams` streams in turn. */
  async append(count: number, streams = 3): Promise<void> {
    const names = Array.from({ length: streams }, () => `complaint-${newId()}`);
    for (let at = 0; at < count; at += 50 * streams)
      await Promise.all(
        names.map(async (stream, turn) => {
          const mine = Math.max(0, Math.min(50, Math.ceil((count - at - turn) / streams)));
          const facts = Array.from({ length: mine }, (_, n) => ({
            type: 'Noted',
            v: 1,
            data: { text: `记录 ${at + n}` },
          }));
          if (mine > 0) await this.log.append(stream, at / streams, facts, contextOf());
        }),
      );
  }

  async tree(): Promise<StoredTree> {
    const tree = await storedTree(this.pool);
    if (tree === undefined) throw new Error('there is no tree');
    return tree;
  }

  /** Waits until every event has its leaf. */
  async proved(): Promise<StoredTree> {
    const head = await this.log.head();
    return this.until((tree) => tree.position >= head);
  }

  async until(holds: (tree: StoredTree) => boolean): Promise<StoredTree> {
    for (;;) {
      const tree = await storedTree(this.pool);
      if (tree !== undefined && holds(tree)) return tree;
      await pause(10);
    }
  }

  /** Waits until something was complained about. */
  async complaint(): Promise<string> {
    while (this.told.length === 0) await pause(10);
    return this.told[0] ?? '';
  }

  async stopIntegrators(): Promise<void> {
    await Promise.all(this.integrators.splice(0).map((one) => one.stop()));
  }

  async close(): Promise<void> {
    await this.stopIntegrators();
    await this.log.close();
    await this.pool.end();
    await this.drop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

const contextOf = () => {
  const commandId = newId();
  const actor = { id: 'clerk-1', role: 'handler', unit: 'shaoguan' };
  return { commandId, correlationId: commandId, actor, occurredAt: '2026-03-01T09:00:00+08:00' };
};
