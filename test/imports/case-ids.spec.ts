import { createHmac } from 'node:crypto';
import { RecordNumbering } from '../../src/imports/cases/record-numbering';

const keyed = (key: string) => (text: string) => createHmac('sha256', key).update(text).digest('hex');
const numbering = (key = 'k') => new RecordNumbering('cfpb', keyed(key));
const record = { 'Complaint ID': '1', Issue: '某事' };

describe('the id of a case that is taken over', () => {
  it('is the same for the same record each time, and another for each equal one in a file', () => {
    const [first, second] = [numbering(), numbering()];
    expect(first.caseIdOf(record)).toBe(second.caseIdOf(record));
    expect(first.caseIdOf(record)).not.toBe(numbering().caseIdOf(record));
    expect(first.caseIdOf({ ...record, Issue: '别的' })).not.toBe(second.caseIdOf(record));
  });

  it('tells nobody without the key whether a line that they guess was taken over', () => {
    expect(numbering('k').caseIdOf(record)).not.toBe(numbering('another').caseIdOf(record));
  });
});
