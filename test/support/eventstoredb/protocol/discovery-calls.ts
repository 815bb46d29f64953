import { randomUUID } from 'node:crypto';
import type { IGossipServer } from '@eventstore/db-client/generated/gossip_grpc_pb';
import { ClusterInfo, EndPoint, MemberInfo } from '@eventstore/db-client/generated/gossip_pb';
import type { IServerFeaturesServer } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { SupportedMethod, SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';
import { uuid } from './messages';

const STREAMS = 'event_store.client.streams.streams';

export const featuresCalls: IServerFeaturesServer = {
  getSupportedMethods: (_call, answer) => {
    const methods = ['read', 'append', 'delete', 'tombstone', 'batchappend'].map((name) =>
      new SupportedMethod().setServiceName(STREAMS).setMethodName(name),
    );
    answer(null, new SupportedMethods().setEventStoreServerVersion('24.10.0.0').setMethodsList(methods));
  },
};

/** A cluster of one: this node leads. */
export const gossipCalls = (port: () => number): IGossipServer => ({
  read: (_call, answer) => {
    const member = new MemberInfo()
      .setInstanceId(uuid(randomUUID()))
      .setTimeStamp(String(Date.now()))
      .setState(MemberInfo.VNodeState.LEADER)
      .setIsAlive(true)
      .setHttpEndPoint(new EndPoint().setAddress('127.0.0.1').setPort(port()));
    answer(null, new ClusterInfo().setMembersList([member]));
  },
});
