import { caseList } from '../../projections/case-list/case-list.projection';
import { stepOf } from '../../projections/runtime/definition/projection';
import type { RecordedEvent } from '../../src/kernel/event';
import {
  accepted,
  closed,
  declined,
  erased,
  examinationOrdered,
  examinationReported,
  groupFormed,
  received,
} from '../complaints/words/facts';
import type { PastFact } from '../support/given';

/** The row of a case after these facts. */
const rowAfter = (...facts: readonly PastFact[]): unknown =>
  facts.reduce<object | undefined>((row, fact, index) => {
    const version = index + 1;
    const event: RecordedEvent = { ...fact, id: `e-${version}`, v: 1, version, position: `p-${version}` };
    return stepOf(caseList, event)?.(row as never, event);
  }, undefined);

describe('the row of a case', () => {
  it('counts the examinations that are awaited: those without a report, and none once the case was declined', () => {
    expect(rowAfter(received(), examinationOrdered())).toMatchObject({ openExaminations: 1 });
    expect(rowAfter(received(), examinationOrdered(), examinationReported())).toMatchObject({ openExaminations: 0 });
    expect(rowAfter(received(), examinationOrdered(), declined())).toMatchObject({ openExaminations: 0 });
  });

  it('holds nobody’s personal data once they were erased, neither the complainant’s nor those of representatives', () => {
    const told = received({ complainant: { name: '刘某' }, narrative: '中途甩客' });
    const group = groupFormed({ size: 6, representatives: [{ name: '李某', telephone: '0751-0000000' }] });
    const before = rowAfter(told, group, accepted(), closed());
    expect(before).toMatchObject({ complainant: { name: '刘某' }, representatives: [{ name: '李某' }], erased: false });
    expect(rowAfter(told, group, accepted(), closed(), erased())).toMatchObject({
      ...{ complainant: null, narrative: null, representatives: [], erased: true },
      partySize: 6,
    });
  });
});
