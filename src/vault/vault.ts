import { LRUCache } from 'lru-cache';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { migrated } from '../event-log/migrated';
import { newId } from '../kernel/ids';
import { HandedInFiles } from './files/handed-in-files';
import { KeepHandedIn } from './files/keep-handed-in.migration';
import { keyedHash } from './keyed-hash';
import { CreateVault } from './keys/create-vault.migration';
import { derivedKey, KeyEncryption, newKey } from './keys/key-encryption';
import { KeyStore } from './keys/key-store';
import { KeySupply, type DataKey } from './keys/key-supply';
import { PersonKey } from './persons/person-key';
import type { SoughtInFact } from './sealing/sought-in-facts';
import { TermKey } from './sealing/term-key';

/** Where the vault is, and the secrets that wrap its keys: the present one first. Can be told to a thread. */
export interface VaultPlace {
  readonly url: string;
  readonly sealKeys: readonly [string, ...string[]];
}

const REMEMBERED = 2_000;
const ANSWER_TIMEOUT_MS = 5_000;

/** The keys of personal data: one for each case and data subject. Whoever destroys a key erases what it sealed, everywhere. */
export class Vault {
  /** For sealing only: what is opened is opened with keys that are there at that moment. */
  private readonly recent = new LRUCache<string, Buffer>({ max: REMEMBERED });
  private readonly supply: KeySupply;
  /** Keyed, so that nobody who reads the log can try what a command may have said. */
  readonly fingerprint: (text: string) => string;
  readonly terms: TermKey;
  readonly persons: PersonKey;
  /** Files that wait to be named. */
  readonly handedIn: HandedInFiles;

  private constructor(
    readonly store: KeyStore,
    private readonly encryption: KeyEncryption,
    root: Buffer,
    private readonly pool: Pool,
  ) {
    this.supply = new KeySupply(store, encryption);
    this.fingerprint = keyedHash(derivedKey(root, 'command hashes'));
    this.terms = new TermKey(derivedKey(root, 'search terms'));
    this.handedIn = new HandedInFiles(pool, encryption, keyedHash(derivedKey(root, 'contents of files')));
    this.persons = new PersonKey(derivedKey(root, 'numbers of persons'));
  }

  /** Opens the vault, and makes it where there is none. Throws `UnknownSealKey` when its keys were wrapped by another secret. */
  static async open(place: VaultPlace): Promise<Vault> {
    const { url } = place;
    const options = { migrations: [CreateVault, KeepHandedIn], migrationsTableName: 'vault_migrations' };
    await migrated(new DataSource({ type: 'postgres', url, ...options }), (ready) => ready.destroy());
    return Vault.join(place);
  }

  /** Opens a vault that another program or thread has made ready. */
  static async join({ url, sealKeys: [current, ...earlier] }: VaultPlace): Promise<Vault> {
    const pool = new Pool({
      connectionString: url,
      max: 4,
      application_name: 'casetrail vault',
      connectionTimeoutMillis: ANSWER_TIMEOUT_MS,
      query_timeout: ANSWER_TIMEOUT_MS,
    });
    // Whoever uses a connection is told by what it asked for.
    pool.on('error', () => undefined);
    try {
      const encryption = new KeyEncryption(current, ...earlier);
      const store = new KeyStore(pool);
      const fresh = () => {
        const id = newId();
        return { id, wrapped: encryption.wrap(id, newKey()), wrappedBy: encryption.name };
      };
      const { id, wrapped, wrappedBy } = await store.root(fresh);
      return new Vault(store, encryption, encryption.unwrap(id, wrapped, wrappedBy), pool);
    } catch (error) {
      await pool.end();
      throw error;
    }
  }

  /** A new key that is durable already. */
  async newKey(): Promise<DataKey> {
    const key = await this.supply.take();
    this.recent.set(key.id, key.bytes);
    return key;
  }

  /** A key to seal more with; undefined when it was destroyed. */
  async keyToSeal(id: string): Promise<DataKey | undefined> {
    const recent = this.recent.get(id);
    if (recent !== undefined) return { id, bytes: recent };
    const bytes = (await this.keysToOpen([id])).get(id);
    if (bytes === undefined) return undefined;
    this.recent.set(id, bytes);
    return { id, bytes };
  }

  /** The keys that are there at this moment, by their ids; the others were destroyed. */
  async keysToOpen(ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    if (ids.length === 0) return new Map();
    const found = await this.store.find([...new Set(ids)]);
    return new Map(found.map(({ id, wrapped, wrappedBy }) => [id, this.encryption.unwrap(id, wrapped, wrappedBy)]));
  }

  /** The terms that a case is found by for what one of its facts says of persons. */
  termsOf(sought: SoughtInFact | undefined): readonly string[] | undefined {
    if (sought === undefined) return undefined;
    const { narrative, numbers } = sought;
    const terms = narrative === undefined ? [] : this.terms.ofText(narrative);
    const ofNumbers = numbers.flatMap(([kind, text]) =>
      kind === 'idNumber' ? this.persons.idNumbers(text) : this.persons.telephones(text, kind),
    );
    return [...terms, ...new Set(ofNumbers)];
  }

  /** Destroys the keys of a stream for ever. */
  async destroy(stream: string, keys: readonly string[]): Promise<void> {
    await this.store.destroy(stream, keys);
    for (const id of keys) this.recent.delete(id);
  }

  /** Wraps with the present secret what earlier ones wrapped; how many keys. Facts stay as they are. */
  async rotate(): Promise<number> {
    const { name } = this.encryption;
    let done = 0;
    for (let more = 1; more > 0; done += more)
      more = await this.store.rewrap(name, 1_000, ({ id, wrapped, wrappedBy }) => ({
        id,
        wrapped: this.encryption.wrap(id, this.encryption.unwrap(id, wrapped, wrappedBy)),
        wrappedBy: name,
      }));
    return done;
  }

  /** Once is enough. */
  async close(): Promise<void> {
    if (!this.pool.ended) await this.pool.end();
  }
}
