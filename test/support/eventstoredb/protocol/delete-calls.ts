import type { IStreamsServer } from '@eventstore/db-client/generated/streams_grpc_pb';
import { DeleteResp, TombstoneResp } from '@eventstore/db-client/generated/streams_pb';
import { expectedOf, streamDeleted, streamNameOf, wrongRevision } from './messages';
import type { DoubleState } from '../double-state';

export function deleteCall({ log }: DoubleState): IStreamsServer['delete'] {
  return (call, answer) => {
    const options = call.request.getOptions();
    if (options === undefined) throw new Error('a deletion has options');
    const stream = streamNameOf(options.getStreamIdentifier());
    const expected = expectedOf(options, options.getRevision());
    const outcome = log.delete(stream, expected, false);
    if (outcome.kind === 'deleted') answer(streamDeleted(stream));
    else if (outcome.kind === 'wrong-revision') answer(wrongRevision(stream, expected, outcome.current));
    else answer(null, new DeleteResp().setPosition(filled(new DeleteResp.Position(), outcome.position)));
  };
}

export function tombstoneCall({ log }: DoubleState): IStreamsServer['tombstone'] {
  return (call, answer) => {
    const options = call.request.getOptions();
    if (options === undefined) throw new Error('a deletion has options');
    const stream = streamNameOf(options.getStreamIdentifier());
    const expected = expectedOf(options, options.getRevision());
    const outcome = log.delete(stream, expected, true);
    if (outcome.kind === 'deleted') answer(streamDeleted(stream));
    else if (outcome.kind === 'wrong-revision') answer(wrongRevision(stream, expected, outcome.current));
    else answer(null, new TombstoneResp().setPosition(filled(new TombstoneResp.Position(), outcome.position)));
  };
}

interface PositionMessage {
  setCommitPosition(value: string): unknown;
  setPreparePosition(value: string): unknown;
}

function filled<Message extends PositionMessage>(message: Message, position: number): Message {
  message.setCommitPosition(String(position));
  message.setPreparePosition(String(position));
  return message;
}
