import { sampleOf } from '../../../src/supervision/sampling.rules';
import { given, roundOf } from '../given-round';
import {
  aPlan,
  caseNo,
  COMMITMENT,
  draw,
  drawn,
  frameRecorded,
  planned,
  RANKING,
  SEED,
  sixCases,
} from '../round-words';

describe('drawing the sample', () => {
  it('tells the seed and the cases with the lowest rank, lowest first', () =>
    given(...aPlan)
      .when(draw())
      .thenRecorded(drawn));

  it('ranks every case of the frame by SHA-256 of seed and id', () =>
    expect(sampleOf(sixCases.caseIds, SEED, 6)).toEqual(RANKING));

  it('draws as many cases as were planned', () =>
    given(frameRecorded, planned({ size: 1 }))
      .when(draw())
      .thenRecorded({ type: 'SampleDrawn', v: 1, data: { seed: SEED, caseIds: RANKING.slice(0, 1) } }));

  it('is refused with another seed than the one committed to', () =>
    given(...aPlan)
      .when(draw('spring'))
      .thenRefused('commitment-does-not-match', {
        actual: '622a494d3ea8c7ba2fed4f37909f14d9b50ab412322de39be62c8d6c2418bfca',
        commitment: COMMITMENT,
      }));

  it.each(['Autumn', 'autumn ', ' autumn', 'autumn\n'])('takes the seed to the letter: %j is another one', (seed) => {
    expect(() => draw(seed)(roundOf(aPlan))).toThrow('commitment-does-not-match');
  });

  it('is done once, even with the same seed', () =>
    given(...aPlan, drawn)
      .when(draw())
      .thenRefused('already-drawn', {}));

  it('needs a round that was planned', () => given().when(draw()).thenNotFound());

  it('ranks by the UTF-8 text of a Chinese seed', () => {
    // By `printf '%s' 秋季抽查<id> | sha256sum`: 17ca…, 2b90…, 7ae4…, 8459…, 9236…, e11d….
    expect(sampleOf(sixCases.caseIds, '秋季抽查', 6)).toEqual([5, 2, 3, 6, 4, 1].map(caseNo));
  });
});
