import { caseOf, given } from '../../../support/given';
import { confirmIssues, logContact } from '../../words/acts';
import { contacted, received } from '../../words/facts';

describe('a contact', () => {
  it('is kept with whom, how and what was said, and when the next one is agreed for', () =>
    given(received())
      .when(
        logContact({
          party: 'supplier',
          medium: 'e-mail',
          incoming: true,
          reached: true,
          summary: '厂家同意参观生产线',
          at: '2026-03-03T10:00:00+08:00',
          nextContactAt: '2026-03-05T09:00:00+08:00',
        }),
      )
      .thenRecorded([
        {
          type: 'ContactLogged',
          data: {
            party: 'supplier',
            medium: 'e-mail',
            incoming: true,
            reached: true,
            summary: '厂家同意参观生产线',
            nextContactAt: '2026-03-05T09:00:00+08:00',
          },
        },
      ]));

  it('is ours, and reached somebody, when nothing is said', () =>
    given(received()).when(logContact()).thenRecordedOne('ContactLogged', { incoming: false, reached: true }));

  it.each([
    ['the same moment', '2026-03-03T02:00:00Z'],
    ['an hour before, though the clock there shows a later one', '2026-03-03T11:00:00+10:00'],
  ])('agrees on no next one for %s', (_when, nextContactAt) =>
    given(received())
      .when(logContact({ at: '2026-03-03T10:00:00+08:00', nextContactAt }))
      .thenRefused('agreed-for-the-past', { agreed: nextContactAt, now: '2026-03-03T10:00:00+08:00' }),
  );

  it('counts only when somebody was reached', () => {
    expect(caseOf(received(), contacted(), contacted({ reached: false }), contacted()).contacts).toBe(2);
  });
});

describe('the issues restated to the complainant (篇一)', () => {
  const issues = ['前台称港澳同胞不得入住', '表达不好，有侮辱成分'];

  it('are confirmed', () =>
    given(received())
      .when(confirmIssues({ issues }))
      .thenRecorded([{ type: 'IssuesConfirmed', data: { issues, agreed: true } }]));

  it('are not confirmed without the objection', () => {
    given(received())
      .when(confirmIssues({ agreed: false }))
      .thenRefused('objection-missing');
    given(received())
      .when(confirmIssues({ issues, agreed: false, objection: '还有押金未退' }))
      .thenRecorded([{ type: 'IssuesConfirmed', data: { issues, agreed: false, objection: '还有押金未退' } }]);
  });

  it('are as confirmed as the last time they were restated', () => {
    const restated = (agreed: boolean) => ({ ...contacted(), type: 'IssuesConfirmed', data: { issues, agreed } });
    expect(caseOf(received()).issuesConfirmed).toBe(false);
    expect(caseOf(received(), restated(false), restated(true)).issuesConfirmed).toBe(true);
    expect(caseOf(received(), restated(true), restated(false)).issuesConfirmed).toBe(false);
  });
});
