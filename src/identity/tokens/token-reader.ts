/** What an access token says, once its signature was checked: who, and until when. */
export interface Bearer {
  readonly account: string;
  /** The session that it belongs to; none when an identity provider keeps the sessions. */
  readonly session?: string;
  /** Milliseconds since 1970. */
  readonly untilMs: number;
}

/** Checks access tokens. */
export interface TokenReader {
  /** Rejects with whatever reason when the token is none of ours, is over, or is signed otherwise than agreed. */
  read(token: string): Promise<Bearer>;
}
