import { sampleOf } from '../../../src/supervision/drawing/ranking.rules';
import { given, roundOf } from '../given-round';
import { aPlan, caseNo, COMMITMENT, draw, drawn, planned, RANKING, SEED, SIX } from '../round-words';

const six = [{ size: 6, quota: 6 }];

describe('drawing the sample', () => {
  it('tells the seed and the cases with the lowest rank, lowest first', () =>
    given(...aPlan)
      .when(draw())
      .thenRecorded(drawn));

  it('ranks every case of the frame by SHA-256 of seed and id', () =>
    expect(sampleOf(SIX, SEED, six)).toEqual([RANKING]));

  it('draws as many cases as were planned', () =>
    given(planned({ size: 1, strata: [{ key: [], size: 6, quota: 1 }] }))
      .when(draw())
      .thenRecorded({
        type: 'SampleDrawn',
        v: 2,
        data: { seed: SEED, strata: [{ key: [], caseIds: RANKING.slice(0, 1) }] },
      }));

  it('ranks within each stratum, and tells the drawn cases by stratum', () => {
    const strata = [
      { key: ['ruyuan'], size: 2, quota: 1 },
      { key: ['shaoguan'], size: 4, quota: 2 },
    ];
    // Of 1 and 2 the first is 1, of 3 … 6 the first are 4 and 3: see RANKING.
    given(planned({ stratifiedBy: ['unit'], strata }))
      .when(draw())
      .thenRecorded({
        type: 'SampleDrawn',
        v: 2,
        data: {
          seed: SEED,
          strata: [
            { key: ['ruyuan'], caseIds: [caseNo(1)] },
            { key: ['shaoguan'], caseIds: [caseNo(4), caseNo(3)] },
          ],
        },
      });
  });

  it('waits for the randomness that was named', () => {
    const publishedFrom = '2026-10-11T21:30:00+08:00';
    const bound = planned({ seedCommitment: undefined, randomness: { source: '双色球', publishedFrom } });
    const now = '2026-10-11T21:29:59+08:00';
    given(bound)
      .when(draw(SEED, SIX, now))
      .thenRefused('randomness-to-come', { publishedFrom, now });
    given(bound)
      .when(draw(SEED, SIX, publishedFrom))
      .thenRecorded(drawn);
  });

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
    expect(sampleOf(SIX, '秋季抽查', six)).toEqual([[5, 2, 3, 6, 4, 1].map(caseNo)]);
  });
});
