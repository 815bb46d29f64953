import { newIdInTime } from '../../kernel/ids';
import { newKeys, type KeyEncryption } from './key-encryption';
import type { KeyStore } from './key-store';

export interface DataKey {
  readonly id: string;
  readonly bytes: Buffer;
}

/** Made and stored at once, so that no command waits for a key of its own. */
const AT_ONCE = 256;

/**
 * Keys that are durable before anybody uses them. The next ones are stored while the last are handed out. Keys that a program
 * leaves behind unused open nothing.
 */
export class KeySupply {
  private readonly ready: DataKey[] = [];
  private storing: Promise<void> | undefined;

  constructor(
    private readonly store: KeyStore,
    private readonly encryption: KeyEncryption,
  ) {}

  /** A key that nobody else has. Throws `Unavailable` when none can be stored. */
  async take(): Promise<DataKey> {
    for (;;) {
      const key = this.ready.pop();
      if (this.ready.length < AT_ONCE / 2) void this.more().catch(() => undefined);
      if (key) return key;
      await this.more();
    }
  }

  private more(): Promise<void> {
    this.storing ??= this.make().finally(() => (this.storing = undefined));
    return this.storing;
  }

  private async make(): Promise<void> {
    const keys = newKeys(AT_ONCE).map((bytes): DataKey => ({ id: newIdInTime(), bytes }));
    const { name } = this.encryption;
    await this.store.add(
      keys.map(({ id, bytes }) => ({ id, wrapped: this.encryption.wrap(id, bytes), wrappedBy: name })),
    );
    this.ready.push(...keys);
  }
}
