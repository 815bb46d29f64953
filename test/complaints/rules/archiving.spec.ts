import { erasure, type Erasure } from '../../../src/complaints/archiving/erasure.rules';
import { keptUntil } from '../../../src/complaints/archiving/retention.rules';
import { Refusal } from '../../../src/kernel/refusal';
import type { RefusalCode } from '../../../src/kernel/refusals';
import { caseOf, circumstances, given, NOW, type PastFact } from '../../support/given';
import { archive, liftHold, placeHold } from '../words/acts';
import {
  accepted,
  acknowledged,
  archived,
  closed,
  declined,
  erased,
  holdLifted,
  holdPlaced,
  received,
  reopened,
  transferred,
} from '../words/facts';

const over = [received(), accepted(), closed({}, { at: '2026-03-02T10:00:00+08:00' })];
/** 篇七: 资料保存一年，重要的资料延期保存. */
const retention = [
  { id: 'ordinary', zh: '一般', en: 'ordinary', years: 1, important: false },
  { id: 'important', zh: '重要', en: 'important', years: 3, important: true },
];
const kept = (...facts: readonly PastFact[]) => given(...facts).under({ retention });

describe('the time for which a case is kept', () => {
  it.each([
    ['2025-12-09', 1, '2026-12-09'],
    ['2025-12-09', 10, '2035-12-09'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2023-02-28', 1, '2024-02-28'],
    ['2025-12-31', 1, '2026-12-31'],
    ['2096-02-29', 4, '2100-02-28'],
  ])('from %s for %d year(s) ends on %s', (from, years, until) => expect(keptUntil(from, years)).toBe(until));
});

describe('the archiving', () => {
  it('counts the years of the class from the closing', () =>
    kept(...over)
      .when(archive({ at: '2026-07-01T09:00:00+08:00' }))
      .thenRecorded([
        {
          type: 'ComplaintArchived',
          data: { retention: 'ordinary', years: 1, closedOn: '2026-03-02', until: '2027-03-02' },
        },
      ]));

  it('takes the day of the closing in China', () =>
    kept(received(), accepted(), closed({}, { at: '2026-03-02T16:00:00Z' }))
      .when(archive())
      .thenRecordedOne('ComplaintArchived', { closedOn: '2026-03-03', until: '2027-03-03' }));

  it('takes a class of the regime', () =>
    kept(...over)
      .when(archive({ retention: 'forever' }))
      .thenRefused('not-in-regime', { field: 'retention', value: 'forever', allowed: ['ordinary', 'important'] }));

  it('is lengthened for what turns out to be important, and never shortened', () => {
    const ordinary = archived({ years: 1, until: '2027-03-02' });
    const important = archived({ retention: 'important', years: 3, until: '2029-03-02' });
    kept(...over, ordinary)
      .when(archive({ retention: 'important' }))
      .thenRecordedOne('ComplaintArchived', { until: '2029-03-02' });
    kept(...over, ordinary)
      .when(archive())
      .thenRefused('already-archived', { until: '2027-03-02' });
    kept(...over, important)
      .when(archive())
      .thenRefused('already-archived', { until: '2029-03-02' });
  });

  it('is done anew after a reopening, from the new closing', () =>
    kept(...over, archived(), reopened(), closed({}, { at: '2026-09-01T10:00:00+08:00' }))
      .when(archive())
      .thenRecordedOne('ComplaintArchived', { closedOn: '2026-09-01', until: '2027-09-01' }));

  it('is done by the unit that holds the case or the one that received it', () => {
    const atRuyuan = [
      received(),
      transferred(),
      acknowledged({}, { by: 'ruyuan' }),
      declined({}, { by: 'ruyuan' }),
      closed({ outcome: 'declined' }, { by: 'ruyuan' }),
    ];
    for (const by of ['ruyuan', 'shaoguan'])
      kept(...atRuyuan)
        .when(archive({ by }))
        .thenRecordedOne('ComplaintArchived', {});
    kept(...atRuyuan)
      .when(archive({ by: 'guangdong' }))
      .thenRefused('not-the-holder');
  });
});

describe('a legal hold', () => {
  it('is placed in any stage, several at once, each with its reason', () => {
    for (const facts of [
      [],
      [transferred({ to: 'shaoguan', from: 'ruyuan' })],
      [accepted()],
      [declined()],
      [accepted(), closed()],
    ])
      given(received(), ...facts)
        .when(placeHold({ legalBasis: '行政复议法' }))
        .thenRecorded([
          { type: 'LegalHoldPlaced', data: { hold: 1, reason: '行政复议期间', legalBasis: '行政复议法' } },
        ]);
    given(...over, holdPlaced(), holdLifted())
      .when(placeHold())
      .thenRecordedOne('LegalHoldPlaced', { hold: 2 });
  });

  it('is lifted once', () => {
    given(...over, holdPlaced())
      .when(liftHold())
      .thenRecorded([{ type: 'LegalHoldLifted', data: { hold: 1, reason: '复议终结' } }]);
    given(...over, holdPlaced(), holdLifted())
      .when(liftHold())
      .thenRefused('hold-already-lifted', { hold: 1 });
    given(...over, holdPlaced())
      .when(liftHold({ hold: 2 }))
      .thenRefused('unknown-hold', { hold: 2, count: 1 });
  });

  it('is placed and lifted also by those above', () => {
    given(...over)
      .when(placeHold({ by: 'guangdong' }))
      .thenRecordedOne('LegalHoldPlaced', {});
    given(...over)
      .when(placeHold({ by: 'wuhan' }))
      .thenRefused('not-the-holder');
  });
});

describe('the erasure of personal data', () => {
  const onRequest: Erasure = { ground: 'on-request', basis: '个人信息保护法 第四十七条' };
  const atTheEnd: Erasure = { ground: 'retention-ended' };
  /** What the rule says of it on a day. */
  function asked(request: Erasure, now: string, ...facts: readonly PastFact[]): unknown {
    const caller = { id: 'admin-1', role: 'admin', unit: 'shaoguan' };
    try {
      return erasure(request, caseOf(...facts), circumstances(caller, now));
    } catch (error) {
      if (error instanceof Refusal) return error.code satisfies RefusalCode;
      throw error;
    }
  }
  const told = (data: object) => [{ type: 'PersonalDataErased', v: 1, data }];

  it('is possible the day after the last on which the case must be kept, in China’s time', () => {
    const file = [...over, archived({ until: '2036-03-02' })];
    expect(asked(atTheEnd, '2036-03-02T23:59:59+08:00', ...file)).toBe('still-to-be-kept');
    expect(asked(atTheEnd, '2036-03-02T15:59:59Z', ...file)).toBe('still-to-be-kept');
    expect(asked(atTheEnd, '2036-03-02T16:00:00Z', ...file)).toEqual(told({ ground: 'retention-ended' }));
  });

  it('is not possible for that reason when the case was never archived, or not again', () => {
    expect(asked(atTheEnd, '2099-01-01T00:00:00Z', ...over)).toBe('not-archived');
    expect(asked(atTheEnd, '2099-01-01T00:00:00Z', ...over, archived(), reopened(), closed())).toBe('not-archived');
  });

  it('is possible on request at any time after the closing, with its basis', () => {
    expect(asked(onRequest, NOW, ...over)).toEqual(told(onRequest));
    expect(asked({ ground: 'on-request' }, NOW, ...over)).toBe('erasure-without-basis');
    expect(asked(onRequest, NOW, received(), accepted())).toBe('erasure-of-open-case');
    expect(asked(onRequest, NOW, ...over, reopened())).toBe('erasure-of-open-case');
  });

  it('is never possible while a hold is on the case', () => {
    const file = [...over, archived({ until: '2036-03-02' })];
    for (const request of [onRequest, atTheEnd]) {
      expect(asked(request, '2040-01-01T00:00:00Z', ...file, holdPlaced())).toBe('on-hold');
      expect(asked(request, '2040-01-01T00:00:00Z', ...file, holdPlaced(), holdPlaced({ hold: 2 }), holdLifted())).toBe(
        'on-hold',
      );
      expect(asked(request, '2040-01-01T00:00:00Z', ...file, holdPlaced(), holdLifted())).toEqual(told(request));
    }
  });

  it('happens once', () => expect(asked(onRequest, NOW, ...over, erased())).toBe('already-erased'));
});
