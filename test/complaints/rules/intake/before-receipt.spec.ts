import { given } from '../../../support/given';
import * as acts from '../../words/acts';
import { received } from '../../words/facts';

describe('nothing happens to a case before it was received', () => {
  const { receive: _begins, confiscateYuan: _alsoConfiscates, ...words } = acts;

  it.each(Object.entries(words))('no %s of a case that there is not', (_act, word) =>
    given().when(word()).thenNotFound(),
  );

  it.each([
    ['a second before', '2026-03-02T08:59:59+08:00'],
    ['the day before', '2026-03-01T23:00:00+08:00'],
    ['an hour before, though the clock there shows a later one', '2026-03-02T12:00:00+12:00'],
  ])('nor at %s', (_when, at) =>
    given(received())
      .when(acts.accept({ at }))
      .thenRefused('before-receipt', { at, receivedAt: '2026-03-02T09:00:00+08:00' }),
  );

  it.each([
    ['at the same moment', '2026-03-02T01:00:00Z'],
    ['a second after, though the clock there shows an earlier one', '2026-03-01T20:00:01-05:00'],
  ])('but %s', (_when, at) =>
    given(received())
      .when(acts.accept({ at }))
      .thenRecorded([{ type: 'ComplaintAccepted', data: {} }]),
  );

  it('except in records taken over from elsewhere, whose times stay as they were written down', () =>
    given(received())
      .when(acts.accept({ at: '2026-03-01T09:00:00+08:00', asRecorded: true }))
      .thenRecorded([{ type: 'ComplaintAccepted', data: {} }]));
});
