import { setTimeout as sleep } from 'node:timers/promises';

/** No answer came in time: what became of the request is unknown. */
export class NoAnswer extends Error {
  constructor(what: string, ms: number) {
    super(`no answer to ${what} within ${ms} ms`);
    this.name = 'NoAnswer';
  }
}

/** The result of `work`, or `NoAnswer` after `ms`; a later result or error is ignored. */
export async function within<Result>(ms: number, what: string, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(what, ms)), ms);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** The result of `work`, or false as soon as the signal aborts; a later result or error is ignored. */
export async function unlessAborted<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result | false> {
  let stop = (): void => undefined;
  const aborted = new Promise<false>((resolve) => {
    stop = () => resolve(false);
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Waits `ms`, or less when the signal aborts. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
