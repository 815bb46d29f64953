import { given } from '../given-round';
import {
  ALL_YES,
  again,
  answers,
  aPlan,
  caseNo,
  check,
  checked,
  conclude,
  concluded,
  contest,
  contested,
  drawn,
  STORED,
} from '../round-words';

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
          unit: 'ruyuan',
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

  it('is refused when an item is answered twice, or none of the checklist', () => {
    given(...aPlan, drawn)
      .when(check(4, { checklist: [...answers(), { item: 'on-time', answer: 'no' }] }))
      .thenRefused('checklist-foreign', { items: ['on-time'] });
    given(...aPlan, drawn)
      .when(check(4, { checklist: [...answers(), { item: 'politeness', answer: 'no' }] }))
      .thenRefused('checklist-foreign', { items: ['politeness'] });
  });

  it('is for the substitute, not for the case that it stands in for', () => {
    const stoodIn = {
      caseId: caseNo(1),
      substitute: caseNo(6),
      stratum: [],
      rank: 4,
      ordinal: 4,
      reason: '案卷已销毁',
    };
    const facts = [...aPlan, drawn, { type: 'CaseSubstituted', v: 1, data: stoodIn } as const];
    given(...facts)
      .when(check(6))
      .thenRecorded(checked(6));
    given(...facts)
      .when(check(1))
      .thenRefused('not-in-sample', { caseId: caseNo(1) });
  });
});

describe('what a check rests on', () => {
  const [first, ...rest] = answers();

  it('is told item by item, with files that were handed in', () => {
    const item = { ...first, evidence: '登记表第 2 页缺签名', files: [STORED] };
    given(...aPlan, drawn)
      .when(check(4, { checklist: [item, ...rest], callBack: { reached: true, confirms: false }, consistent: false }))
      .thenRecorded({
        type: 'CaseChecked',
        v: 1,
        data: {
          ...{ caseId: caseNo(4), unit: 'ruyuan', consistent: false, callBack: { reached: true, confirms: false } },
          checklist: [
            { item: 'record-complete', answer: 'yes', evidence: '登记表第 2 页缺签名', files: [STORED] },
            ...rest,
          ],
        } as never,
      });
  });

  it('is not a file that nobody handed in', () => {
    const hashes = ['b'.repeat(64)];
    given(...aPlan, drawn)
      .when(check(4, { checklist: [{ ...first, files: hashes }, ...rest] }))
      .thenRefused('unknown-attachment', { hashes });
  });

  it.each([{ reached: true }, { reached: false, confirms: true }])(
    'is not a call-back that is unclear: %j',
    (callBack) =>
      given(...aPlan, drawn)
        .when(check(4, { callBack }))
        .thenRefused('call-back-unclear', {}),
  );

  it('is looked at by the roles that the regime names', () =>
    given(...aPlan, drawn)
      .when(check(4, { role: 'leader' }))
      .thenRefused('check-not-for-role', { role: 'leader', roles: ['supervisor'] }));
});

describe('a contested check', () => {
  const found = [...aPlan, drawn, checked(4, { consistent: false }), checked(1), checked(3)];

  it('is asked for by the unit that holds the case, once', () => {
    given(...found)
      .when(contest(4))
      .thenRecorded(contested(4));
    given(...found)
      .when(contest(4, 'elsewhere'))
      .thenRefused('not-the-checked-unit', { unit: 'elsewhere' });
    given(...found, contested(4))
      .when(contest(4))
      .thenRefused('already-contested', { caseId: caseNo(4) });
    given(...found)
      .when(contest(2))
      .thenRefused('not-checked', { caseId: caseNo(2) });
    given(...found, concluded({ consistent: 2, inconsistent: 1 }))
      .when(contest(4))
      .thenRefused('already-concluded', {});
  });

  it('is checked again by somebody who neither checked it nor acted on it, and that counts', () => {
    const second = { ...checked(4).data, consistentBefore: false };
    given(...found, contested(4))
      .when(again(4))
      .thenRecorded({ type: 'CaseCheckedAgain', v: 1, data: second as never });
    given(...found, contested(4))
      .when(again(4, { by: 'sun' }))
      .thenRefused('own-check', { person: 'sun', caseId: caseNo(4) });
    given(...found, contested(4))
      .when(again(4, { by: 'li' }))
      .thenRefused('own-case', { person: 'li', caseId: caseNo(4) });
    given(...found)
      .when(again(4))
      .thenRefused('not-contested', { caseId: caseNo(4) });
    given(...found, contested(4), { type: 'CaseCheckedAgain', v: 1, data: second as never })
      .when(conclude())
      .thenRecorded(concluded({ consistent: 3, inconsistent: 0 }));
  });

  it('keeps the round open', () =>
    given(...found, contested(4))
      .when(conclude())
      .thenRefused('contested-open', { count: 1, cases: [caseNo(4)] }));
});
