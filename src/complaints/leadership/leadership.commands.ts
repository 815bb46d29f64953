import { Code, Count, DayField, Flag, HappenedAt, ListOf, Ordinal, Text, Texts } from '../../validation/fields';

/** 督办: the unit that holds the case is urged, with a due date of its own. */
export class UrgeCase {
  @Text({ max: 2000 }) reason!: string;
  @Text({ optional: true, max: 2000 }) requirements?: string;
  @DayField({
    optional: true,
    about: 'The day by which it is to be done; as many working days as the regime says when left out.',
  })
  due?: string;
  @HappenedAt() at?: string;
}

/** 批示: a leader instructs how the case is to be handled. */
export class InstructCase {
  @Text({ max: 100, about: 'Who instructed.' }) leader!: string;
  @Text({ max: 2000 }) instruction!: string;
  @DayField({ optional: true }) due?: string;
  @HappenedAt() at?: string;
}

/** 包案: a leader takes a hard case and answers for it. */
export class TakeCase {
  @Text({ max: 100, about: 'Account or staff id of the leader.' }) takenBy!: string;
  @Text({ optional: true, max: 1000 }) reason?: string;
  @DayField({ optional: true, about: 'The day by which the leader is to have settled it.' }) due?: string;
  @HappenedAt() at?: string;
}

export class ConferenceDecisionBody {
  @Code({ about: 'The unit that does it; one of those that took part.' }) unit!: string;
  @Text({ max: 2000 }) decision!: string;
  @DayField({ optional: true }) due?: string;
}

/** 联席会议: several units decide together on a hard or sudden case. */
export class HoldConference {
  @Text({ max: 100 }) chair!: string;
  @Texts({ max: 50, length: 80, about: 'Codes of the units that took part, at least two.' }) units!: string[];
  @Text({ max: 500 }) subject!: string;
  @ListOf(() => ConferenceDecisionBody, { min: 1, max: 50 }) decisions!: ConferenceDecisionBody[];
  @HappenedAt() at?: string;
}

/** 现场接待: a group came, and a unit below is to receive it on the spot or to bring it home (篇十). */
export class OrderReception {
  @Code({ about: 'The unit that is to send people there.' }) unit!: string;
  @Text({ max: 200, example: '市局来访接待室' }) place!: string;
  @Count({ min: 1, max: 100_000, about: '人次: how many came.' }) persons!: number;
  @Text({ optional: true, max: 2000 }) requirements?: string;
  @HappenedAt() at?: string;
}

/** The reception took place. */
export class HoldReception {
  @Ordinal({ optional: true, about: 'Ordinal of the reception; taken from the path.' }) reception!: number;
  @Text({ max: 100 }) receivedBy!: string;
  @Count({ min: 1, max: 100_000 }) persons!: number;
  @Text({ max: 5000 }) result!: string;
  @Flag({ optional: true, about: '领回: whether the visitors went home with them.' }) broughtHome?: boolean;
  @HappenedAt() at?: string;
}
