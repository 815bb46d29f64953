/** The caller asks too often (429): try again after `retryAfter` seconds. */
export class TooManyRequests extends Error {
  constructor(readonly retryAfter: number) {
    super(`try again in ${retryAfter} s`);
    this.name = 'TooManyRequests';
  }
}
