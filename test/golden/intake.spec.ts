import { fold, sample } from './samples';

const RECEIVED = 'ComplaintReceived';

describe('the state of the intake after the golden samples', () => {
  it('knows what was asked of the complainant, and that it came', () => {
    expect(fold(RECEIVED, 'SupplementRequested').supplements).toEqual([{ supplied: false }]);
    const after = fold(RECEIVED, 'SupplementRequested', 'Supplemented');
    expect(after.supplements).toEqual([{ supplied: true }]);
    expect(after.respondents[2]).toEqual({ type: 'hotel', name: '某酒店', region: '440203' });
    expect(after.allegations[2]).toEqual({ respondent: 3, text: '前台态度不好' });
    expect(after.requests).toEqual(['退还未游览景点的门票款', '书面道歉', '酒店道歉']);
    expect(after.file.received).toMatchObject({ signed: true });
    expect(after.file.received?.attachments).toHaveLength(4);
  });

  it('holds nothing personal of a correction, only that the field is filled', () => {
    expect(sample('RecordCorrected').data).toMatchObject({ personal: '13900000000' });
    expect(JSON.stringify(fold(RECEIVED, 'RecordCorrected'))).not.toContain('13900000000');
    expect(fold(RECEIVED, 'RecordCorrected').stated).toEqual([
      'complainant.name',
      'complainant.telephone',
      'complainant.address',
      'complainant.idNumber',
      'narrative',
    ]);
  });

  it('knows that the consultation was answered and the suggestion decided on', () => {
    expect(fold(RECEIVED)).toMatchObject({ answered: false, suggestionDecided: false });
    expect(fold(RECEIVED, 'ConsultationAnswered', 'SuggestionDecided')).toMatchObject({
      answered: true,
      suggestionDecided: true,
    });
  });

  it('knows of which case this one is a duplicate, until the link is taken back', () => {
    const { duplicateOf } = fold(RECEIVED, 'LinkedAsDuplicate');
    expect(duplicateOf).toBe('1f2e3d4c-5b6a-5978-8897-a6b5c4d3e2f1');
    expect(fold(RECEIVED, 'LinkedAsDuplicate', 'Unlinked').duplicateOf).toBeUndefined();
  });

  it('knows how many the group are, and not who speaks for it', () => {
    const after = fold(RECEIVED, 'GroupFormed');
    expect(after).toMatchObject({ partySize: 38 });
    expect(JSON.stringify(after)).not.toContain('梁某');
  });

  it('knows who handles the case, and that the complainant was introduced', () => {
    expect(fold(RECEIVED)).toMatchObject({ handedOverInPerson: false });
    expect(fold(RECEIVED, 'WarmHandover')).toMatchObject({ handler: 'clerk-0130', handedOverInPerson: true });
    expect(fold(RECEIVED, 'HandlerAssigned', 'HandlerReplaced').handler).toBe('clerk-0131');
  });
});
