import fc from 'fast-check';
import type { EventLog } from '../../../src/event-log/event-log';
import { newId } from '../../../src/kernel/ids';
import { Conflict } from '../../../src/kernel/refusal';
import { all, command, eventsAfter, newStream, noted, textsOf, type Subject } from './log-under-test';

interface Attempt {
  readonly stream: number;
  /** Which of the few commands of the stream: the same number again is a repetition. */
  readonly commandNumber: number;
  /** Added to the true version: 0 expects rightly. */
  readonly error: number;
  readonly events: number;
}

const attempt: fc.Arbitrary<Attempt> = fc.record({
  stream: fc.nat({ max: 2 }),
  commandNumber: fc.nat({ max: 12 }),
  error: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -3, max: 2 }) }),
  events: fc.integer({ min: 1, max: 3 }),
});

/** What a log must do, said with arrays. */
class ModelStream {
  readonly texts: string[] = [];
  private readonly answers = new Map<number, number>();

  append(commandNumber: number, expected: number, texts: readonly string[]): string {
    const first = this.answers.get(commandNumber);
    if (first !== undefined) return `repeated ${first}`;
    if (expected !== this.texts.length) return 'conflict';
    this.texts.push(...texts);
    this.answers.set(commandNumber, this.texts.length);
    return `appended ${this.texts.length}`;
  }
}

export function modelContract(subject: Subject): void {
  it('does what a simple model does, whatever is appended, expected and repeated', async () => {
    await fc.assert(fc.asyncProperty(fc.array(attempt, { maxLength: 25 }), playAndCompare), { numRuns: 40 });
  });

  async function playAndCompare(attempts: readonly Attempt[]): Promise<void> {
    const { log } = subject();
    const before = await log.head();
    const run = newId();
    const streams = [newStream(), newStream(), newStream()].map((name) => ({ name, model: new ModelStream() }));
    const order: string[] = [];
    for (const [n, { stream, commandNumber, error, events }] of attempts.entries()) {
      const target = streams[stream];
      if (target === undefined) throw new RangeError(`there is no stream ${stream}`);
      const texts = Array.from({ length: events }, (_, index) => `${n}.${index}`);
      const expected = Math.max(0, target.model.texts.length + error);
      const should = target.model.append(commandNumber, expected, texts);
      const did = await outcomeOf(log, target.name, expected, texts, `${run}/${target.name}/${commandNumber}`);
      expect(did).toBe(should);
      if (should.startsWith('appended')) order.push(...texts);
    }
    for (const { name, model } of streams) expect(textsOf(await all(log.read(name)))).toEqual(model.texts);
    expect(textsOf(await eventsAfter(log, before))).toEqual(order);
  }

  it('gives any JSON back as it was', async () => {
    const { log } = subject();
    const stream = newStream();
    let version = 0;
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }), async (value) => {
        const written: unknown = JSON.parse(JSON.stringify({ value }));
        ({ version } = await log.append(stream, version, [{ type: 'Any', v: 1, data: written }], command()));
        const [event] = await all(log.read(stream, version - 1));
        expect(event?.data).toEqual(written);
      }),
      { numRuns: 100 },
    );
  });
}

async function outcomeOf(
  log: EventLog,
  stream: string,
  expected: number,
  texts: string[],
  commandId: string,
): Promise<string> {
  try {
    const events = texts.map((text) => noted(text));
    const { version, repeated } = await log.append(stream, expected, events, command(commandId));
    return `${repeated ? 'repeated' : 'appended'} ${version}`;
  } catch (error) {
    if (error instanceof Conflict) return 'conflict';
    throw error;
  }
}
