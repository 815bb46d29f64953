import { wordsOf } from '../../src/http/problems/problem-kinds';
import type { NewEvent } from '../../src/kernel/event';
import { NotFound, Refusal } from '../../src/kernel/refusal';
import type { RefusalCode } from '../../src/kernel/refusals';
import { newRound, roundSubject, type Round } from '../../src/supervision/rounds/round.state';
import { roundStream } from '../../src/supervision/rounds/round.events';
import type { SupervisionEvent } from '../../src/supervision/supervision.events';

export const ROUND = '0b8f3a52-6d2e-4c1b-9a77-2f4f6a1d9c10';

/** What someone tries on a round: the facts that follow, or a refusal. */
export type Attempt = (round: Round) => readonly NewEvent[];

/** The round after these facts, as the log gives them back. */
export function roundOf(facts: readonly SupervisionEvent[]): Round {
  const meta = {
    commandId: 'command-1',
    correlationId: 'command-1',
    actor: { id: 'sun', role: 'supervisor', unit: 'shaoguan' },
    occurredAt: '2026-10-09T09:00:00+08:00',
    recordedAt: '2026-10-09T01:00:00.000Z',
  };
  const recorded = asStored(facts).map((fact, index) => {
    const version = index + 1;
    return { ...fact, id: `event-${version}`, stream: roundStream(ROUND), version, position: `0${version}`, meta };
  });
  return recorded.reduce(roundSubject.apply, newRound);
}

/** `given(planned(), drawn()).when(check(5)).thenRefused('not-in-sample')` */
export const given = (...facts: readonly SupervisionEvent[]) => ({
  when: (attempt: Attempt) => new Outcome(() => attempt(roundOf(facts))),
});

const asStored = (facts: readonly NewEvent[]): readonly NewEvent[] => JSON.parse(JSON.stringify(facts)) as NewEvent[];

class Outcome {
  constructor(private readonly decision: () => readonly NewEvent[]) {}

  thenRecorded(...expected: readonly SupervisionEvent[]): void {
    expect(asStored(this.decision())).toStrictEqual(asStored(expected));
  }

  /** Also sees to it that the words of the refusal can be filled from its facts, in both languages. */
  thenRefused(code: RefusalCode, facts: Refusal['facts']): void {
    const refusal = this.failure();
    expect(refusal).toBeInstanceOf(Refusal);
    if (!(refusal instanceof Refusal)) return;
    expect({ code: refusal.code, facts: refusal.facts }).toStrictEqual({ code, facts });
    for (const language of ['zh', 'en'] as const) {
      expect(wordsOf(refusal.code, refusal.facts, language)).not.toMatch(/[{}]|undefined|\[object/);
    }
  }

  thenNotFound(): void {
    const failure = this.failure();
    expect(failure).toBeInstanceOf(NotFound);
    expect(failure).toMatchObject({ what: 'spot check', id: ROUND });
  }

  private failure(): unknown {
    try {
      return { recorded: this.decision() };
    } catch (error) {
      return error;
    }
  }
}
