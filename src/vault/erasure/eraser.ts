import type { Appended, EventLog, FactToAppend } from '../../event-log/event-log';
import type { RecordedEvent, Sealed } from '../../kernel/event';
import { Conflict, Refusal } from '../../kernel/refusal';
import type { Vault } from '../vault';
import type { ErasureLedger } from './erasure-ledger';

export const ERASED_FACT = 'PersonalDataErased';

/**
 * Destroys the keys of a case in the step that records its erasure: what is begun stands in the vault before the fact is
 * appended, and nobody is answered before the keys are gone. Whatever ends in between is finished at the next start.
 */
export class Eraser {
  constructor(
    private readonly log: EventLog,
    private readonly vault: Vault,
    private readonly ledger: ErasureLedger,
  ) {}

  /** Appends the fact, and destroys the keys. Throws `Unavailable` when they are not destroyed yet. */
  async during(stream: string, append: () => Promise<Appended>): Promise<Appended> {
    await this.vault.store.beginErasure(stream);
    try {
      const appended = await append();
      await this.finish(stream);
      return appended;
    } catch (error) {
      if (error instanceof Conflict || error instanceof Refusal) await this.vault.store.dropErasure(stream);
      throw error;
    }
  }

  /** Before a program serves: what was left in the middle, and what an older copy of the databases has forgotten. */
  async repair(): Promise<void> {
    for (const { stream, isOld } of await this.vault.store.begunErasures())
      if (!(await this.finish(stream)) && isOld) await this.vault.store.dropErasure(stream);
    const [done, head] = [await this.vault.store.erasedStreams(), await this.log.head()];
    for (const erasure of await this.ledger.all()) {
      const { stream, keys, position, fact, context } = erasure;
      if (done.has(stream) && position <= head) continue;
      await this.vault.destroy(stream, keys);
      const { version, erased } = await this.look(stream);
      if (version > 0 && !erased) await this.log.append(stream, version, [fact], context);
    }
  }

  /** Destroys the keys of a stream whose erasure is recorded; answers whether it is. */
  private async finish(stream: string): Promise<boolean> {
    const { keys, erased } = await this.look(stream);
    if (erased === undefined) return false;
    const { type, v, data, position, meta } = erased;
    const { recordedAt: _stated, ...context } = meta;
    await this.ledger.add({ stream, keys, position, fact: { type, v, data }, context });
    await this.vault.destroy(stream, keys);
    return true;
  }

  private async look(stream: string): Promise<{ version: number; keys: string[]; erased?: RecordedEvent }> {
    const keys = new Set<string>();
    let [version, erased]: [number, RecordedEvent | undefined] = [0, undefined];
    for await (const event of this.log.read(stream)) {
      version = event.version;
      const { sealed } = event.data as { readonly sealed?: Sealed };
      if (sealed) keys.add(sealed.key);
      if (event.type === ERASED_FACT) erased = event;
    }
    return { version, keys: [...keys], erased };
  }
}

export const tellsOfErasure = (events: readonly FactToAppend[]): boolean =>
  events.some(({ type }) => type === ERASED_FACT);
