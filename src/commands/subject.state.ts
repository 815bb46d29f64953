import type { Evolve, EvolveAbout } from '../kernel/rule';
import type { AppliedEvent, Subject } from './stream-writer';

/** The kind of stream whose state is folded by one step a fact. `what` it is, as “a report”, is told of a fact that is none of it. */
export function subjectOf<State, Shapes>(
  what: string,
  streamOf: (id: string) => string,
  initial: State,
  evolve: Evolve<State, Shapes>,
): Subject<State> {
  const steps = evolve as Readonly<
    Record<string, ((state: State, data: unknown, about: EvolveAbout) => State) | undefined>
  >;
  return {
    streamOf,
    initial,
    apply: (state, { type, data, stream, meta: { actor, occurredAt } }: AppliedEvent) => {
      const step = steps[type];
      if (!step) throw new TypeError(`${type} in ${stream} is not a fact of ${what}`);
      return step(state, data, { actor: actor.id, unit: actor.unit, occurredAt });
    },
  };
}
