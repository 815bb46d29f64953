/** A fact to be appended: past tense, small, flat, versioned from birth. `data` is plain JSON. */
export interface NewEvent<Type extends string = string, Data = unknown> {
  readonly type: Type;
  /** Schema version of `data`, 1 for the first shape. */
  readonly v: number;
  readonly data: Data;
}

/** Who acts: in every event's metadata, never in its data. */
export interface Actor {
  readonly id: string;
  readonly role: string;
  /** Code of the unit the person acts for. */
  readonly unit: string;
}

/** What a command brings along to every event it causes. Times are ISO 8601 with offset. */
export interface EventContext {
  readonly commandId: string;
  /** SHA-256 of the command's canonical form: tells a command sent again from a key used twice. */
  readonly commandHash?: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly actor: Actor;
  /** When it happened, as stated by whoever acts. */
  readonly occurredAt: string;
}

export interface EventMeta extends EventContext {
  /** When the log took it: the store's clock, ISO 8601 in UTC. */
  readonly recordedAt: string;
}

/** Personal data of a fact as the log holds it; in the fact a word stands in each of its places. */
export interface Sealed {
  /** Id of the key that opens it, while there is one. */
  readonly key: string;
  /** Whom it is about. */
  readonly subject: string;
  /** The fields of the fact that are in it. */
  readonly fields: readonly string[];
  readonly text: string;
  /** The files that the fact names, with their keys: another text of the same key. */
  readonly files?: string;
}

/** An event as the log gives it back. */
export interface RecordedEvent<Type extends string = string, Data = unknown> extends NewEvent<Type, Data> {
  readonly id: string;
  readonly stream: string;
  /** 1, 2, 3 … within the stream. */
  readonly version: number;
  readonly position: Position;
  readonly meta: EventMeta;
  readonly sealed?: Sealed;
  /** Terms that a sealed text of it is found by, for whoever keeps an index; none once it was erased. */
  readonly foundBy?: readonly string[];
}

/** Place of an event in the whole log: opaque, fixed width, sorts as text. */
export type Position = string;

/** The events of a map `{ Name: Data }` as a union that narrows by `type`. */
export type EventsOf<Shapes> = { [Name in keyof Shapes & string]: NewEvent<Name, Shapes[Name]> }[keyof Shapes & string];
export type RecordedOf<Shapes> = { [Name in keyof Shapes & string]: RecordedEvent<Name, Shapes[Name]> }[keyof Shapes &
  string];

/** By event type, the fields that are personal data. */
export type PersonalFields<Shapes> = { readonly [Type in keyof Shapes]: readonly (keyof Shapes[Type])[] };
