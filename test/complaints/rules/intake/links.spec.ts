import type { JointComplaint } from '../../../../src/regimes/regime';
import { CASE, caseOf, given, OTHER_CASE } from '../../../support/given';
import { formGroup, linkDuplicate, unlinkDuplicate } from '../../words/acts';
import { groupFormed, linkedAsDuplicate, received, unlinked } from '../../words/facts';

const THIRD_CASE = '1f2e3d4c-5b6a-5978-8897-a6b5c4d3e2f1';

describe('a duplicate', () => {
  it('names the case that is handled instead, and why', () =>
    given(received())
      .when(linkDuplicate({ of: OTHER_CASE, reason: '同一投诉人同一事项' }))
      .thenRecorded([{ type: 'LinkedAsDuplicate', data: { of: OTHER_CASE, reason: '同一投诉人同一事项' } }]));

  it('is of a case that there is, and of another one', () => {
    given(received())
      .when(linkDuplicate({ of: THIRD_CASE }))
      .thenRefused('unknown-case', { case: THIRD_CASE });
    given(received())
      .when(linkDuplicate({ of: CASE }))
      .thenRefused('duplicate-of-itself');
  });

  it('is not of a case that is itself a duplicate, so that there are no circles', () => {
    given(received())
      .beside(received(), linkedAsDuplicate({ of: CASE }))
      .when(linkDuplicate())
      .thenRefused('duplicate-of-duplicate', { case: OTHER_CASE, original: CASE });
    given(received())
      .beside(received(), linkedAsDuplicate({ of: CASE }), unlinked({ from: CASE }))
      .when(linkDuplicate())
      .thenRecordedOne('LinkedAsDuplicate', { of: OTHER_CASE });
  });

  it('is linked once, until the link is taken back', () => {
    given(received(), linkedAsDuplicate()).when(linkDuplicate()).thenRefused('already-a-duplicate', { of: OTHER_CASE });
    given(received(), linkedAsDuplicate())
      .when(unlinkDuplicate({ reason: '并非同一事项' }))
      .thenRecorded([{ type: 'Unlinked', data: { from: OTHER_CASE, reason: '并非同一事项' } }]);
    given(received(), linkedAsDuplicate(), unlinked()).when(unlinkDuplicate()).thenRefused('no-duplicate');
    given(received(), linkedAsDuplicate(), unlinked()).when(linkDuplicate()).thenRecordedOne('LinkedAsDuplicate', {});
  });
});

describe('a group', () => {
  const people = (count: number) => Array.from({ length: count }, (_none, index) => ({ name: `代表${index + 1}` }));
  /** 市场监督管理投诉举报处理暂行办法 11 · 信访工作条例 20 · 旅游投诉处理办法. */
  const articles: readonly [string, JointComplaint][] = [
    ['two with two', { least: 2, representativesUpTo: 2, article: '第十一条' }],
    ['five with five', { least: 5, representativesUpTo: 5, article: '第二十条' }],
    ['four with three', { least: 4, representativesUpTo: 3, article: '四人以上' }],
  ];

  it.each(articles)('is as large and as represented as the regime says: %s', (_which, jointComplaint) => {
    const { least, representativesUpTo: most, article } = jointComplaint;
    const under = given(received()).under({ jointComplaint });
    under
      .when(formGroup({ size: least, representatives: people(most) }))
      .thenRecorded([
        { type: 'GroupFormed', data: { size: least, representatives: people(most), representing: most, article } },
      ]);
    under.when(formGroup({ size: 40, representatives: people(most + 1) })).thenRefused('too-many-representatives', {
      representing: most + 1,
      most,
    });
    if (least > 2) {
      under
        .when(formGroup({ size: least - 1, representatives: people(1) }))
        .thenRefused('group-too-small', { size: least - 1, least });
    }
  });

  it('has no more representatives than persons where the regime says nothing', () => {
    given(received())
      .when(formGroup({ size: 3, representatives: people(3) }))
      .thenRecorded([{ type: 'GroupFormed', data: { size: 3, representatives: people(3), representing: 3 } }]);
    given(received())
      .when(formGroup({ size: 3, representatives: people(4) }))
      .thenRefused('too-many-representatives', { representing: 4, most: 3 });
  });

  it('says how many persons the complaint is of', () => {
    expect(caseOf(received({ partySize: 2 }), groupFormed({ size: 40 })).partySize).toBe(40);
  });
});
