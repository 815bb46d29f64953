import { hkdfSync } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import type { Bearer, TokenReader } from './token-reader';

const ALGORITHM = 'HS256';
const NAME = 'casetrail';
const TYPE = 'at+jwt';

/** For how long an access token is good, in seconds; that it was revoked is noticed at once all the same. */
export const ACCESS_SECONDS = 600;

/** Access tokens that this installation signs itself: who, and in which session. What they may do is never in them. */
export class AccessTokens implements TokenReader {
  private readonly key: Uint8Array;

  constructor(secret: Buffer) {
    this.key = new Uint8Array(hkdfSync('sha256', secret, '', 'casetrail access tokens', 32));
  }

  sign(account: string, session: string, seconds = ACCESS_SECONDS): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({ sid: session })
      .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
      .setIssuer(NAME)
      .setAudience(NAME)
      .setSubject(account)
      .setIssuedAt(now)
      .setExpirationTime(now + seconds)
      .sign(this.key);
  }

  async read(token: string): Promise<Bearer> {
    const { payload } = await jwtVerify(token, this.key, {
      algorithms: [ALGORITHM],
      typ: TYPE,
      issuer: NAME,
      audience: NAME,
      requiredClaims: ['sub', 'sid', 'exp'],
    });
    const { sub = '', sid, exp = 0 } = payload;
    if (typeof sid !== 'string') throw new TypeError('the session is not named');
    return { account: sub, session: sid, untilMs: exp * 1000 };
  }
}
