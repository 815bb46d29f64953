import type { RefusalCode } from './refusals';

/** Something that is called otherwise in each language. */
export interface Named {
  readonly zh: string;
  readonly en: string;
}

/** Facts that make up a sentence for the caller; only plain values and names, never personal data. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[] | readonly Named[]>>;

/** A rule says no: the caller can read why and act on it (422). `code` is stable; see the problem catalogue. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly facts: Facts = {},
  ) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.name = 'Refusal';
  }
}

/** Someone else was faster: the stream is not at the version that was expected (409). */
export class Conflict extends Error {
  constructor(
    readonly stream: string,
    readonly expected: number,
    readonly actual?: number,
  ) {
    super(`${stream} is not at version ${expected}${actual === undefined ? '' : ` but at ${actual}`}`);
    this.name = 'Conflict';
  }
}

/** The caller named a version that is no longer the newest (412). */
export class Stale extends Error {
  constructor(
    readonly expected: number,
    readonly actual: number,
  ) {
    super(`version ${expected} was named, the newest is ${actual}`);
    this.name = 'Stale';
  }
}

/** There is no such thing (404). */
export class NotFound extends Error {
  constructor(
    readonly what: string,
    readonly id: string,
  ) {
    super(`there is no ${what} ${id}`);
    this.name = 'NotFound';
  }
}

/** Not now: try again after `retryAfter` seconds (503). Nothing was acknowledged. */
export class Unavailable extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly retryAfter = 1,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'Unavailable';
  }
}

export interface FieldFault {
  /** Path of the field, as `respondents.0.name`. */
  readonly field: string;
  readonly reason: string;
}

/** The input is not of the shape that was asked for (400); every fault is named. */
export class Malformed extends Error {
  constructor(readonly faults: readonly FieldFault[]) {
    super(faults.map(({ field, reason }) => `${field}: ${reason}`).join('; '));
    this.name = 'Malformed';
  }
}
