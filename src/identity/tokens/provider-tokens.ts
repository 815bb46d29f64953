import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { Unavailable } from '../../kernel/refusal';
import type { Bearer, TokenReader } from './token-reader';

export interface Provider {
  /** As it names itself: `https://…`. */
  readonly issuer: string;
  /** What the provider calls this installation in its tokens. */
  readonly audience: string;
  /** The claim that names the account here. */
  readonly accountClaim: string;
}

/** Signatures by a key that only the provider has; never one that whoever checks could make, and never none. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const ANSWER_MS = 5_000;
/** Keys are asked for again after so long, and for an unknown key not sooner than that, in milliseconds. */
const KEYS_MS = 10 * 60_000;
const COOL_MS = 30_000;

/** Access tokens of an OpenID Connect provider. It says who; the account here says in which role and for which unit. */
export class ProviderTokens implements TokenReader {
  private keys: Promise<JWTVerifyGetKey> | undefined;

  constructor(private readonly provider: Provider) {}

  async read(token: string): Promise<Bearer> {
    const { issuer, audience, accountClaim } = this.provider;
    const { payload } = await jwtVerify(token, await this.known(), {
      ...{ algorithms: ALGORITHMS, issuer, audience, requiredClaims: ['exp', accountClaim] },
    }).catch(lost);
    const account = payload[accountClaim];
    if (typeof account !== 'string') throw new TypeError(`the claim ${accountClaim} is no text`);
    return { account, untilMs: (payload.exp ?? 0) * 1000 };
  }

  /** A provider that could not be found is looked for again with the next token. */
  private known(): Promise<JWTVerifyGetKey> {
    this.keys ??= this.discovered().catch((error: unknown) => {
      this.keys = undefined;
      throw unavailable(error);
    });
    return this.keys;
  }

  /** OpenID Connect Discovery 1.0: the document must name the issuer that was asked. */
  private async discovered(): Promise<JWTVerifyGetKey> {
    const { issuer } = this.provider;
    const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const response = await fetch(address, { signal: AbortSignal.timeout(ANSWER_MS), redirect: 'error' });
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    const { issuer: named, jwks_uri: keys } = (await response.json()) as Readonly<Record<string, unknown>>;
    if (named !== issuer) throw new Error(`${address} names the issuer ${String(named)} and not ${issuer}`);
    return createRemoteJWKSet(new URL(String(keys)), {
      ...{ timeoutDuration: ANSWER_MS, cacheMaxAge: KEYS_MS, cooldownDuration: COOL_MS },
    });
  }
}

const unavailable = (cause: unknown): Unavailable =>
  new Unavailable('provider-unreachable', 'the identity provider cannot be asked now', 5, { cause });

/** That the keys cannot be had now says nothing of the token. */
function lost(error: unknown): never {
  const ofTheToken =
    error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && error.code !== 'ERR_JOSE_GENERIC';
  throw ofTheToken ? error : unavailable(error);
}
