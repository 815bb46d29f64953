import { fold, sample, story, type Type } from './samples';

const before = ['ComplaintReceived', 'ComplaintAccepted'] as const;

describe('the state of the handling after the golden samples', () => {
  it('knows whom we reached, and that the issues are not agreed on', () =>
    expect(fold(...before, 'ContactLogged', 'IssuesConfirmed')).toMatchObject({ contacts: 1, issuesConfirmed: false }));

  it('counts the evidence, and knows which examination is under way', () => {
    expect(fold(...before, 'EvidenceAdded', 'ExaminationOrdered')).toMatchObject({
      evidence: 1,
      examinations: [{ reported: false }],
    });
    expect(fold(...before, 'EvidenceAdded', 'ExaminationOrdered', 'ExaminationReported').examinations).toEqual([
      { reported: true },
    ]);
  });

  it('knows which examination was offered, and whether that was answered', () => {
    expect(fold(...before, 'ExaminationOffered').examinationOffers).toEqual([{ answered: false }]);
    expect(fold(...before, 'ExaminationOffered', 'ExaminationDeclined').examinationOffers).toEqual([{ answered: true }]);
  });

  it('knows that the negotiation led to nothing and was adjourned', () =>
    expect(fold(...before, 'NegotiationHeld', 'NegotiationAdjourned').negotiations).toEqual([
      { agreed: false, adjourned: true },
    ]));

  it('knows who proposed the remedy, who decided on it, and what the complainant said', () => {
    const refund = { type: 'refund', amount: { amount: '240.00', currency: 'CNY' }, proposedBy: 'clerk-0112' };
    const afterwards = (...types: readonly Type[]) => fold(...before, 'RemedyProposed', ...types).remedies;
    expect(afterwards()).toEqual([{ ...refund, performed: false }]);
    expect(afterwards('RemedyApproved', 'RemedyRefused')).toEqual([
      { ...refund, approval: 'approved', accepted: false, performed: false },
    ]);
    expect(afterwards('RemedyRejected')).toEqual([{ ...refund, approval: 'rejected', performed: false }]);
    expect(afterwards('RemedyRefused', 'RemedyAccepted', 'RemedyPerformed')).toEqual([
      { ...refund, accepted: true, performed: true },
    ]);
  });

  it('is no other for what was done about staff, and for a demand that was declined', () => {
    const { file, ...rest } = fold(...story, 'StaffActionTaken', 'DemandDeclined');
    expect({ ...rest, file: { ...file, staffActions: [], declinedDemands: [] } }).toEqual(fold(...story));
    expect(sample('StaffActionTaken').data).toMatchObject({ staff: '计调员何某', respondentType: 'travel-agency' });
  });
});
