import { Injectable } from '@nestjs/common';
import { EventLog } from '../../event-log/event-log';
import type { Actor } from '../../kernel/event';
import { newIdInTime } from '../../kernel/ids';
import { EMPTY_EDGE, grow, rootOf } from '../../proof/merkle/growing';
import { leafHash } from '../../proof/merkle/hashes';
import type { StratumSize } from '../drawing/quotas.rules';
import { Ranking, type Wanted } from '../drawing/ranking.rules';
import { fact } from '../supervision-fact.rules';
import type { FrameLook } from './case-frame.port';
import { frameStream, roundStream, type RoundShapes } from './round.events';

type Frozen = Pick<RoundShapes['RoundPlanned'], 'frameId' | 'frameParts' | 'frameHash' | 'hashing'>;

/** What a plan says of where its frame is. */
type FrozenPlan = Pick<Frozen, 'frameId' | 'frameParts'>;

/** Ids a part: within what one append holds (1 MiB). */
const PART_LIMIT = 10_000;
/** A part takes some 400 kB as text and more as strings. */
const PARTS_AT_ONCE = 2;

/** Frames of spot checks in the log: written once, read part by part, so that a million cases need no more memory than ten thousand. */
@Injectable()
export class Frames {
  constructor(private readonly log: EventLog) {}

  /** Writes a frame into a stream of its own; one that no plan names afterwards means nothing. */
  async freeze({ pages, strata }: FrameLook, actor: Actor, occurredAt: string): Promise<Frozen> {
    const frameId = newIdInTime();
    const order = new Order(strata);
    let [frameParts, edge] = [0, EMPTY_EDGE];
    for await (const caseIds of inParts(pages())) {
      for (const id of caseIds) order.follows(id);
      ({ edge } = grow(edge, Buffer.concat(caseIds.map(leafOf))));
      const commandId = newIdInTime();
      const context = { commandId, correlationId: frameId, actor, occurredAt };
      const part = fact('FrameRecorded', { part: frameParts + 1, caseIds });
      await this.log.append(frameStream(frameId), frameParts, [part], context);
      frameParts += 1;
    }
    order.ends();
    return { frameId, frameParts, hashing: 'rfc6962', frameHash: rootOf(edge).toString('hex') };
  }

  /** The frame of the plan of a round, part by part. */
  async *read(id: string, plan: FrozenPlan): AsyncIterable<readonly string[]> {
    const stream = plan.frameId === undefined ? roundStream(id) : frameStream(plan.frameId);
    let parts = 0;
    for await (const { type, data } of this.log.read(stream, 0, { limit: PARTS_AT_ONCE })) {
      if (type !== 'FrameRecorded') continue;
      parts += 1;
      yield (data as RoundShapes['FrameRecorded']).caseIds;
      if (parts === plan.frameParts) return;
    }
    throw new TypeError(`${stream} has ${parts} of the ${plan.frameParts} parts of its frame`);
  }

  /** Of each stratum of the frame so many cases as are wanted, by rank. */
  async ranked(
    id: string,
    plan: FrozenPlan,
    seed: string,
    wanted: readonly Wanted[],
  ): Promise<readonly (readonly string[])[]> {
    const ranking = new Ranking(seed, wanted);
    for await (const caseIds of this.read(id, plan)) ranking.show(caseIds);
    return ranking.drawn();
  }
}

const leafOf = (caseId: string): Buffer => leafHash(Buffer.from(caseId, 'utf8'));

async function* inParts(pages: AsyncIterable<readonly string[]>): AsyncIterable<readonly string[]> {
  let waiting: string[] = [];
  for await (const page of pages) {
    waiting = waiting.length === 0 ? [...page] : waiting.concat(page);
    while (waiting.length >= PART_LIMIT) {
      yield waiting.slice(0, PART_LIMIT);
      waiting = waiting.slice(PART_LIMIT);
    }
  }
  if (waiting.length > 0) yield waiting;
}

/** Sees to it that a frame is in the order that it is hashed in: no collation of a database decides. */
class Order {
  private stratum = 0;
  private seen = 0;
  private last = '';

  constructor(private readonly strata: readonly StratumSize[]) {}

  follows(id: string): void {
    if (this.seen === this.strata[this.stratum]?.size) {
      this.stratum += 1;
      this.seen = 0;
      this.last = '';
    }
    if (id <= this.last) throw new TypeError(`${id} does not follow ${this.last} in the frame`);
    this.last = id;
    this.seen += 1;
  }

  ends(): void {
    const size = this.strata[this.stratum]?.size;
    if (this.seen !== size || this.stratum !== this.strata.length - 1) {
      throw new TypeError('the frame is not as large as its strata say');
    }
  }
}
