import { fold } from './samples';

describe('the regime of a case after the golden samples', () => {
  it('is the one of its day, until it is moved', () => {
    const before = fold('ComplaintReceived', 'ComplaintClassified');
    expect(before.regime).toEqual({ id: 'tourism', version: 1 });
    const moved = fold('ComplaintReceived', 'ComplaintClassified', 'ComplaintMovedToRegime');
    expect(moved.regime).toEqual({ id: 'tourism-complaints', version: 1 });
    expect({ ...moved, regime: before.regime }).toEqual(before);
  });
});
