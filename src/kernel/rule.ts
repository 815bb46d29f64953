import type { NewEvent } from './event';

/** A rule decides: from a command, the state so far and the circumstances to facts, or it throws a `Refusal`. It asks nobody and changes nothing. */
export type Rule<Command, State, Circumstances, Event extends NewEvent = NewEvent> = (
  command: Command,
  state: State,
  circumstances: Circumstances,
) => readonly Event[];

/** The state of a stream after one more fact; a new fact does not compile until its step is written. */
export type Evolve<State, Shapes> = {
  readonly [Type in keyof Shapes]: (state: State, data: Shapes[Type], about: EvolveAbout) => State;
};

export interface EvolveAbout {
  readonly actor: string;
  readonly unit: string;
  readonly occurredAt: string;
}
