import type { Kind } from '../../../../src/regimes/regime';
import { given } from '../../../support/given';
import { accept, classify, close, transfer } from '../../words/acts';
import { accepted, declined, received } from '../../words/facts';

/** 咨询: answered at once, never accepted nor declined. 投诉: all but declined. 建议: accepted, never passed on. */
const kinds: readonly Kind[] = [
  { id: 'consultation', zh: '咨询', en: 'consultation', stages: ['received', 'closed'], closing: [] },
  {
    id: 'complaint',
    zh: '投诉',
    en: 'complaint',
    stages: ['received', 'accepted', 'in-transit', 'closed'],
    closing: [],
  },
  { id: 'suggestion', zh: '建议', en: 'suggestion', stages: ['received', 'accepted', 'closed'], closing: [] },
];

describe('a case of a kind that is never accepted', () => {
  const consultation = received({ kind: 'consultation' });
  const under = given(consultation).under({ kinds });

  it('is closed where it was received', () =>
    under.when(close({ outcome: 'explained' })).thenRecordedOne('ComplaintClosed', { outcome: 'explained' }));

  it('is not accepted', () =>
    under
      .when(accept())
      .thenRefused('stage-not-of-kind', { kind: 'consultation', stage: 'accepted', stages: ['received', 'closed'] }));

  it('is not passed on when its kind is not', () =>
    under.when(transfer()).thenRefused('stage-not-of-kind', { kind: 'consultation', stage: 'in-transit' }));

  it('can be classified as one that is', () =>
    under.when(classify({ kind: 'complaint' })).thenRecordedOne('ComplaintClassified', { kind: 'complaint' }));
});

describe('a case of a kind that is accepted', () => {
  it('is not closed where it was received', () =>
    given(received())
      .under({ kinds })
      .when(close())
      .thenRefused('not-in-this-stage', { act: 'close', stage: 'received', allowed: ['accepted'] }));

  it('becomes no kind that does not have its stage', () =>
    given(received(), accepted())
      .under({ kinds })
      .when(classify({ kind: 'consultation' }))
      .thenRefused('stage-not-of-kind', { kind: 'consultation', stage: 'accepted' }));

  it('becomes another kind that has it', () =>
    given(received(), accepted())
      .under({ kinds })
      .when(classify({ kind: 'suggestion' }))
      .thenRecordedOne('ComplaintClassified', { kind: 'suggestion' }));

  it('of a kind that the regime no longer lists may go on as every kind', () =>
    given(received({ kind: 'praise' }), declined())
      .under({ kinds })
      .when(close({ outcome: 'declined' }))
      .thenRecordedOne('ComplaintClosed', { outcome: 'declined' }));
});
