import { caseOf, given } from '../../../support/given';
import * as acts from '../../words/acts';
import { limit } from '../../words/limits';
import {
  accepted,
  acknowledged,
  competenceDecided,
  deadlineSet,
  disputed,
  received,
  transferred,
} from '../../words/facts';

/** Received by the city, handled in the county. */
const atRuyuan = [received(), transferred(), acknowledged({}, { by: 'ruyuan' }), accepted({}, { by: 'ruyuan' })];
const raise = acts.disputeCompetence({ by: 'ruyuan' });

describe('a dispute on the competence', () => {
  it('is raised by the holder, and waits for the lowest unit above both', () => {
    given(...atRuyuan)
      .when(raise)
      .thenRecorded([
        {
          type: 'CompetenceDisputed',
          data: {
            dispute: 1,
            unit: 'ruyuan',
            competent: 'renhua',
            superior: 'shaoguan',
            reason: '被投诉人注册地在仁化',
          },
        },
      ]);
    given(...atRuyuan)
      .when(acts.disputeCompetence({ by: 'ruyuan', competent: 'shenzhen' }))
      .thenRecordedOne('CompetenceDisputed', { superior: 'guangdong' });
    // Nobody decides their own dispute.
    given(...atRuyuan)
      .when(acts.disputeCompetence({ by: 'ruyuan', competent: 'shaoguan' }))
      .thenRecordedOne('CompetenceDisputed', { superior: 'guangdong' });
    given(...atRuyuan)
      .when(acts.disputeCompetence({ by: 'shaoguan' }))
      .thenRefused('not-the-holder');
  });

  it('is with another unit that stands and has a superior in common', () => {
    const withUnit = (competent: string) =>
      given(...atRuyuan).when(acts.disputeCompetence({ by: 'ruyuan', competent }));
    withUnit('ruyuan').thenRefused('dispute-with-self');
    withUnit('wuhan').thenRefused('no-common-superior');
    withUnit('lechang').thenRefused('unit-dissolved');
    withUnit('nowhere').thenRefused('unknown-unit');
  });

  it('keeps the case where it is until it is decided', () => {
    const open = [...atRuyuan, disputed()];
    for (const attempt of [acts.transfer({ by: 'ruyuan', to: 'renhua' }), acts.returnTransfer({ by: 'ruyuan' }), raise])
      given(...open)
        .when(attempt)
        .thenRefused('competence-in-dispute', { dispute: 1, superior: 'shaoguan' });
    given(...open)
      .when(acts.addEvidence({ by: 'ruyuan' }))
      .thenRecordedTypes('EvidenceAdded');
  });

  it('is decided by the common superior alone, once', () => {
    const open = [...atRuyuan, disputed()];
    given(...open)
      .when(acts.decideCompetence({ by: 'shaoguan' }))
      .thenRecorded([{ type: 'CompetenceDecided', data: { dispute: 1, competent: 'ruyuan', reason: '经营地在乳源' } }]);
    for (const by of ['ruyuan', 'renhua', 'guangdong'])
      given(...open)
        .when(acts.decideCompetence({ by }))
        .thenRefused('not-the-common-superior', { superior: 'shaoguan', unit: by });
    given(...open, competenceDecided())
      .when(acts.decideCompetence({ by: 'shaoguan' }))
      .thenRefused('dispute-decided');
    given(...open)
      .when(acts.decideCompetence({ by: 'shaoguan', dispute: 2 }))
      .thenRefused('unknown-dispute', { dispute: 2, count: 1 });
    given(...open)
      .when(acts.decideCompetence({ by: 'shaoguan', competent: 'shenzhen' }))
      .thenRefused('competent-elsewhere', { unit: 'shenzhen', superior: 'shaoguan' });
  });

  it('sends the case at once to the unit that was named, however often it was handed over', () => {
    const twice = [
      ...atRuyuan,
      transferred({ ordinal: 2, from: 'ruyuan', to: 'ruyuan' }),
      acknowledged({ ordinal: 2 }),
    ];
    given(...twice, disputed())
      .when(acts.decideCompetence({ by: 'shaoguan', competent: 'renhua' }))
      .thenRecorded([
        { type: 'CompetenceDecided', data: { dispute: 1, competent: 'renhua', reason: '经营地在乳源' } },
        {
          type: 'ComplaintTransferred',
          data: { ordinal: 3, from: 'ruyuan', to: 'renhua', basis: 'instructed', attachments: 0, pages: 0 },
        },
      ]);
  });

  it('is over for the unit that was named: it neither returns the case nor disputes again (不得推诿)', () => {
    const decided = [...atRuyuan, disputed(), competenceDecided()];
    for (const attempt of [acts.returnTransfer({ by: 'ruyuan' }), raise])
      given(...decided)
        .when(attempt)
        .thenRefused('found-competent', { unit: 'ruyuan', superior: 'shaoguan' });
  });
});

describe('the clock of a case in dispute', () => {
  it('goes on, unless the regime stops the limit for it', () => {
    given(...atRuyuan, deadlineSet())
      .under({ limits: [limit()] })
      .when(raise)
      .thenRecordedTypes('CompetenceDisputed');
    const pausedBy = ['competence-dispute'] as const;
    const stopped = [...atRuyuan, deadlineSet({ pausedBy })];
    given(...stopped)
      .under({ limits: [limit({ pausedBy })] })
      .when(raise)
      .thenRecordedTypes('CompetenceDisputed', 'ClockPaused');
    expect(caseOf(...stopped, disputed()).clock.pauses).toEqual([]);
  });

  it('is not stopped for it by hand', () =>
    given(...atRuyuan, deadlineSet())
      .when(acts.pauseClock({ by: 'ruyuan', ground: 'competence-dispute' }))
      .thenRefused('paused-by-its-act'));
});
