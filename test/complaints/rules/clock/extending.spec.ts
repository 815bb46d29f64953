import { given } from '../../../support/given';
import * as acts from '../../words/acts';
import {
  accepted,
  clockPaused,
  deadlineExtended,
  deadlineMissed,
  deadlineSet,
  found,
  received,
  replied,
  transferred,
} from '../../words/facts';
import { limit } from '../../words/limits';

const limits = [limit()];
/** 7 working days from 03-02: due on 03-11 at 24:00. */
const begun = [received(), accepted(), deadlineSet()];
const running = given(...begun).under({ limits });
const BEFORE = '2026-03-11T23:59:59+08:00';

describe('an extension (invariant 6)', () => {
  it('is recorded with who granted it and why, and the new due date with it', () =>
    running.when(acts.extendDeadline({ at: BEFORE })).thenRecorded([
      {
        type: 'DeadlineExtended',
        data: {
          limit: 'handle',
          ordinal: 1,
          extension: 1,
          length: 5,
          unitOfLength: 'working-days',
          article: '第八条',
          approvedBy: 'head-1',
          reason: '案情复杂，需外地核查',
          oldDue: '2026-03-12T00:00:00+08:00',
        },
      },
      {
        type: 'DeadlineSet',
        data: {
          ...(deadlineSet().data as object),
          cause: 'extended',
          due: '2026-03-19T00:00:00+08:00',
          derivation: [
            { step: 'start', from: 'receipt', at: '2026-03-02T09:00:00+08:00' },
            { step: 'extended', length: 5, unit: 'working-days' },
            { step: 'first-day', day: '2026-03-03' },
            { step: 'due', at: '2026-03-19T00:00:00+08:00', count: 12, unit: 'working-days' },
          ],
        },
      },
    ]));

  it('keeps what the complainant is told of why apart from the reason of the office', () =>
    expect(running.when(acts.extendDeadline({ explanation: '需外地核查' })).facts()[0]?.data).toMatchObject({
      reason: '案情复杂，需外地核查',
      explanation: '需外地核查',
    }));

  it('is granted before the old due date', () => {
    running
      .when(acts.extendDeadline({ at: '2026-03-12T00:00:01+08:00' }))
      .thenRefused('deadline-passed', { limit: 'handle', due: '2026-03-11 24:00' });
    given(...begun, deadlineMissed())
      .under({ limits })
      .when(acts.extendDeadline({ at: BEFORE }))
      .thenRefused('deadline-passed');
  });

  it('is granted after it while the clock stands still: it has not run out', () => {
    given(...begun, clockPaused({}, { at: '2026-03-04T09:00:00+08:00' }))
      .under({ limits })
      .when(acts.extendDeadline({ at: '2026-03-20T09:00:00+08:00' }))
      .thenRecordedOne('DeadlineExtended', { extension: 1 });
  });

  it('is granted as often as the regime allows', () => {
    const extended = [...begun, deadlineExtended(), deadlineSet({ due: '2026-03-19T00:00:00+08:00' })];
    given(...extended)
      .under({ limits })
      .when(acts.extendDeadline({ at: BEFORE }))
      .thenRefused('extended-often-enough', { limit: 'handle', times: 1 });
  });

  it('is granted as long as the regime allows, or shorter', () => {
    running.when(acts.extendDeadline({ length: 6 })).thenRefused('extension-too-long', { length: 6, most: 5 });
    // 7 and 2 working days: 03-13
    for (const length of [1, 2, 5]) {
      const [granted, set] = running.when(acts.extendDeadline({ length })).facts();
      expect([granted?.type, granted?.data]).toMatchObject(['DeadlineExtended', { length }]);
      const due = { 1: '2026-03-13', 2: '2026-03-14', 5: '2026-03-19' }[length] ?? '';
      expect(set?.data).toMatchObject({ due: `${due}T00:00:00+08:00` });
    }
  });

  it.each(['complainant', 'intake', 'handler', 'supervisor', 'auditor', 'admin', 'system'] as const)(
    'is not granted by a %s, whom the regime does not name',
    (as) =>
      running
        .when(acts.extendDeadline({ as }))
        .thenRefused('extension-not-by-role', { role: as, allowed: ['head', 'leader'] }),
  );

  it('is not granted by who handles the case, whatever role they have', () =>
    given(...begun, found({}, { clerk: 'head-1' }))
      .under({ limits })
      .when(acts.extendDeadline())
      .thenRefused('acted-in-another-line', { person: 'head-1' }));

  it('is granted by a unit above the one that holds the case, too, and not by one beside it', () => {
    const passedOn = given(...begun, transferred()).under({ limits });
    passedOn.when(acts.extendDeadline({ by: 'guangdong', as: 'leader' })).facts();
    passedOn.when(acts.extendDeadline({ by: 'renhua' })).thenRefused('not-the-holder');
  });

  it('is not granted where the regime gives none, nor for a limit that does not run', () => {
    given(...begun)
      .under({ limits: [limit({ extension: undefined })] })
      .when(acts.extendDeadline())
      .thenRefused('no-extension', { limit: 'handle' });
    running.when(acts.extendDeadline({ limit: 'accept' })).thenRefused('deadline-not-running', { limit: 'accept' });
    given(...begun, replied())
      .under({ limits })
      .when(acts.extendDeadline())
      .thenRefused('deadline-not-running');
  });
});
