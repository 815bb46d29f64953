import type { JSONEventData } from '@eventstore/db-client';
import type { EventContext } from '../../../kernel/event';
import { newId } from '../../../kernel/ids';
import { Conflict, Unavailable } from '../../../kernel/refusal';
import type { Appended, FactToAppend } from '../../event-log';
import type { Connection } from '../connection';
import { isAnswer, unavailableUnlessAnswer } from '../failures';
import type { LogReader } from '../reading/log-reader';
import { isReserved, proposalOf } from '../stored-event';
import { pause } from '../time-limits';
import { sendAppend } from './send-append';
import { writtenEventOf, type StreamHistories, type StreamHistory, type WrittenEvent } from './stream-history';

export interface AppendLimits {
  /** For one answer of the server, in ms. */
  readonly answerMs: number;
  /** For an append with all its attempts, in ms. */
  readonly appendMs: number;
}

const PAUSES_MS = [0, 50, 200, 800];

/**
 * Appends, and whatever the server answers or does not answer, asks the stream what became of it. Its success may
 * repeat that of another node's append, lacks the position at times and gives a wrong one for several events; its
 * WrongExpectedVersion may hide that the first try has landed.
 */
export class Appender {
  constructor(
    private readonly connection: Connection,
    private readonly reader: LogReader,
    private readonly histories: StreamHistories,
    private readonly limits: AppendLimits,
  ) {}

  /** See `EventLog.append`. */
  async append(
    stream: string,
    expected: number,
    events: readonly FactToAppend[],
    context: EventContext,
  ): Promise<Appended> {
    if (stream === '' || isReserved(stream)) throw new TypeError(`not a name for a stream: '${stream}'`);
    if (!Number.isSafeInteger(expected) || expected < 0) throw new TypeError(`not a version: ${expected}`);
    const attempt = newId();
    const proposal = proposalOf(events, context, attempt);
    const history = this.histories.of(stream);
    // The server would take an append sent again that expects a later version for something new.
    if (history.version < expected) await this.readOn(history);
    return (
      answerFrom(history, context.commandId, attempt) ??
      (await this.appendAndAsk(history, expected, proposal, context.commandId, attempt))
    );
  }

  private async appendAndAsk(
    history: StreamHistory,
    expected: number,
    proposal: readonly JSONEventData[],
    commandId: string,
    attempt: string,
  ): Promise<Appended> {
    const giveUpAt = performance.now() + this.limits.appendMs;
    let failure: unknown;
    let asked = false;
    for (const pauseMs of PAUSES_MS) {
      if (pauseMs > 0) await pause(pauseMs);
      const left = Math.ceil(giveUpAt - performance.now());
      if (left <= 0) break;
      try {
        asked = false;
        // Once more is safe: of any number of attempts at one exact version at most one lands.
        if (history.version === expected) await this.send(history.stream, expected, proposal, left);
      } catch (error) {
        if (isAnswer(error)) throw error;
        failure = error;
      }
      try {
        await this.readOn(history);
        asked = true;
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error;
        failure = error;
        continue;
      }
      const answer = answerFrom(history, commandId, attempt);
      if (answer !== undefined) return answer;
      if (history.version !== expected) throw new Conflict(history.stream, expected, history.version);
    }
    throw unavailableUnlessAnswer(failure, asked ? 'outcome-unknown' : 'log-unreachable');
  }

  private send(stream: string, expected: number, proposal: readonly JSONEventData[], leftMs: number): Promise<void> {
    return sendAppend(this.connection, stream, expected, proposal, Math.min(leftMs, this.limits.answerMs));
  }

  private async readOn(history: StreamHistory): Promise<void> {
    const read: WrittenEvent[] = [];
    for await (const stored of this.reader.stream(history.stream, history.version)) read.push(writtenEventOf(stored));
    history.take(read);
  }
}

function answerFrom(history: StreamHistory, commandId: string, attempt: string): Appended | undefined {
  const end = history.endOf(commandId);
  if (end === undefined) return undefined;
  return { version: end.version, position: end.position, repeated: end.attempt !== attempt };
}
