import { setTimeout as pause } from 'node:timers/promises';
import type { IStreamsServer } from '@eventstore/db-client/generated/streams_grpc_pb';
import { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import type { DoubleState } from '../double-state';
import { eventMessage, notFoundMessage, streamDeleted, streamNameOf } from './messages';
import type { StoredEvent, StoredLog } from '../stored-log';
import { send, type ReadCall } from './backpressure';
import { matchesOf } from './filter';
import { subscribe } from './subscription';

/** `Read`: a stream or the whole log, either way, once or as a subscription. */
export function readCall(state: DoubleState): IStreamsServer['read'] {
  return (call) => {
    const options = call.request.getOptions();
    if (options === undefined) throw new Error('a read has options');
    call.on('error', () => undefined);
    if (!options.hasSubscription()) state.seen.reads++;
    if (state.faults.readsHang) return;
    void (options.hasSubscription() ? subscribe(call, state, options) : readOnce(call, state, options));
  };
}

async function readOnce(call: ReadCall, state: DoubleState, options: ReadReq.Options): Promise<void> {
  const { log, faults } = state;
  if (faults.delayMs > 0) await pause(faults.delayMs);
  const stream = options.getStream();
  const events = stream === undefined ? eventsOfLog(log, options) : eventsOfStream(log, options, stream);
  if (typeof events === 'string') {
    const name = streamNameOf(stream?.getStreamIdentifier());
    if (events === 'tombstoned') return void call.emit('error', streamDeleted(name));
    call.write(notFoundMessage(name));
    return void call.end();
  }
  let left = Number(options.getCount());
  for (const event of events) {
    if (left-- <= 0 || call.cancelled) break;
    await send(call, eventMessage(event), state);
  }
  call.end();
}

function eventsOfStream(log: StoredLog, options: ReadReq.Options, from: ReadReq.Options.StreamOptions) {
  const events = log.read(streamNameOf(from.getStreamIdentifier()));
  if (events === undefined) return 'unknown';
  if (events === 'tombstoned') return events;
  const revision = from.hasStart() ? 0 : from.hasEnd() ? Infinity : Number(from.getRevision());
  if (isBackwards(options)) return events.filter((event) => event.revision <= revision).reverse();
  return events.filter((event) => event.revision >= revision);
}

function* eventsOfLog(log: StoredLog, options: ReadReq.Options): Iterable<StoredEvent> {
  const from = options.getAll();
  const position = from?.hasStart() ? 0 : from?.hasEnd() ? Infinity : Number(from?.getPosition()?.getCommitPosition());
  const matches = matchesOf(options);
  const step = isBackwards(options) ? -1 : 1;
  const start = log.indexFrom(position) - (step === -1 ? 1 : 0);
  for (let index = start; index >= 0 && index < log.size; index += step) {
    const event = log.at(index);
    if (event !== undefined && matches(event)) yield event;
  }
}

const isBackwards = (options: ReadReq.Options): boolean =>
  options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS;
