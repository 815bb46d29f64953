import { fold } from './samples';

describe('the state of the clocks after the golden samples', () => {
  it('is the limit, extended, paused, and missed at its due date', () => {
    const { places: _places, begun: _begun, done: _done, ...clock } = fold(
      'ComplaintReceived',
      'ComplaintAccepted',
      'DeadlineSet',
      'ClockPaused',
      'ClockResumed',
      'DeadlineExtended',
      'DeadlineMissed',
    ).clock;
    expect(JSON.parse(JSON.stringify(clock))).toStrictEqual({
      unit: 'shaoguan',
      kind: 'complaint',
      deadlines: [
        {
          limit: 'handle',
          ordinal: 1,
          unit: 'shaoguan',
          kinds: ['complaint'],
          from: 'acceptance',
          until: 'reply',
          length: 7,
          unitOfLength: 'working-days',
          article: '第七条',
          pausedBy: ['examination', 'hearing'],
          start: '2025-12-22T09:00:00+08:00',
          due: '2026-01-01T00:00:00+08:00',
          derivation: [
            { step: 'start', from: 'acceptance', at: '2025-12-22T09:00:00+08:00' },
            { step: 'first-day', day: '2025-12-23' },
            { step: 'due', at: '2026-01-01T00:00:00+08:00', count: 7, unit: 'working-days' },
          ],
          complete: true,
          missingYears: [],
          calendarVersion: 1,
          extensions: [{ length: 5, unit: 'working-days' }],
          missed: true,
        },
      ],
      pauses: [
        {
          pause: 1,
          ground: 'examination',
          of: 2,
          from: '2025-12-24T10:00:00+08:00',
          to: '2025-12-26T16:00:00+08:00',
        },
      ],
    });
  });

  it('of the whole story knows what began and what was done, and no limit', () => {
    expect(JSON.parse(JSON.stringify(fold('ComplaintReceived', 'ComplaintAccepted', 'ReplySent', 'ComplaintClosed').clock))).toEqual({
      unit: 'shaoguan',
      kind: 'complaint',
      places: 4,
      begun: {
        receipt: { at: '2025-11-03T10:20:00+08:00', place: 1 },
        acceptance: { at: expect.any(String) as string, place: 2 },
        'case-opened': { at: expect.any(String) as string, place: 2 },
        reply: { at: expect.any(String) as string, place: 3 },
      },
      done: { decision: 2, transfer: 2, reply: 3, closing: 4, closed: 4 },
      deadlines: [],
      pauses: [],
    });
  });
});
