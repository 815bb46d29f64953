import type { EventLog, RawEvent } from '../../event-log/event-log';
import type { Sealed } from '../../kernel/event';
import { Differs, inLog } from './difference';

/** The table of the keys that personal data are sealed with. */
export interface SealKeys {
  /** Those of these ids that are there; the others were destroyed. */
  there(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Whether the erasure of a stream has begun and not ended: its keys may be there or gone. */
  isBeingErased(stream: string): Promise<boolean>;
}

const ERASED = 'PersonalDataErased';

/** Sealed fields against the table of keys: a key is there unless the erasure of its case is recorded, and gone when it is. */
export class SealedCheck {
  private page = new Map<string, RawEvent>();
  /** By stream, the first event whose key is gone. */
  private readonly gone = new Map<string, RawEvent>();
  private readonly erased = new Set<string>();

  constructor(
    private readonly log: EventLog,
    private readonly keys: SealKeys | undefined,
  ) {}

  take(event: RawEvent, sealed: Sealed | undefined): void {
    if (this.keys === undefined) return;
    if (sealed !== undefined && !this.page.has(sealed.key)) this.page.set(sealed.key, event);
    if (event.type === ERASED) this.erased.add(event.stream);
  }

  /** To be called after every page. */
  async look(): Promise<void> {
    const { page, keys } = this;
    if (keys === undefined || page.size === 0) return;
    this.page = new Map();
    const there = await keys.there([...page.keys()]);
    for (const [key, event] of page)
      if (!there.has(key) && !this.gone.has(event.stream)) this.gone.set(event.stream, event);
  }

  /** To be called in the end: an erasure comes behind all that it concerns. Throws `Differs`. */
  async end(): Promise<void> {
    if (this.keys === undefined) return;
    for (const [stream, event] of this.gone)
      if (!this.erased.has(stream) && !(await this.sealing(stream)).erased)
        throw inLog(event, 'the key that its personal data are sealed with is gone, and no erasure is recorded');
    for (const stream of this.erased) await this.mustBeGone(stream, this.keys);
  }

  private async mustBeGone(stream: string, keys: SealKeys): Promise<void> {
    const left = await keys.there([...(await this.sealing(stream)).keys]);
    if (left.size === 0 || (await keys.isBeingErased(stream))) return;
    const what = `its personal data were erased, but the key ${[...left].join(', ')} is there`;
    throw new Differs({ in: 'keys', what, stream });
  }

  /** What the stream is sealed with, and whether it was erased, as the log has it now. */
  private async sealing(stream: string): Promise<{ readonly keys: ReadonlySet<string>; readonly erased: boolean }> {
    const keys = new Set<string>();
    let erased = false;
    for await (const { type, data } of this.log.readRawOf(stream)) {
      const { sealed } = JSON.parse(data) as { readonly sealed?: Sealed };
      if (sealed !== undefined) keys.add(sealed.key);
      erased ||= type === ERASED;
    }
    return { keys, erased };
  }
}
