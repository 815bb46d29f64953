import { applyToComplaint } from '../../src/complaints/complaint.subject';
import { fold, sample, story } from './samples';

/** The case closed, as it stands in the story. */
const over = story.slice(0, 17);

describe('the state of a closed case after the golden samples', () => {
  it('knows when it was closed, and no longer once it was reopened', () => {
    expect(fold(...over).closedAt).toBe('2025-12-09T17:00:00+08:00');
    expect(fold(...story).closedAt).toBeUndefined();
  });

  it('knows its reviews, its quality review, and that it is typical', () => {
    expect(fold(...over, 'ReviewRequested').reviews).toEqual([{ decided: false }]);
    expect(fold(...over, 'ReviewRequested', 'ReviewDecided').reviews).toEqual([{ decided: true }]);
    expect(fold(...over, 'QualityReviewed', 'MarkedTypical')).toMatchObject({ qualityReviewed: true, typical: true });
  });

  it('knows until when it is kept, its holds, and whether the personal data are gone', () => {
    expect(fold(...over, 'ComplaintArchived', 'LegalHoldPlaced')).toMatchObject({
      keptUntil: '2055-12-09',
      holds: [{ lifted: false }],
      erased: false,
    });
    expect(fold(...over, 'LegalHoldPlaced', 'LegalHoldLifted', 'PersonalDataErased')).toMatchObject({
      holds: [{ lifted: true }],
      erased: true,
    });
    expect(fold(...over, 'ProcessingRestricted').restricted).toBe(true);
    expect(fold(...over, 'ProcessingRestricted', 'RestrictionLifted').restricted).toBe(false);
    expect(fold(...over, 'ComplaintArchived', 'ComplaintReopened').keptUntil).toBeUndefined();
  });

  it('knows who proposed to erase them, why, and what was decided', () => {
    const proposed = { ground: 'on-request', basis: '个人信息保护法 第四十七条', proposedBy: 'clerk-0107' };
    const asked = fold(...over, 'ErasureProposed');
    expect(asked).toMatchObject({ erasures: [{ ...proposed, decided: false }], erased: false });
    const rejected = fold(...over, 'ErasureProposed', 'ErasureRejected');
    expect(rejected).toMatchObject({ erasures: [{ ...proposed, decided: true }], erased: false });
    const erased = { ...sample('PersonalDataErased'), data: { erasure: 1, ground: 'on-request' } };
    expect(applyToComplaint(asked, erased)).toMatchObject({ erasures: [{ ...proposed, decided: true }], erased: true });
  });
});
