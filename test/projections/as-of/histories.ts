import fc from 'fast-check';
import type { RecordedEvent } from '../../../src/kernel/event';
import { recorded } from '../runtime/shop/trade';

/** One step of a made-up history; which of its fields mean something depends on the type. */
export interface Step {
  readonly type: string;
  readonly of: number;
  readonly day: string;
  readonly unit: string;
  readonly category: string;
  readonly yes: boolean;
  readonly yuan: number;
  readonly foreign: boolean;
}

const TYPES = [
  'ComplaintClassified',
  'ComplaintAccepted',
  'ComplaintDeclined',
  'FindingRecorded',
  'RespondentFined',
  'PenaltyPaid',
  'ReplySent',
  'FeedbackRecorded',
  'ComplaintClosed',
  'ComplaintReopened',
  'RecordCorrected',
  'UnitMoved',
] as const;

export const UNITS = ['province', 'city', 'county', 'other'] as const;
export const DAYS = ['2025-12-30', '2025-12-31', '2026-01-01', '2026-02-01'] as const;

/** Three cases in four units: received first, and then anything in any order. */
export const histories = fc.array(
  fc.record({
    // Moves of a unit only show when somebody asks for the right one: there are more of them.
    type: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...TYPES) },
      { weight: 2, arbitrary: fc.constant('UnitMoved') },
    ),
    of: fc.integer({ min: 0, max: 2 }),
    day: fc.constantFrom(...DAYS),
    unit: fc.constantFrom(...UNITS),
    category: fc.constantFrom('price', 'service'),
    yes: fc.boolean(),
    yuan: fc.integer({ min: 0, max: 90 }),
    foreign: fc.boolean(),
  }),
  { minLength: 3, maxLength: 30 },
);

const CASES = [1, 2, 3].map((number) => `00000000-0000-4000-8000-00000000000${number}`);

const money = ({ yuan, foreign }: Step): object => ({ amount: `${yuan}.50`, currency: foreign ? 'HKD' : 'CNY' });

/** What a step brings, as the event of its type carries it. */
const DATA: Readonly<Record<string, (step: Step) => object>> = {
  ComplaintClassified: ({ category, yes }) => ({ category, kind: yes ? 'complaint' : 'consultation' }),
  ComplaintDeclined: ({ category }) => ({ ground: `not-${category}` }),
  FindingRecorded: ({ yes, foreign }) => ({ caseUpheld: yes, allFound: foreign }),
  RespondentFined: (step) => ({ respondentType: step.category, fine: money(step) }),
  PenaltyPaid: (step) => ({ amount: money(step) }),
  FeedbackRecorded: ({ yes }) => ({ satisfaction: yes ? 'satisfied' : 'dissatisfied' }),
  ComplaintClosed: ({ yes, foreign }) => ({ outcome: yes ? 'explained' : 'settled', answeredInTime: foreign }),
  RecordCorrected: ({ unit, yes, foreign }) => ({
    ...(foreign
      ? { field: 'respondent.type', new: yes ? 'hotel' : 'guide' }
      : { field: 'respondent.name', new: `某${unit}` }),
    ordinal: 1,
    reason: '登记有误',
  }),
  UnitMoved: ({ unit, yes }) => ({ from: 'province', to: yes ? 'province' : unit }),
};

const received = ({ unit, category, day, yes }: Step, of: number) => ({
  stream: `complaint-${CASES[of] ?? ''}`,
  type: 'ComplaintReceived',
  day,
  data: {
    regime: { id: 'tourism', version: 1 },
    kind: 'complaint',
    channel: 'web',
    category,
    region: '440200',
    receivingUnit: unit,
    partySize: 1,
    respondents: [{ type: 'hotel', name: yes ? '某酒店' : `某${unit}` }],
  },
});

const registered = (code: string) => ({
  stream: `unit-${code}`,
  type: 'UnitRegistered',
  day: '2025-01-01',
  data: { code, name: code, level: 'city', ...(code === 'province' ? {} : { parent: 'province' }) },
});

/** The events of a history, in log order; each is recorded a minute after the one before. */
export function eventsOf(steps: readonly Step[]): RecordedEvent[] {
  const receipts = steps.slice(0, 3).map(received);
  const later = steps.slice(3).map((step) => ({
    stream: step.type === 'UnitMoved' ? 'unit-county' : `complaint-${CASES[step.of] ?? ''}`,
    type: step.type,
    day: step.day,
    data: DATA[step.type]?.(step) ?? {},
  }));
  const versions = new Map<string, number>();
  return [...UNITS.map(registered), ...receipts, ...later].map(({ stream, type, day, data }, index) => {
    const event = recorded(stream, type, data, index);
    const version = (versions.get(stream) ?? 0) + 1;
    versions.set(stream, version);
    const recordedAt = new Date(Date.UTC(2026, 2, 1, 0, index)).toISOString();
    return { ...event, version, meta: { ...event.meta, occurredAt: `${day}T12:00:00+08:00`, recordedAt } };
  });
}
