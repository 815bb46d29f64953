import { Any } from 'google-protobuf/google/protobuf/any_pb';
import { Empty as GoogleEmpty } from 'google-protobuf/google/protobuf/empty_pb';
import {
  AllStreamPosition,
  StreamDeleted,
  StreamIdentifier,
  WrongExpectedVersion,
} from '@eventstore/db-client/generated/shared_pb';
import { Code } from '@eventstore/db-client/generated/code_pb';
import { Status } from '@eventstore/db-client/generated/status_pb';
import type { IStreamsServer } from '@eventstore/db-client/generated/streams_grpc_pb';
import { BatchAppendResp, type BatchAppendReq } from '@eventstore/db-client/generated/streams_pb';
import { appendOrMisbehave } from './append-calls';
import type { DoubleState } from '../double-state';
import { expectedOf, proposedOf, streamNameOf } from './messages';
import type { AppendOutcome, ExpectedRevision, ProposedEvent } from '../stored-log';

interface Pending {
  readonly options: BatchAppendReq.Options;
  readonly events: ProposedEvent[];
}

/** `BatchAppend`: many appends on one call, each known by its correlation id; errors are packed, not thrown. */
export function batchAppendCall(state: DoubleState): IStreamsServer['batchAppend'] {
  return (call) => {
    const pending = new Map<string, Pending>();
    call.on('data', (request: BatchAppendReq) => {
      const id = request.getCorrelationId()?.getString() ?? '';
      const options = request.getOptions() ?? pending.get(id)?.options;
      if (options === undefined) throw new Error('an append begins with its options');
      const append = pending.get(id) ?? { options, events: [] };
      append.events.push(...request.getProposedMessagesList().map(proposedOf));
      pending.set(id, append);
      if (!request.getIsFinal()) return;
      pending.delete(id);
      state.seen.batchAppends++;
      const stream = streamNameOf(options.getStreamIdentifier());
      const expected = expectedOf(options, options.getStreamPosition());
      void appendOrMisbehave(state, stream, expected, append.events).then((outcome) => {
        if (outcome === 'nothing') return;
        if (outcome.kind === 'failed') return call.emit('error', outcome.status);
        const response = responseOf(outcome, expected, options.getStreamIdentifier());
        call.write(response.setCorrelationId(request.getCorrelationId()));
      });
    });
    call.on('error', () => undefined);
    call.on('end', () => call.end());
  };
}

function responseOf(outcome: AppendOutcome, expected: ExpectedRevision, stream?: StreamIdentifier): BatchAppendResp {
  const response = new BatchAppendResp().setStreamIdentifier(stream);
  if ('revision' in outcome) {
    const position = new AllStreamPosition()
      .setCommitPosition(String(outcome.position))
      .setPreparePosition(String(outcome.position));
    const success = new BatchAppendResp.Success().setCurrentRevision(String(outcome.revision)).setPosition(position);
    return response.setSuccess(success);
  }
  return response.setError(outcome.kind === 'deleted' ? deletedStatus(stream) : wrongStatus(outcome.current, expected));
}

function packed(name: string, details: Uint8Array): Status {
  const any = new Any();
  any.pack(details, `event_store.client.${name}`);
  return new Status().setCode(Code.FAILED_PRECONDITION).setMessage(name).setDetails(any);
}

const deletedStatus = (stream?: StreamIdentifier): Status =>
  packed('StreamDeleted', new StreamDeleted().setStreamIdentifier(stream).serializeBinary());

function wrongStatus(current: number, expected: ExpectedRevision): Status {
  const wrong = new WrongExpectedVersion();
  if (current >= 0) wrong.setCurrentStreamRevision(String(current));
  else wrong.setCurrentNoStream(new GoogleEmpty());
  if (typeof expected === 'number') wrong.setExpectedStreamPosition(String(expected));
  else if (expected === 'no_stream') wrong.setExpectedNoStream(new GoogleEmpty());
  else if (expected === 'any') wrong.setExpectedAny(new GoogleEmpty());
  else wrong.setExpectedStreamExists(new GoogleEmpty());
  return packed('WrongExpectedVersion', wrong.serializeBinary());
}
