import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { StatusObject } from '@grpc/grpc-js';
import { AppendResp, type AppendReq } from '@eventstore/db-client/generated/streams_pb';
import type { IStreamsServer } from '@eventstore/db-client/generated/streams_grpc_pb';
import type { DoubleState } from '../double-state';
import { empty, expectedOf, proposedOf, streamNameOf, tooLarge, unavailable, streamDeleted } from './messages';
import type { AppendOutcome, ExpectedRevision, ProposedEvent } from '../stored-log';

/** What to answer, or 'nothing' for ever. */
export type AppendAnswer =
  AppendOutcome | { readonly kind: 'failed'; readonly status: Partial<StatusObject> } | 'nothing';

/** Appends as the server does, unless a fault is due. */
export async function appendOrMisbehave(
  { log, faults }: DoubleState,
  stream: string,
  expected: ExpectedRevision,
  events: readonly ProposedEvent[],
): Promise<AppendAnswer> {
  const fault = faults.takeAppendFault();
  if (fault === 'hang') return 'nothing';
  if (fault === 'unavailable') return { kind: 'failed', status: unavailable() };
  if (sizeOf(events) > faults.mostAppendBytes) return { kind: 'failed', status: tooLarge(faults.mostAppendBytes) };
  if (faults.delayMs > 0) await pause(faults.delayMs);
  const outcome = log.append(stream, expected, events);
  if (fault === 'land, hang') return 'nothing';
  if (fault === 'land, unavailable') return { kind: 'failed', status: unavailable() };
  if (fault === 'land, wrong version' && 'revision' in outcome) {
    return { kind: 'wrong-revision', current: outcome.revision };
  }
  return outcome;
}

const sizeOf = (events: readonly ProposedEvent[]): number =>
  events.reduce((sum, { type, data, metadata }) => sum + type.length * 2 + data.length + metadata.length, 0);

/** `Append`: options first, then the events, one answer. */
export function appendCall(state: DoubleState): IStreamsServer['append'] {
  return (call, answer) => {
    state.seen.appends++;
    let options: AppendReq.Options | undefined;
    const events: ProposedEvent[] = [];
    call.on('data', (request: AppendReq) => {
      options ??= request.getOptions();
      const message = request.getProposedMessage();
      if (message !== undefined) events.push(proposedOf(message));
    });
    call.on('error', () => undefined);
    call.on('end', () => {
      if (options === undefined) throw new Error('an append begins with its options');
      const stream = streamNameOf(options.getStreamIdentifier());
      const expected = expectedOf(options, options.getRevision());
      void whole(call)
        .then((isWhole) => (isWhole ? appendOrMisbehave(state, stream, expected, events) : 'nothing'))
        .then((outcome) => {
          if (outcome === 'nothing') return;
          if (outcome.kind === 'failed') answer(outcome.status);
          else if (outcome.kind === 'deleted') answer(streamDeleted(stream));
          else answer(null, responseOf(outcome, expected, state.faults.duplicatesLackPosition));
        });
    });
  };
}

/** A request that was cut ends as one that is complete does, and is known to be cut a moment later. */
async function whole(call: { readonly cancelled: boolean }): Promise<boolean> {
  await nextTurn();
  return !call.cancelled;
}

function responseOf(
  outcome: Exclude<AppendOutcome, { kind: 'deleted' }>,
  expected: ExpectedRevision,
  duplicatesLackPosition: boolean,
): AppendResp {
  if (outcome.kind === 'wrong-revision') return wrongRevisionResponse(outcome.current, expected);
  const success = new AppendResp.Success().setCurrentRevision(String(outcome.revision));
  if (outcome.kind === 'duplicate' && duplicatesLackPosition) success.setNoPosition(empty());
  else success.setPosition(positionMessage(outcome.position));
  return new AppendResp().setSuccess(success);
}

/** The server gives the commit position twice, also where the event's own prepare position is another. */
const positionMessage = (commit: number): AppendResp.Position =>
  new AppendResp.Position().setCommitPosition(String(commit)).setPreparePosition(String(commit));

function wrongRevisionResponse(current: number, expected: ExpectedRevision): AppendResp {
  const wrong = new AppendResp.WrongExpectedVersion();
  if (current >= 0) wrong.setCurrentRevision(String(current));
  else wrong.setCurrentNoStream(empty());
  if (typeof expected === 'number') wrong.setExpectedRevision(String(expected));
  else if (expected === 'no_stream') wrong.setExpectedNoStream(empty());
  else if (expected === 'any') wrong.setExpectedAny(empty());
  else wrong.setExpectedStreamExists(empty());
  return new AppendResp().setWrongExpectedVersion(wrong);
}
