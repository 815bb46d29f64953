import { given, regimes } from '../../../support/given';
import { answerConsultation, decideSuggestion } from '../../words/acts';
import { received, suggestionDecided } from '../../words/facts';

/** 篇七: 咨询、建议 and 投诉, each with an end of its own. */
const TOBACCO = regimes.all.find(({ id }) => id === 'tobacco') ?? { id: '', version: 0 };
const of = (kind: string) => received({ regime: { id: TOBACCO.id, version: TOBACCO.version }, kind });

describe('a consultation (篇七)', () => {
  it('is answered, also more than once', () =>
    given(of('consultation'))
      .when(answerConsultation({ medium: 'telephone', answer: '零售价以标签为准' }))
      .thenRecorded([{ type: 'ConsultationAnswered', data: { medium: 'telephone', answer: '零售价以标签为准' } }]));

  it.each(['complaint', 'suggestion'])('is what is answered, not a %s', (kind) =>
    given(of(kind)).when(answerConsultation()).thenRefused('not-of-this-kind', { kind }),
  );

  it('may be of any kind where the regime does not say with what a kind ends', () =>
    given(received({ kind: 'consultation' }))
      .when(answerConsultation())
      .thenRecordedOne('ConsultationAnswered', {}));
});

describe('a suggestion (篇七)', () => {
  it.each([true, false])('is decided by a leader, who tells why and how the customer was told: adopted %s', (adopted) =>
    given(of('suggestion'))
      .when(decideSuggestion({ adopted, decidedBy: '分管领导', reason: '纳入下季度计划', toldBy: 'telephone' }))
      .thenRecorded([
        {
          type: 'SuggestionDecided',
          data: { adopted, decidedBy: '分管领导', reason: '纳入下季度计划', toldBy: 'telephone' },
        },
      ]),
  );

  it('is decided once', () =>
    given(of('suggestion'), suggestionDecided()).when(decideSuggestion()).thenRefused('suggestion-already-decided'));

  it.each(['complaint', 'consultation'])('is what is decided so, not a %s', (kind) =>
    given(of(kind)).when(decideSuggestion()).thenRefused('not-of-this-kind', { kind }),
  );
});
