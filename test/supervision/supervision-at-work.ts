import type { Receipt } from '../../src/commands/envelope';
import { StreamWriter } from '../../src/commands/stream-writer';
import { complaintStream } from '../../src/complaints/complaint.events';
import type { NewEvent } from '../../src/kernel/event';
import { newId } from '../../src/kernel/ids';
import { CaseFrame, type FrameLook, type FrameQuestion } from '../../src/supervision/rounds/case-frame.port';
import { RecordCheck } from '../../src/supervision/checks/checks.commands';
import { Frames } from '../../src/supervision/rounds/frames';
import { FrozenFrames } from '../../src/supervision/rounds/frozen-frame';
import { ActOnRound, RoundHandler, roundIdFor } from '../../src/supervision/rounds/round.handler';
import { loadRegimes } from '../../src/regimes/loading/load-regimes';
import { ConcludeRound, DrawSample, PlanRound, SubstituteCase } from '../../src/supervision/rounds/round.commands';
import { validated } from '../../src/validation/validated';
import { MemoryLog } from '../support/memory-log';
import { answers, caseNo, planBody, SEED } from './round-words';

/** Stands in for the read side: tells the cases it is given, and remembers what it was asked for. */
class CasesAtHand extends CaseFrame {
  caseIds: readonly string[] = [1, 2, 3, 4, 5, 6].map(caseNo);
  readonly asked: FrameQuestion['criteria'][] = [];
  private happening: (() => Promise<void>) | undefined;

  constructor(private readonly log: MemoryLog) {
    super();
  }

  override async look<Answer>(
    { criteria, exclude }: FrameQuestion,
    take: (look: FrameLook) => Promise<Answer>,
  ): Promise<Answer> {
    this.asked.push(criteria);
    const caseIds = this.caseIds.filter((id) => !exclude.includes(id));
    const position = await this.log.head();
    const strata = [{ key: [], size: caseIds.length }];
    const happening = this.happening;
    this.happening = undefined;
    await happening?.();
    const excluded = this.caseIds.filter((id) => exclude.includes(id));
    return take({ position, strata, excluded, pages: () => inPages(caseIds) });
  }

  /** What happens, once, while the next frame is being taken. */
  meanwhile(happening: () => Promise<void>): void {
    this.happening = happening;
  }
}

/** As a database gives them: some at a time. */
async function* inPages(caseIds: readonly string[]): AsyncIterable<readonly string[]> {
  for (let from = 0; from < caseIds.length; from += 3_000)
    yield await Promise.resolve(caseIds.slice(from, from + 3_000));
}

const regimes = loadRegimes();

interface Giving {
  readonly by?: string;
  readonly role?: string;
  readonly key?: string;
}

/** The handler on a log in memory; commands as the controller gives them, in words. */
export class SupervisionAtWork {
  readonly log = new MemoryLog();
  readonly cases = new CasesAtHand(this.log);
  private readonly streams = new StreamWriter(this.log);
  private readonly inLog = new Frames(this.log);
  private readonly handler = new RoundHandler(this.streams, this.cases, this.inLog, regimes, {
    missing: () => Promise.resolve([]),
  });
  private readonly frames = new FrozenFrames(this.streams, this.inLog);

  plan(fields: object = {}, giving: Giving = {}): Promise<Receipt> {
    const envelope = this.envelope(giving);
    return this.handler.execute(new ActOnRound(roundIdFor(envelope), validated(PlanRound, planBody(fields)), envelope));
  }

  draw(id: string, seed = SEED, giving: Giving = {}): Promise<Receipt> {
    return this.handler.execute(new ActOnRound(id, validated(DrawSample, { seed }), this.envelope(giving)));
  }

  check(
    id: string,
    n: number,
    { consistent = true, ...giving }: Giving & { consistent?: boolean } = {},
  ): Promise<Receipt> {
    const body = { caseId: caseNo(n), checklist: answers(), consistent };
    return this.handler.execute(new ActOnRound(id, validated(RecordCheck, body), this.envelope(giving)));
  }

  conclude(id: string): Promise<Receipt> {
    return this.handler.execute(new ActOnRound(id, validated(ConcludeRound, {}), this.envelope({})));
  }

  substitute(id: string, n: number, reason = '案卷已销毁'): Promise<Receipt> {
    const command = validated(SubstituteCase, { caseId: caseNo(n), reason });
    return this.handler.execute(new ActOnRound(id, command, this.envelope({})));
  }

  /** The frame as JSON, as it goes over HTTP. */
  async frame(id: string): Promise<Record<string, unknown>> {
    let text = '';
    for await (const bit of await this.frames.of(id)) text += bit;
    return JSON.parse(text) as Record<string, unknown>;
  }

  /** Someone acts on the complaint. */
  acceptedBy(person: string, n: number, role = 'handler'): Promise<void> {
    return this.did(person, n, role, { type: 'ComplaintAccepted', v: 1, data: {} });
  }

  /** Someone does what the fact says. */
  async did(person: string, n: number, role: string, fact: NewEvent): Promise<void> {
    const stream = complaintStream(caseNo(n));
    const version = this.log.events.filter((event) => event.stream === stream).length;
    const context = {
      commandId: newId(),
      correlationId: newId(),
      actor: { id: person, role, unit: 'ruyuan' },
      occurredAt: '2026-08-03T09:30:00+08:00',
    };
    await this.log.append(stream, version, [fact], context);
  }

  types(): readonly string[] {
    return this.log.events.map(({ type }) => type);
  }

  private envelope({ by = 'sun', role = 'supervisor', key }: Giving) {
    return { caller: { id: by, role, unit: 'shaoguan' }, key };
  }
}
