import { factsOf, given, caseOf } from '../../../support/given';
import * as acts from '../../words/acts';
import { accepted, clockPaused, deadlineMissed, deadlineSet, received, replied, transferred } from '../../words/facts';
import { limit } from '../../words/limits';

const limits = [limit()];
const begun = [received(), accepted(), deadlineSet()];
const DUE = '2026-03-12T00:00:00+08:00';

describe('a limit that was missed', () => {
  it('is recorded by the system, as of the due date and for the unit that holds the case', () => {
    const facts = factsOf(caseOf(...begun, transferred()), acts.recordMissed(), { limits });
    expect(facts).toEqual([
      {
        type: 'DeadlineMissed',
        v: 1,
        data: { limit: 'handle', ordinal: 1, unit: 'ruyuan', until: 'reply', due: DUE },
        actor: { id: 'clock', role: 'system', unit: 'ruyuan' },
        occurredAt: DUE,
      },
    ]);
  });

  it.each(['head', 'admin', 'supervisor', 'handler'] as const)('is not recorded by a %s', (as) =>
    given(...begun)
      .under({ limits })
      .when(acts.recordMissed({ as }))
      .thenRefused('by-the-system-only', { role: as }),
  );

  it('is recorded once', () =>
    given(...begun, deadlineMissed())
      .under({ limits })
      .when(acts.recordMissed())
      .thenRefused('deadline-not-running', { limit: 'handle' }));

  it.each([
    ['was kept', [replied()]],
    ['stands still', [clockPaused()]],
    ['was given more time', [deadlineSet({ due: '2026-03-19T00:00:00+08:00' })]],
  ])('is not one that %s meanwhile', (_what, meanwhile) =>
    given(...begun, ...meanwhile)
      .under({ limits })
      .when(acts.recordMissed())
      .thenRefused('deadline-not-running'),
  );

  it('is not one whose due date is still to come', () =>
    given(...begun)
      .under({ limits })
      .when(acts.recordMissed({ at: '2026-03-11T23:59:59+08:00' }))
      .thenRefused('deadline-not-passed', { due: '2026-03-11 24:00' }));
});
