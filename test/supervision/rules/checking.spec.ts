import { given } from '../given-round';
import { ALL_YES, answers, aPlan, caseNo, check, checked, concluded, drawn } from '../round-words';

// Drawn are the cases 4, 1 and 3 of six.
describe('checking a drawn case', () => {
  it('records the answer to every item', () =>
    given(...aPlan, drawn)
      .when(check(4))
      .thenRecorded(checked(4)));

  it('records what does not agree, with remarks', () => {
    const found = {
      ...ALL_YES,
      'on-time': 'no',
      'remedy-performed': 'not-applicable',
      'complainant-confirms': 'not-known',
    };
    given(...aPlan, drawn)
      .when(check(1, { checklist: answers(found), consistent: false, remarks: '答复日期与档案不符' }))
      .thenRecorded({
        type: 'CaseChecked',
        v: 1,
        data: {
          caseId: caseNo(1),
          checklist: [
            { item: 'record-complete', answer: 'yes' },
            { item: 'on-time', answer: 'no' },
            { item: 'finding-supported', answer: 'yes' },
            { item: 'remedy-performed', answer: 'not-applicable' },
            { item: 'reply-matches-facts', answer: 'yes' },
            { item: 'complainant-confirms', answer: 'not-known' },
          ],
          consistent: false,
          remarks: '答复日期与档案不符',
        },
      });
  });

  it('keeps the answers in the order of the checklist', () =>
    given(...aPlan, drawn)
      .when(check(4, { checklist: answers().reverse() }))
      .thenRecorded(checked(4)));

  it('is refused for who acted on the case', () =>
    given(...aPlan, drawn)
      .when(check(4, { by: 'li', actedOnBy: ['wang', 'li'] }))
      .thenRefused('own-case', { person: 'li', caseId: caseNo(4) }));

  it('is open to who acted on other cases only', () =>
    given(...aPlan, drawn)
      .when(check(4, { by: 'li', actedOnBy: ['wang'] }))
      .thenRecorded(checked(4)));

  it('is refused for a case that was not drawn', () =>
    given(...aPlan, drawn)
      .when(check(2))
      .thenRefused('not-in-sample', { caseId: caseNo(2) }));

  it('is done once for each case', () =>
    given(...aPlan, drawn, checked(4), checked(1))
      .when(check(4))
      .thenRefused('already-checked', { caseId: caseNo(4) }));

  it('goes on with the other cases', () =>
    given(...aPlan, drawn, checked(4))
      .when(check(3))
      .thenRecorded(checked(3)));

  it('is refused before the draw', () =>
    given(...aPlan)
      .when(check(4))
      .thenRefused('not-drawn', {}));

  it('is refused after the conclusion', () =>
    given(...aPlan, drawn, checked(4), checked(1), checked(3), concluded())
      .when(check(4))
      .thenRefused('already-concluded', {}));

  it('needs a round that was planned', () => given().when(check(4)).thenNotFound());

  it('is refused when an item is answered twice and another not at all', () => {
    const twice = answers().map((answer) =>
      answer.item === 'on-time' ? { ...answer, item: 'remedy-performed' } : answer,
    );
    given(...aPlan, drawn)
      .when(check(4, { checklist: twice }))
      .thenRefused('checklist-incomplete', { missing: ['on-time'] });
  });
});
