import type { ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import type { DoubleState } from '../double-state';

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

/** Writes and waits while the client is slower than we are. */
export async function send(call: ReadCall, message: ReadResp, { seen }: DoubleState): Promise<void> {
  if (message.hasEvent()) seen.eventsSent++;
  if (call.write(message) || call.cancelled) return;
  await new Promise<void>((resolve) => {
    const go = (): void => {
      call.off('drain', go).off('cancelled', go);
      resolve();
    };
    call.on('drain', go).on('cancelled', go);
  });
}
