import { fold, story } from './samples';

describe('what a case remembers of its leaders after the golden samples', () => {
  it('is how often it was urged, who answers for it, and who was sent to receive visitors', () => {
    const acts = ['CaseUrged', 'LeaderInstructed', 'LeaderTookCase', 'JointConferenceHeld'] as const;
    expect(fold(...story, ...acts, 'OnSiteReceptionOrdered')).toMatchObject({
      urgings: 1,
      instructed: true,
      takenBy: 'clerk-0100',
      receptions: [{ unit: 'ruyuan', held: false }],
    });
    expect(fold(...story, 'OnSiteReceptionOrdered', 'OnSiteReceptionHeld').receptions).toEqual([
      { unit: 'ruyuan', held: true },
    ]);
  });

  it('is nothing of all that before', () => {
    const { takenBy, ...state } = fold(...story);
    expect(takenBy).toBeUndefined();
    expect(state).toMatchObject({ urgings: 0, instructed: false, receptions: [] });
  });
});
