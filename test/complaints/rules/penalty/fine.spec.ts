import { given } from '../../../support/given';
import { fine } from '../../words/acts';
import { accepted, found, foundAgainstGuide, hongKongDollars, received, yuan } from '../../words/facts';

const upheld = [received(), accepted(), found(), foundAgainstGuide()];
const withoutFinding = { respondent: '某旅行社' };

describe('a fine', () => {
  it('is recorded with its decision, its basis and the name of the respondent', () =>
    given(...upheld)
      .when(fine({ decisionNumber: '韶旅罚〔2026〕7号', legalBasis: '旅行社条例 第五十三条', fine: yuan('20000') }))
      .thenRecorded([
        {
          type: 'RespondentFined',
          data: {
            respondent: 1,
            respondentName: '某旅行社',
            respondentType: 'travel-agency',
            decisionNumber: '韶旅罚〔2026〕7号',
            legalBasis: '旅行社条例 第五十三条',
            fine: yuan('20000.00'),
          },
        },
      ]));

  it.each([
    ['nothing was found yet', []],
    ['it was found against another respondent only', [foundAgainstGuide()]],
    ['the allegation is not substantiated', [found({ finding: 'unsubstantiated' })]],
    ['the allegation cannot be verified', [found({ finding: 'unverifiable' })]],
    ['a later finding cleared the respondent', [found(), found({ finding: 'unsubstantiated' })]],
  ])('is refused when %s', (_why, findings) =>
    given(received(), accepted(), ...findings)
      .when(fine())
      .thenRefused('penalty-without-finding', withoutFinding),
  );

  it.each([
    ['substantiated', [found()]],
    ['partly substantiated', [found({ finding: 'partly-substantiated' })]],
    ['substantiated by a later finding', [found({ finding: 'unsubstantiated' }), found()]],
  ])('is recorded when the allegation is %s', (_why, findings) =>
    given(received(), accepted(), ...findings)
      .when(fine())
      .thenRecordedOne('RespondentFined', { respondent: 1 }),
  );

  it('needs one upheld allegation of several against the respondent', () => {
    const allegations = [
      { respondent: 2, text: '持假证带团' },
      { respondent: 1, text: '虚假宣传' },
      { respondent: 1, text: '管理不规范' },
    ];
    const cleared = found({ allegation: 2, finding: 'unsubstantiated' });
    const upheldInOne = found({ allegation: 3, finding: 'partly-substantiated' });
    given(received({ allegations }), accepted(), cleared, upheldInOne)
      .when(fine())
      .thenRecordedOne('RespondentFined', {});
    given(received({ allegations }), accepted(), cleared, upheldInOne)
      .when(fine({ respondent: 2 }))
      .thenRefused('penalty-without-finding', { respondent: '谢某' });
  });

  it('is refused for a respondent who is not there', () =>
    given(...upheld)
      .when(fine({ respondent: 3 }))
      .thenRefused('unknown-respondent', { respondent: 3, count: 2 }));

  it('is in national money and more than nothing', () => {
    given(...upheld)
      .when(fine({ fine: hongKongDollars('1000.00') }))
      .thenRefused('currency-not-national', { field: 'fine', currency: 'CNY' });
    given(...upheld)
      .when(fine({ fine: yuan('0.00') }))
      .thenRefused('nothing-to-penalise-with');
    given(...upheld)
      .when(fine({ fine: yuan('0.01') }))
      .thenRecordedOne('RespondentFined', { fine: yuan('0.01') });
  });

  describe('under article 18 of the guide regulations: 1,000 to 30,000 yuan', () => {
    const article = 'guide-regulation-18';
    const range = { article, minimum: '1000.00', maximum: '30000.00' };

    it.each(['999.99', '30000.01', '1.00'])('of %s yuan is kept, with a warning', (amount) =>
      given(...upheld)
        .when(fine({ respondent: 2, article, fine: yuan(amount) }))
        .thenRecordedOne('RespondentFined', { fine: yuan(amount), outsideStatute: range }),
    );

    it.each(['1000.00', '30000.00', '9000.00'])('of %s yuan is within the range', (amount) =>
      given(...upheld)
        .when(fine({ respondent: 2, article, fine: yuan(amount) }))
        .thenRecorded([
          {
            type: 'RespondentFined',
            data: {
              respondent: 2,
              respondentName: '谢某',
              respondentType: 'guide',
              decisionNumber: '韶旅罚〔2026〕1号',
              legalBasis: '旅行社条例',
              fine: yuan(amount),
            },
          },
        ]),
    );

    it('is refused for a travel agency, and under an article the regime does not know', () => {
      const unknown = { field: 'article', regime: 'tourism@1' };
      given(...upheld)
        .when(fine({ respondent: 1, article }))
        .thenRefused('not-in-regime', { ...unknown, value: article, allowed: [] });
      given(...upheld)
        .when(fine({ respondent: 2, article: 'article-99' }))
        .thenRefused('not-in-regime', { ...unknown, value: 'article-99', allowed: [article] });
    });
  });
});
