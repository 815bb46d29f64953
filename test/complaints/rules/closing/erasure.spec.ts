import { given, type PastFact } from '../../../support/given';
import { proposeErasure } from '../../words/acts';
import {
  accepted,
  acknowledged,
  archived,
  closed,
  declined,
  erased,
  erasureProposed,
  erasureRejected,
  holdLifted,
  holdPlaced,
  received,
  reopened,
  reviewDecided,
  reviewRequested,
  transferred,
} from '../../words/facts';

const over = [received(), accepted(), closed()];
const file = [...over, archived({ until: '2026-03-02' })];
const request = { ground: 'on-request', basis: '个人信息保护法 第四十七条' } as const;
const atTheEnd = { ground: 'retention-ended', basis: undefined } as const;
const proposal = erasureProposed({}, { clerk: 'intake-1' });
const asked = (...facts: readonly PastFact[]) => given(...facts, proposal);

describe('a proposal to erase the personal data', () => {
  it('because the time of keeping ended is possible the day after its last, in China’s time', () => {
    for (const at of ['2026-03-02T23:59:59+08:00', '2026-03-02T15:59:59Z'])
      given(...file)
        .when(proposeErasure({ ...atTheEnd, at }))
        .thenRefused('still-to-be-kept', { until: '2026-03-02' });
    for (const at of ['2026-03-03T00:00:00+08:00', '2026-03-02T16:00:00Z'])
      given(...file)
        .when(proposeErasure({ ...atTheEnd, at }))
        .thenRecorded([{ type: 'ErasureProposed', data: { erasure: 1, ground: 'retention-ended' } }]);
  });

  it('is not possible for that reason when the case was never archived, or not again', () => {
    const later = proposeErasure({ ...atTheEnd, at: '2026-11-01T09:00:00+08:00' });
    given(...over)
      .when(later)
      .thenRefused('not-archived');
    given(...file, reopened(), closed())
      .when(later)
      .thenRefused('not-archived');
  });

  it('is possible on request at any time after the closing, with its basis', () => {
    for (const facts of [over, file, [received(), declined(), closed({ outcome: 'declined' })]])
      given(...facts)
        .when(proposeErasure())
        .thenRecorded([{ type: 'ErasureProposed', data: { erasure: 1, ...request } }]);
    given(...over)
      .when(proposeErasure({ basis: undefined }))
      .thenRefused('erasure-without-basis');
  });

  it.each([
    ['only received', [received()]],
    ['accepted', [received(), accepted()]],
    ['on its way', [received(), transferred({ to: 'shaoguan', from: 'ruyuan' })]],
    ['declined', [received(), declined()]],
    ['reopened', [...over, reopened()]],
  ])('is not possible for a case that is %s', (_how, facts) =>
    given(...facts)
      .when(proposeErasure())
      .thenRefused('not-in-this-stage', { act: 'proposeErasure', allowed: ['closed'] }),
  );

  it('is not possible while a hold stands, any of them', () => {
    for (const ground of [request, atTheEnd]) {
      const propose = proposeErasure({ ...ground, at: '2026-11-01T09:00:00+08:00' });
      given(...file, holdPlaced())
        .when(propose)
        .thenRefused('on-hold', { holds: ['1'] });
      given(...file, holdPlaced(), holdPlaced({ hold: 2 }), holdLifted())
        .when(propose)
        .thenRefused('on-hold', { holds: ['2'] });
      given(...file, holdPlaced(), holdLifted())
        .when(propose)
        .thenRecordedOne('ErasureProposed', { ground: ground.ground });
    }
  });

  it('is not possible while a review is pending', () => {
    given(...over, reviewRequested())
      .when(proposeErasure())
      .thenRefused('review-pending', { review: 1 });
    given(...over, reviewRequested(), reviewDecided())
      .when(proposeErasure())
      .thenRecordedOne('ErasureProposed', {});
  });

  it('is one at a time, and once', () => {
    asked(...over)
      .when(proposeErasure())
      .thenRefused('erasure-proposed-already', { erasure: 1 });
    given(...over, erasureProposed(), erasureRejected())
      .when(proposeErasure())
      .thenRecordedOne('ErasureProposed', { erasure: 2 });
    given(...over, erased())
      .when(proposeErasure())
      .thenRefused('already-erased');
  });

  it('is made by the unit that holds the case or the one that received it', () => {
    const atRuyuan = [
      received(),
      transferred(),
      acknowledged({}, { by: 'ruyuan' }),
      declined({}, { by: 'ruyuan' }),
      closed({ outcome: 'declined' }, { by: 'ruyuan' }),
    ];
    for (const by of ['ruyuan', 'shaoguan'])
      given(...atRuyuan)
        .when(proposeErasure({ by }))
        .thenRecordedOne('ErasureProposed', {});
    given(...atRuyuan)
      .when(proposeErasure({ by: 'guangdong' }))
      .thenRefused('not-the-holder');
  });
});
