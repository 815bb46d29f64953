import { Metadata, status, type StatusObject } from '@grpc/grpc-js';
import { Empty, StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import { ReadResp, type AppendReq, type BatchAppendReq } from '@eventstore/db-client/generated/streams_pb';
import type { ExpectedRevision, ProposedEvent, StoredEvent } from '../stored-log';

export const empty = (): Empty => new Empty();

export const uuid = (id: string): UUID => new UUID().setString(id);

export const streamNameOf = (identifier: StreamIdentifier | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');

const identifierOf = (name: string): StreamIdentifier =>
  new StreamIdentifier().setStreamName(Buffer.from(name, 'utf8'));

export function proposedOf(message: AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage): ProposedEvent {
  const about = message.getMetadataMap();
  return {
    id: message.getId()?.getString() ?? '',
    type: about.get('type') ?? '',
    contentType: about.get('content-type') ?? '',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

interface ExpectingOptions {
  hasNoStream(): boolean;
  hasAny(): boolean;
  hasStreamExists(): boolean;
}

export function expectedOf(options: ExpectingOptions, revision: string): ExpectedRevision {
  if (options.hasNoStream()) return 'no_stream';
  if (options.hasAny()) return 'any';
  return options.hasStreamExists() ? 'stream_exists' : Number(revision);
}

export function eventMessage(event: StoredEvent): ReadResp {
  const recorded = new ReadResp.ReadEvent.RecordedEvent()
    .setId(uuid(event.id))
    .setStreamIdentifier(identifierOf(event.stream))
    .setStreamRevision(String(event.revision))
    .setCommitPosition(String(event.commit))
    .setPreparePosition(String(event.prepare))
    .setData(event.data)
    .setCustomMetadata(event.metadata);
  recorded
    .getMetadataMap()
    .set('type', event.type)
    .set('content-type', event.contentType)
    .set('created', event.created);
  return new ReadResp().setEvent(new ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(String(event.commit)));
}

export const confirmationMessage = (id: string): ReadResp =>
  new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId(id));

export const caughtUpMessage = (): ReadResp => new ReadResp().setCaughtUp(new ReadResp.CaughtUp());

export const checkpointMessage = ({ commit, prepare }: StoredEvent): ReadResp =>
  new ReadResp().setCheckpoint(
    new ReadResp.Checkpoint().setCommitPosition(String(commit)).setPreparePosition(String(prepare)),
  );

export const notFoundMessage = (name: string): ReadResp =>
  new ReadResp().setStreamNotFound(new ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(name)));

export const unavailable = (): Partial<StatusObject> => ({ code: status.UNAVAILABLE, details: 'Server Is Not Ready' });

export const tooSlow = (): Partial<StatusObject> => ({ code: status.ABORTED, details: 'Consumer too slow' });

/** The client knows these errors by the trailer `exception`. */
function exception(code: status, name: string, trailers: Readonly<Record<string, string>>): Partial<StatusObject> {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries({ exception: name, ...trailers })) metadata.set(key, value);
  return { code, details: name, metadata };
}

export const streamDeleted = (name: string): Partial<StatusObject> =>
  exception(status.FAILED_PRECONDITION, 'stream-deleted', { 'stream-name': encodeURIComponent(name) });

export const wrongRevision = (name: string, expected: ExpectedRevision, actual: number): Partial<StatusObject> =>
  exception(status.FAILED_PRECONDITION, 'wrong-expected-version', {
    'stream-name': encodeURIComponent(name),
    'expected-version': String(typeof expected === 'number' ? expected : -1),
    'actual-version': String(actual),
  });

export const tooLarge = (most: number): Partial<StatusObject> =>
  exception(status.INVALID_ARGUMENT, 'maximum-append-size-exceeded', { 'maximum-append-size': String(most) });
