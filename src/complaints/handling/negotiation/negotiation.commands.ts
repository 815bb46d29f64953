import { SomeOf } from '../../../validation/choices';
import { Flag, HappenedAt, Instant, Ordinal, Text } from '../../../validation/fields';
import { PARTIES, type Party } from '../contacts/contacts.events';

/** 协商: the parties talk about a solution. */
export class HoldNegotiation {
  @SomeOf(PARTIES, { min: 1, about: '投诉人 · 被投诉人 · 供应商 · 证人 · 其他机关 · 其他' }) parties!: Party[];
  @Text({ max: 5000 }) summary!: string;
  @Flag({ about: 'Whether they came to an agreement.' }) agreed!: boolean;
  @HappenedAt() at?: string;
}

/** 协商延期 (篇三): no result yet; another time is agreed on. */
export class AdjournNegotiation {
  @Ordinal({ optional: true, about: 'Ordinal of the negotiation; taken from the path.' }) negotiation!: number;
  @Text({ max: 1000 }) reason!: string;
  @Instant({ about: 'When it goes on.' }) nextContactAt!: string;
  @HappenedAt() at?: string;
}
