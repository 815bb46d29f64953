import { caseOf, given } from '../../../support/given';
import { apologize, assign, performRemedy, proposeRemedy, recordFinding } from '../../words/acts';
import { accepted, assigned, found, foundAgainstGuide, performed, proposed, received, yuan } from '../../words/facts';

describe('a finding', () => {
  const open = [received(), accepted()];

  it('is of one allegation, and says whether the case is upheld and whether every allegation has its finding', () =>
    given(...open)
      .when(
        recordFinding({
          allegation: 2,
          finding: 'partly-substantiated',
          responsibility: 'service-shortfall',
          explanation: '收据代替门票不成立，态度问题属实',
        }),
      )
      .thenRecorded([
        {
          type: 'FindingRecorded',
          data: {
            allegation: 2,
            respondent: 2,
            finding: 'partly-substantiated',
            responsibility: 'service-shortfall',
            explanation: '收据代替门票不成立，态度问题属实',
            caseUpheld: true,
            allFound: false,
          },
        },
      ]));

  it.each([
    ['the last one upholds it', [found({ finding: 'unsubstantiated' })], 'substantiated', true, true],
    ['an earlier one upheld it', [found()], 'unverifiable', true, true],
    ['none upholds it', [found({ finding: 'unverifiable' })], 'unsubstantiated', false, true],
    ['the first one upholds nothing', [], 'unsubstantiated', false, false],
    ['a later one takes back the only upheld one', [foundAgainstGuide()], 'unsubstantiated', false, false],
    ['the same allegation is judged again', [found(), foundAgainstGuide()], 'unverifiable', true, true],
  ] as const)('leaves the case as it is: %s', (_what, earlier, finding, caseUpheld, allFound) =>
    given(...open, ...earlier)
      .when(recordFinding({ allegation: 2, finding }))
      .thenRecordedOne('FindingRecorded', { finding, caseUpheld, allFound }),
  );

  it('is refused for an allegation that was not made', () => {
    given(...open)
      .when(recordFinding({ allegation: 3 }))
      .thenRefused('unknown-allegation', { allegation: 3, count: 2 });
    given(received({ allegations: [] }), accepted())
      .when(recordFinding({ allegation: 1 }))
      .thenRefused('unknown-allegation', { allegation: 1, count: 0 });
  });

  it('names the respondent of the allegation, whatever their order', () =>
    given(received({ allegations: [{ respondent: 2, text: '持假证带团' }] }), accepted())
      .when(recordFinding({ allegation: 1 }))
      .thenRecordedOne('FindingRecorded', { respondent: 2, allFound: true }));
});

describe('a remedy', () => {
  const open = [received(), accepted()];

  it('is proposed with its ordinal, amount and last day', () => {
    const voucher = {
      type: 'voucher',
      description: '下次来游玩免门票',
      respondent: 1,
      amount: yuan('150.00'),
      expiresOn: '2026-12-31',
    } as const;
    given(...open, proposed())
      .when(proposeRemedy(voucher))
      .thenRecorded([{ type: 'RemedyProposed', data: { ...voucher, remedy: 2 } }]);
  });

  it('is refused of a respondent who is not there', () =>
    given(...open)
      .when(proposeRemedy({ respondent: 3 }))
      .thenRefused('unknown-respondent', { respondent: 3, count: 2 }));

  it('is performed as it was proposed', () =>
    given(...open, proposed(), proposed({ remedy: 2, type: 'compensation', amount: yuan('300.00') }))
      .when(performRemedy({ remedy: 2 }))
      .thenRecorded([{ type: 'RemedyPerformed', data: { remedy: 2, type: 'compensation', amount: yuan('300.00') } }]));

  it('is performed once, and not before it was proposed', () => {
    given(...open)
      .when(performRemedy())
      .thenRefused('unknown-remedy', { remedy: 1, count: 0 });
    given(...open, proposed())
      .when(performRemedy({ remedy: 2 }))
      .thenRefused('unknown-remedy', { remedy: 2, count: 1 });
    given(...open, proposed(), performed())
      .when(performRemedy())
      .thenRefused('remedy-already-performed', { remedy: 1 });
    given(...open, proposed(), proposed({ remedy: 2 }), performed())
      .when(performRemedy({ remedy: 2 }))
      .thenRecordedOne('RemedyPerformed', { remedy: 2 });
  });
});

describe('an apology', () => {
  it('says who apologised, on whose behalf and for what, and what became of it', () =>
    given(received(), accepted())
      .when(apologize({ apologisedBy: '某旅行社经理', respondent: 1, accepted: true }))
      .thenRecorded([
        {
          type: 'ApologyMade',
          data: {
            by: '某旅行社经理',
            onBehalfOf: '某景区',
            reason: '服务态度不好',
            form: 'telephone',
            accepted: true,
            respondent: 1,
            respondentType: 'travel-agency',
          },
        },
      ]));

  it('may come at once, of nobody in particular and without an answer', () =>
    given(received())
      .when(apologize())
      .thenRecorded([
        {
          type: 'ApologyMade',
          data: { by: '景区负责人', onBehalfOf: '某景区', reason: '服务态度不好', form: 'telephone' },
        },
      ]));

  it('that is refused by the complainant is kept as refused', () =>
    given(received())
      .when(apologize({ accepted: false }))
      .thenRecordedOne('ApologyMade', { accepted: false }));

  it('is refused of a respondent who is not there', () =>
    given(received())
      .when(apologize({ respondent: 3 }))
      .thenRefused('unknown-respondent', { respondent: 3, count: 2 }));
});

describe('the handler', () => {
  it('is assigned, and replaced by the next one', () => {
    given(received())
      .when(assign({ handler: 'clerk-7' }))
      .thenRecorded([{ type: 'HandlerAssigned', data: { handler: 'clerk-7' } }]);
    expect(caseOf(received(), assigned({ handler: 'clerk-7' }), assigned({ handler: 'clerk-8' })).handler).toBe(
      'clerk-8',
    );
  });

  it('is one of those who acted on the case, as is everyone who recorded a fact of it', () => {
    const acted = caseOf(
      received({}, { clerk: 'clerk-5' }),
      accepted({}, { clerk: 'clerk-6' }),
      found({}, { clerk: 'clerk-5' }),
    );
    expect(acted.actors).toEqual(['clerk-5', 'clerk-6']);
  });
});
