import { given } from '../given-round';
import { aPlan, caseNo, checked, conclude, concluded, drawn, planned } from '../round-words';

// Drawn are the cases 4, 1 and 3 of six.
describe('concluding a round', () => {
  it('counts what agreed and what did not', () =>
    given(...aPlan, drawn, checked(1), checked(3, { consistent: false }), checked(4))
      .when(conclude('一件须整改'))
      .thenRecorded(concluded({ checked: 3, consistent: 2, inconsistent: 1, remarks: '一件须整改' })));

  it('needs no remarks', () =>
    given(...aPlan, drawn, checked(1), checked(3), checked(4))
      .when(conclude())
      .thenRecorded(concluded({ checked: 3, consistent: 3, inconsistent: 0 })));

  it('is refused while a drawn case is not checked, and names it', () =>
    given(...aPlan, drawn, checked(4), checked(3))
      .when(conclude())
      .thenRefused('checks-missing', { count: 1, cases: [caseNo(1)] }));

  it('names the first five of many cases that are not checked, in the order of the draw', () => {
    const caseIds = [7, 2, 9, 1, 5, 3, 8].map(caseNo);
    given(
      planned({ size: 7 }),
      { type: 'SampleDrawn', v: 2, data: { seed: 'autumn', strata: [{ key: [], caseIds }] } },
      checked(2),
    )
      .when(conclude())
      .thenRefused('checks-missing', { count: 6, cases: [7, 9, 1, 5, 3].map(caseNo) });
  });

  it('is refused before the draw', () =>
    given(...aPlan)
      .when(conclude())
      .thenRefused('not-drawn', {}));

  it('is done once', () =>
    given(...aPlan, drawn, checked(1), checked(3), checked(4), concluded())
      .when(conclude())
      .thenRefused('already-concluded', {}));

  it('needs a round that was planned', () => given().when(conclude()).thenNotFound());
});
