import { keptUntil } from '../../../src/complaints/archiving/retention/retention.rules';
import { given, type PastFact } from '../../support/given';
import { archive, liftHold, placeHold } from '../words/acts';
import {
  accepted,
  acknowledged,
  archived,
  closed,
  declined,
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
