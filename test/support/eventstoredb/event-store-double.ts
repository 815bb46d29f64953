import { Server, ServerCredentials } from '@grpc/grpc-js';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import { appendCall } from './protocol/append-calls';
import { batchAppendCall } from './protocol/batch-append-call';
import { deleteCall, tombstoneCall } from './protocol/delete-calls';
import { featuresCalls, gossipCalls } from './protocol/discovery-calls';
import { DoubleState } from './double-state';
import { readCall } from './protocol/read-call';

/** Speaks the protocol of EventStoreDB over a log in memory, and misbehaves when told to. For tests only. */
export interface EventStoreDouble {
  readonly connectionString: string;
  readonly port: number;
  readonly log: DoubleState['log'];
  readonly faults: DoubleState['faults'];
  readonly seen: DoubleState['seen'];
  /** Cuts every connection at once; the log and the faults stay. */
  stop(): Promise<void>;
  /** Stops when it runs, and serves the same log on the same port. */
  restart(): Promise<void>;
}

/** Starts a double on 127.0.0.1, on a free port unless one is named. */
export async function startEventStoreDouble({ port = 0 }: { port?: number } = {}): Promise<EventStoreDouble> {
  const state = new DoubleState();
  let server = newServer(state, () => boundPort);
  let boundPort = port;
  boundPort = await listen(server, port);
  const stop = (): Promise<void> => {
    server.forceShutdown();
    return Promise.resolve();
  };
  const restart = async (): Promise<void> => {
    await stop();
    server = newServer(state, () => boundPort);
    await listen(server, boundPort);
  };
  return {
    connectionString: `esdb://127.0.0.1:${boundPort}?tls=false`,
    port: boundPort,
    log: state.log,
    faults: state.faults,
    seen: state.seen,
    stop,
    restart,
  };
}

function newServer(state: DoubleState, port: () => number): Server {
  const server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
  server.addService(StreamsService, {
    append: appendCall(state),
    batchAppend: batchAppendCall(state),
    read: readCall(state),
    delete: deleteCall(state),
    tombstone: tombstoneCall(state),
  });
  server.addService(ServerFeaturesService, featuresCalls);
  server.addService(GossipService, gossipCalls(port));
  return server;
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.bindAsync(`127.0.0.1:${port}`, ServerCredentials.createInsecure(), (error, bound) => {
      if (error) reject(error);
      else resolve(bound);
    });
  });
