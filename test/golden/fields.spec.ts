import { evolveComplaint, newComplaint } from '../../src/complaints/complaint';
import type { ComplaintEventType } from '../../src/complaints/complaint.events';
import { applyToComplaint } from '../../src/complaints/complaint.subject';
import { fold, sample, story } from './samples';

const types = Object.keys(evolveComplaint) as ComplaintEventType[];
const fields = Object.keys(newComplaint).sort();

describe('the state of a case', () => {
  it.each(types)('has the fields that it began with after %s, so that a copy of it is cheap', (type) => {
    const complaint = fold(...story.slice(0, 17));
    expect(Object.keys(applyToComplaint(complaint, sample(type))).sort()).toEqual(fields);
  });
});
