import type { Caller } from '../../http/caller';
import type { Actor } from '../../kernel/event';
import { Unavailable } from '../../kernel/refusal';
import type { Bearer, TokenReader } from '../tokens/token-reader';
import type { Standings } from './standings';

/** Tokens whose signature was checked, remembered until they are over; at most so many. */
const MOST = 20_000;
const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;
const LONGEST = 8_192;

/** From the header `Authorization` to an account. A token that was checked once costs two look-ups in memory. */
export class Callers {
  private readonly checked = new Map<string, Bearer>();

  constructor(
    private readonly tokens: TokenReader,
    private readonly standings: Standings,
  ) {}

  /** Undefined for a header that names nobody who may act now. Rejects with `Unavailable` when accounts cannot be read. */
  of(header: string | undefined): Caller | undefined | Promise<Caller | undefined> {
    if (header === undefined || header.length > LONGEST) return undefined;
    const bearer = this.checked.get(header);
    if (bearer === undefined || bearer.untilMs <= Date.now()) return this.check(header);
    const actor = this.standings.of(bearer);
    return actor instanceof Promise ? actor.then((found) => callerOf(found, bearer)) : callerOf(actor, bearer);
  }

  private async check(header: string): Promise<Caller | undefined> {
    this.checked.delete(header);
    const token = BEARER.exec(header)?.[1];
    const bearer = token === undefined ? undefined : await this.tokens.read(token).catch(nobody);
    if (bearer === undefined) return undefined;
    this.remember(header, bearer);
    return callerOf(await this.standings.of(bearer), bearer);
  }

  private remember(header: string, bearer: Bearer): void {
    this.checked.set(header, bearer);
    if (this.checked.size <= MOST) return;
    for (const oldest of this.checked.keys()) {
      this.checked.delete(oldest);
      return;
    }
  }
}

/** Whatever is wrong with a token, it names nobody; only that it cannot be checked now is another matter. */
function nobody(error: unknown): undefined {
  if (error instanceof Unavailable) throw error;
  return undefined;
}

const callerOf = (actor: Actor | undefined, { session }: Bearer): Caller | undefined => actor && { actor, session };
