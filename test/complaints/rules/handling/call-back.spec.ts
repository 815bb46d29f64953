import { AnswerCallBack } from '../../../../src/complaints/public/public.commands';
import { caseOf, given, type Attempt, type PastFact } from '../../../support/given';
import { act } from '../../words/acts/giving';
import { accepted, calledBack, closed, declined, received, reopened, replied } from '../../words/facts';

const answer = (said: { satisfaction?: 'satisfied' | 'dissatisfied'; opinion?: string } = {}): Attempt =>
  act(AnswerCallBack, { satisfaction: 'satisfied' })({ clerk: 'complainant', as: 'complainant', ...said });

/** The fact as the complainant's own. */
const byComplainant = (fact: PastFact): PastFact => ({
  ...fact,
  meta: { ...fact.meta, actor: { ...fact.meta.actor, id: 'complainant', role: 'complainant' } },
});
const answered = byComplainant(calledBack());

describe('the complainant’s own verdict', () => {
  it('is recorded as the answer of somebody who was reached', () =>
    given(received(), accepted(), replied())
      .when(answer({ satisfaction: 'dissatisfied', opinion: '没有退款' }))
      .thenRecorded([
        { type: 'FeedbackRecorded', data: { reached: true, satisfaction: 'dissatisfied', opinion: '没有退款' } },
      ]));

  it.each([
    ['a reply', [accepted(), replied()]],
    ['a reply to a declined complaint', [declined(), replied()]],
    ['the closure', [accepted(), closed()]],
    ['the closure after a reply', [accepted(), replied(), closed()]],
    ['a call-back by the office', [accepted(), replied(), calledBack()]],
  ])('is taken after %s', (_what, history) =>
    given(received(), ...history)
      .when(answer())
      .thenRecordedOne('FeedbackRecorded', { satisfaction: 'satisfied' }),
  );

  it('is refused before a result was told', () =>
    given(received(), accepted()).when(answer()).thenRefused('feedback-not-open'));

  it('is refused a second time, also after the closure that follows', () => {
    const told = [received(), accepted(), replied(), answered];
    given(...told)
      .when(answer())
      .thenRefused('feedback-given');
    given(...told, closed())
      .when(answer())
      .thenRefused('feedback-given');
  });

  it('is asked for again when the case was reopened: after the next result, not before', () => {
    const again = [received(), accepted(), closed(), answered, reopened()];
    given(...again)
      .when(answer())
      .thenRefused('feedback-not-open');
    given(...again, closed())
      .when(answer())
      .thenRecordedOne('FeedbackRecorded', {});
  });

  it('belongs to none of the three lines', () =>
    expect(caseOf(received(), accepted(), replied(), answered).deeds.map(({ id }) => id)).not.toContain('complainant'));
});
