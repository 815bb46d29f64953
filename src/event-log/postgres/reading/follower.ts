import type { Position } from '../../../kernel/event';
import { Unavailable } from '../../../kernel/refusal';
import type { Batch, ReadAllOptions, ReadOptions } from '../../event-log';
import { backoff, messageOf } from '../connections';
import { ordinalOf } from '../positions';
import type { Bell } from './bell';
import type { LogPages, Page } from './log-pages';

/** How soon a follower whom no bell reaches looks for itself, in milliseconds. */
const POLL_MS = 250;

/** Where and what to follow. */
export interface Following {
  readonly pages: LogPages;
  readonly bell: Bell;
  readonly log: (line: string) => void;
}

/** A page on its way, and how often the bell had rung before it was asked for. */
interface Asked {
  readonly page: Promise<Page>;
  readonly heard: number;
}

/** Pages from a position to the end of the log, the next one being read while the last is looked at. */
export async function* pagesToTheEnd(
  pages: LogPages,
  after: Position,
  options: ReadAllOptions,
): AsyncGenerator<Batch, void> {
  let next = pages.page(ordinalOf(after), options);
  for (;;) {
    const { batch, seen } = await next;
    if (!batch.caughtUp) next = unheeded(pages.page(seen, options));
    yield batch;
    if (batch.caughtUp) return;
  }
}

/** As `pagesToTheEnd`, then what comes after, until `signal` aborts; a lost connection only delays it. */
export async function* pagesForEver(
  { pages, bell, log }: Following,
  after: Position,
  options: ReadOptions,
  signal: AbortSignal,
): AsyncGenerator<Batch, void> {
  let seen = ordinalOf(after);
  let toldCaughtUp = false;
  const ask = (): Asked => ({ heard: bell.rings, page: unheeded(pages.page(seen, options)) });
  let asked: Asked | undefined;
  for (let failures = 0; !signal.aborted;) {
    const { page, heard } = (asked ??= ask());
    const answer = await unlessAborted(page.catch(onlyUnavailable), signal);
    asked = undefined;
    if (answer === undefined) return;
    if (answer instanceof Unavailable) {
      if (failures++ === 0) log(`a follower of the event log waits for its database: ${messageOf(answer)}`);
      await bell.wait(bell.rings, backoff(failures), signal);
      continue;
    }
    failures = 0;
    const { batch } = answer;
    const news = answer.seen > seen || (batch.caughtUp && !toldCaughtUp);
    seen = answer.seen;
    toldCaughtUp = batch.caughtUp;
    if (!batch.caughtUp) asked = ask();
    if (news) yield batch;
    if (batch.caughtUp) await bell.wait(heard, POLL_MS, signal);
  }
}

function onlyUnavailable(error: unknown): Unavailable {
  if (error instanceof Unavailable) return error;
  throw error;
}

/** The failure of a page that was read ahead is told to whoever awaits it, if anybody does. */
function unheeded(page: Promise<Page>): Promise<Page> {
  page.catch(() => undefined);
  return page;
}

/** Undefined as soon as the signal aborts, however long the answer takes. */
async function unlessAborted<Answer>(answer: Promise<Answer>, signal: AbortSignal): Promise<Answer | undefined> {
  let stop: () => void = () => undefined;
  const aborted = new Promise<undefined>((resolve) => {
    stop = () => resolve(undefined);
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([answer, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
