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

  it('is what everybody has to do, until when, and what became of it', () => {
    const given = ['CaseUrged', 'LeaderInstructed', 'JointConferenceHeld', 'LeaderReceived'] as const;
    const came = ['UrgingRaised', 'UndertakingReported', 'UndertakingOverdue'] as const;
    const told = fold(...story, ...given, ...came).undertakings.map(({ source, unit, due, state, step, missed }) =>
      [source, unit, due, state, step, missed].join(' '),
    );
    expect(told).toEqual([
      'urging shaoguan 2025-12-24 open second 1',
      'instruction shaoguan 2025-12-20 open  1',
      'conference ruyuan 2025-12-18 done  0',
      'conference shaoguan  open  0',
      'reception-day ruyuan 2025-12-24 open  0',
    ]);
  });

  it('is which units disputed who is competent, and what was decided', () => {
    const disputed = fold(...story, 'CompetenceDisputed');
    expect(disputed.disputes).toEqual([{ unit: 'ruyuan', superior: 'shaoguan' }]);
    expect(disputed.undertakings).toMatchObject([{ source: 'competence-dispute', unit: 'shaoguan', state: 'open' }]);
    const decided = fold(...story, 'CompetenceDisputed', 'CompetenceDecided');
    expect(decided.disputes).toEqual([{ unit: 'ruyuan', superior: 'shaoguan', competent: 'ruyuan' }]);
    expect(decided.undertakings).toMatchObject([{ source: 'competence-dispute', state: 'done' }]);
  });

  it('is nothing of all that before', () => {
    const { takenBy, ...state } = fold(...story);
    expect(takenBy).toBeUndefined();
    expect(state).toMatchObject({ urgings: 0, instructed: false, receptions: [] });
  });
});
