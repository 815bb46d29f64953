import { Malformed } from '../../src/kernel/refusal';
import { OneOf } from '../../src/validation/fields';
import { validated } from '../../src/validation/validated';

class Answered {
  @OneOf(['urban', 'rural', '']) outletClass?: string;
  @OneOf(['yes', 'no'], { optional: true }) sure?: string;
}

function faultsIn(input: object): Malformed['faults'] {
  try {
    validated(Answered, input);
    return [];
  } catch (error) {
    if (error instanceof Malformed) return error.faults;
    throw error;
  }
}

describe('a value of a list', () => {
  it('is refused with all values that may be given, an empty one by its name', () => {
    expect(faultsIn({ outletClass: 'city' })).toEqual([
      { field: 'outletClass', reason: 'must be one of urban, rural, or empty' },
    ]);
    expect(faultsIn({ outletClass: '', sure: 'maybe' })).toEqual([{ field: 'sure', reason: 'must be one of yes, no' }]);
  });

  it('is taken, an empty one too', () => {
    expect(faultsIn({ outletClass: '' })).toEqual([]);
  });
});
