import { LRUCache } from 'lru-cache';
import {
  EventLog,
  type Appended,
  type Batch,
  type FactToAppend,
  type RawEvent,
  type ReadAllOptions,
  type ReadOptions,
  type ReadStreamsOptions,
  type ReadStreams,
  type StreamsPage,
} from '../../event-log/event-log';
import { erasedFrom, SEALED } from '../../kernel/erased';
import type { EventContext, Position, RecordedEvent, Sealed } from '../../kernel/event';
import { eventIdOf } from '../../kernel/ids';
import { Unavailable } from '../../kernel/refusal';
import { tellsOfErasure, type Eraser } from '../erasure/eraser';
import { calledOtherwise, filesIn } from '../files/files-in-facts.events';
import { named, sealFiles, type NamedFile } from '../files/named-files';
import type { DataKey } from '../keys/key-supply';
import type { Vault } from '../vault';
import { personalIn, subjectOf } from './personal.events';
import { seal, unseal } from './seal';
import { soughtInFact } from './sought-in-facts';

type Data = Readonly<Record<string, unknown>>;
/** The keys of a case by data subject. */
type KeysOfCase = ReadonlyMap<string, string>;

const STREAMS = 2_000;
const NO_KEYS: KeysOfCase = new Map();
const NO_FILES: ReadonlyMap<string, NamedFile> = new Map();

/**
 * A log that personal data reach sealed, whoever appends, and files under names that tell nothing. Readers get a fact with the word for what is sealed in each place,
 * and beside it the ciphertext; a fact from before the vault as it was recorded.
 */
export class SealingLog extends EventLog {
  readonly beginning: Position;
  /** Of streams that were read from their first fact on, or begun here. */
  private readonly known = new LRUCache<string, KeysOfCase>({ max: STREAMS });

  constructor(
    private readonly log: EventLog,
    private readonly vault: Vault,
    private readonly eraser?: Eraser,
    /** Nobody else has the vault. */
    private readonly isAlone = false,
  ) {
    super();
    this.beginning = log.beginning;
  }

  override identity = (): Promise<string> => this.log.identity();
  override head = (): Promise<Position> => this.log.head();
  override isLongerThan = (events: number): Promise<boolean> => this.log.isLongerThan(events);
  override check = (): Promise<void> => this.log.check();

  override async close(): Promise<void> {
    await this.log.close();
    if (this.isAlone) await this.vault.close();
  }

  override async append(
    stream: string,
    expected: number,
    events: readonly FactToAppend[],
    context: EventContext,
  ): Promise<Appended> {
    if (!events.some(({ type, data }) => personalIn(type, data) !== undefined || filesIn(type, data).length > 0)) {
      const append = (): Promise<Appended> => this.log.append(stream, expected, events, context);
      return this.eraser && tellsOfErasure(events) ? this.eraser.during(stream, append) : append();
    }
    const before: KeysOfCase = expected === 0 ? NO_KEYS : (this.known.get(stream) ?? (await this.keysIn(stream)));
    let keys = before;
    const sealed: FactToAppend[] = [];
    for (const fact of events) {
      const personal = personalIn(fact.type, fact.data);
      const hashes = filesIn(fact.type, fact.data);
      const files = hashes.length === 0 ? NO_FILES : await this.filesNamed(hashes, stream);
      if (personal === undefined && files.size === 0) {
        sealed.push(fact);
        continue;
      }
      const subject = subjectOf(fact.type);
      const known = keys.get(subject);
      const key = await this.keyOf(known);
      if (known === undefined) keys = new Map([...keys, [subject, key.id]]);
      const place = { stream, id: eventIdOf(context.commandId, sealed.length) };
      const texts = seal(personal ?? {}, subject, place, key);
      const data = fact.data as Data;
      const nameOf = (sha256: string): string => files.get(sha256)?.name ?? sha256;
      const told = files.size === 0 ? data : calledOtherwise(fact.type, data, nameOf);
      const kept = files.size === 0 ? texts : { ...texts, files: sealFiles([...files.values()], subject, place, key) };
      sealed.push({ ...fact, data: withSealed(told, personal ?? {}, kept) });
    }
    const appended = await this.log.append(stream, expected, sealed, context);
    // What a repeated command sealed now is nowhere: its keys open nothing.
    if (keys !== before && !appended.repeated) this.known.set(stream, keys);
    return appended;
  }

  override async *read(stream: string, after = 0, options?: Pick<ReadOptions, 'limit'>): AsyncIterable<RecordedEvent> {
    const keys = new Map<string, string>();
    for await (const stored of this.log.read(stream, after, options)) {
      const event = lifted(stored);
      if (event.sealed) keys.set(event.sealed.subject, event.sealed.key);
      yield event;
    }
    if (after === 0) this.known.set(stream, keys);
  }

  override async *readAll(after: Position, options?: ReadAllOptions): AsyncIterable<Batch> {
    for await (const batch of this.log.readAll(after, options)) yield this.opened(batch, options);
  }

  override get readStreams(): ReadStreams | undefined {
    const { readStreams } = this.log;
    return readStreams && ((after, upTo, options) => this.openedOf(readStreams(after, upTo, options), options));
  }

  /** Sealed, as it is stored. */
  override readRaw(after: Position, options?: Pick<ReadOptions, 'limit'>): AsyncIterable<readonly RawEvent[]> {
    return this.log.readRaw(after, options);
  }

  override readRawOf(stream: string): AsyncIterable<RawEvent> {
    return this.log.readRawOf(stream);
  }

  override async *follow(after: Position, options: ReadOptions, signal: AbortSignal): AsyncIterable<Batch> {
    for await (const batch of this.log.follow(after, options, signal)) yield this.opened(batch, options);
  }

  /** The files by SHA-256, each under a name that only one fact has for it. */
  private async filesNamed(hashes: readonly string[], stream: string): Promise<ReadonlyMap<string, NamedFile>> {
    const keys = await this.vault.handedIn.take(stream, hashes);
    return new Map([...keys].map(([sha256, key]) => [sha256, named(sha256, key)]));
  }

  private async keyOf(id: string | undefined): Promise<DataKey> {
    if (id === undefined) return this.vault.newKey();
    const key = await this.vault.keyToSeal(id);
    if (key === undefined) throw new Unavailable('key-destroyed', 'the key of this case was destroyed', 1);
    return key;
  }

  private async keysIn(stream: string): Promise<KeysOfCase> {
    const keys = new Map<string, string>();
    for await (const { sealed } of this.read(stream)) if (sealed) keys.set(sealed.subject, sealed.key);
    return keys;
  }

  private async *openedOf(pages: AsyncIterable<StreamsPage>, options?: ReadStreamsOptions): AsyncIterable<StreamsPage> {
    for await (const page of pages) yield this.opened(page, options);
  }

  /** With the terms that the search finds each case by, unless they are not wanted; keys are asked for once a page. */
  private async opened<Some extends Pick<Batch, 'events'>>(
    batch: Some,
    { foundBy: isWanted = true }: Pick<ReadOptions, 'foundBy'> = {},
  ): Promise<Some> {
    const events = batch.events.map(lifted);
    if (!isWanted) return { ...batch, events };
    const told = events.filter(isSought);
    if (told.length === 0) return { ...batch, events };
    const keys = await this.vault.keysToOpen(told.flatMap(({ sealed }) => (sealed ? [sealed.key] : [])));
    const terms = (event: RecordedEvent): readonly string[] | undefined => {
      const { sealed } = event;
      const key = sealed && keys.get(sealed.key);
      if (sealed && key === undefined) return undefined;
      const opened = sealed && key ? { ...(event.data as Data), ...unseal(sealed, event, key) } : (event.data as Data);
      return this.vault.termsOf(soughtInFact(event.type, opened));
    };
    return {
      ...batch,
      events: events.map((event) => {
        const foundBy = isSought(event) ? terms(event) : undefined;
        return foundBy === undefined ? event : { ...event, foundBy };
      }),
    };
  }
}

const isSought = ({ type, data }: RecordedEvent): boolean => soughtInFact(type, data as Data) !== undefined;

function withSealed(data: Data, personal: Data, sealed: Sealed): Data {
  const told: Record<string, unknown> = { ...data };
  for (const field of Object.keys(personal)) told[field] = erasedFrom(personal[field], SEALED.zh);
  told.sealed = sealed;
  return told;
}

/** The ciphertext beside the fact and not in it. */
function lifted(stored: RecordedEvent): RecordedEvent {
  const { sealed, ...data } = stored.data as Data & { readonly sealed?: Sealed };
  return sealed === undefined ? stored : { ...stored, data, sealed };
}
