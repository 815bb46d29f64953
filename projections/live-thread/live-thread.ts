import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { SealedPlace } from '../../src/vault/open-sealed-log';
import { pause } from '../runtime/database';
import type { IntegratorTask } from '../../src/proof/integrator/integrator';
import type { LiveLeader } from '../runtime/live/live-leader';
import type { LiveParts } from '../runtime/live/live-runner';
import { newThread } from '../runtime/new-thread';
import { messageOf } from '../runtime/projection-fault';
import type { News, Order, ThreadTask } from './messages';
import { WorkShare } from './work-share';

const ENTRY = join(__dirname, 'thread.js');
/** After this time a thread that was asked to stop is ended. */
const STOP_MILLIS = 15_000;
const RESTART_MILLIS = 1_000;
/** As much as the thread that serves has. */
const SPACES = { maxYoungGenerationSizeMb: 96 };

/**
 * Leads the projections in a thread of its own, with connections of its own: read models and commands share no thread, so
 * that neither waits for the other. A thread that ends by itself is begun again.
 */
export class LiveThread implements LiveLeader {
  private worker: Worker | undefined;
  private led: ReadonlySet<string> = new Set();
  private running: Promise<void> = Promise.resolve();
  private readonly stopping = new AbortController();
  private readonly workShare = new WorkShare();

  constructor(
    private readonly place: SealedPlace,
    private readonly parts: LiveParts,
    private readonly entry = ENTRY,
    private readonly proof?: IntegratorTask,
  ) {}

  start(): void {
    this.workShare.start();
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.order('stop');
    const { worker } = this;
    const late = setTimeout(() => void worker?.terminate(), STOP_MILLIS);
    await this.running;
    clearTimeout(late);
    this.workShare.stop();
  }

  refresh(): void {
    this.order('refresh');
  }

  leads(name: string): boolean {
    return this.led.has(name);
  }

  waiting(change: number): void {
    this.workShare.waiting(change);
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private order(order: Order): void {
    this.worker?.postMessage(order);
  }

  private async run(): Promise<void> {
    while (!this.isStopping()) {
      const why = await this.untilItEnds();
      this.worker = undefined;
      this.led = new Set();
      if (this.isStopping()) return;
      this.parts.logger.error({ error: why }, 'the thread of the read models has ended and is begun again');
      await pause(RESTART_MILLIS, this.stopping.signal);
    }
  }

  /** Resolves when the thread has ended: why, in words. */
  private untilItEnds(): Promise<string> {
    const { timing, owner, store, lane } = this.parts;
    const task: ThreadTask = {
      place: this.place,
      timing,
      owner,
      store,
      lane,
      proof: this.proof,
      workShare: this.workShare.memory,
    };
    return new Promise((resolve) => {
      const worker = newThread(this.entry, { workerData: task, resourceLimits: SPACES });
      let why = 'it ended by itself';
      worker.on('message', (news: News) => this.hear(news));
      worker.on('error', (error) => (why = messageOf(error)));
      worker.on('exit', () => resolve(why));
      this.worker = worker;
    });
  }

  private hear(news: News): void {
    switch (news.kind) {
      case 'reached':
        this.parts.news.reached(news.positions);
        return;
      case 'leading':
        this.led = new Set(news.names);
        this.parts.news.leading(news.names);
        return;
      case 'said':
        this.parts.logger[news.level](news.facts, news.sentence);
    }
  }
}
