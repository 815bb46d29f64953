import { Malformed } from '../../../src/kernel/refusal';
import { DrawSample, PlanRound, RecordCheck } from '../../../src/supervision/supervision.commands';
import { validated } from '../../../src/validation/validated';
import { answers, caseNo, planBody } from '../round-words';

const faultyFields = (type: new () => object, body: unknown): string[] => {
  try {
    validated(type, body);
    return [];
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return error.faults.map(({ field }) => field);
  }
};

describe('what a plan may look like', () => {
  it('needs no criterion', () => {
    expect(faultyFields(PlanRound, planBody())).toEqual([]);
    expect(faultyFields(PlanRound, planBody({ criteria: {} }))).toEqual([]);
  });

  it.each([
    ['size', { size: 0 }],
    ['size', { size: 10_001 }],
    ['size', { size: 2.5 }],
    ['size', { size: undefined }],
    ['title', { title: '' }],
    ['seedCommitment', { seedCommitment: 'autumn' }],
    ['seedCommitment', { seedCommitment: 'D'.repeat(64) }],
    ['seed', { seed: 'autumn' }],
    ['criteria.receivedFrom', { criteria: { receivedFrom: '2026-02-29' } }],
    ['criteria.receivedTo', { criteria: { receivedTo: '2026-10-01T00:00:00Z' } }],
    ['criteria.closedFrom', { criteria: { closedFrom: null } }],
    ['criteria.stage', { criteria: { stage: 'open' } }],
    ['criteria.outcome', { criteria: { outcome: 'fine' } }],
    ['criteria.withPenalty', { criteria: { withPenalty: 'yes' } }],
    ['criteria.handler', { criteria: { handler: 'li' } }],
    ['criteria', { criteria: 'all' }],
  ])('names %s as the fault of %j', (field, fields) => {
    expect(faultyFields(PlanRound, planBody(fields))).toEqual([field]);
  });

  it.each([1, 10_000])('takes a size of %i', (size) => {
    expect(faultyFields(PlanRound, planBody({ size }))).toEqual([]);
  });
});

describe('what a draw may look like', () => {
  it('needs the seed', () => {
    expect(faultyFields(DrawSample, {})).toEqual(['seed']);
    expect(faultyFields(DrawSample, { seed: '' })).toEqual(['seed']);
  });
});

describe('what a check may look like', () => {
  const body = (fields: object) => ({ caseId: caseNo(4), checklist: answers(), consistent: true, ...fields });

  it.each([
    ['checklist', { checklist: answers().slice(1) }],
    ['checklist', { checklist: [...answers(), { item: 'on-time', answer: 'no' }] }],
    ['checklist.0.answer', { checklist: [{ item: 'record-complete', answer: 'perhaps' }, ...answers().slice(1)] }],
    ['checklist.0.item', { checklist: [{ item: 'politeness', answer: 'yes' }, ...answers().slice(1)] }],
    ['consistent', { consistent: undefined }],
    ['consistent', { consistent: 'true' }],
    ['caseId', { caseId: 'case-4' }],
  ])('names %s as the fault of %j', (field, fields) => {
    expect(faultyFields(RecordCheck, body(fields))).toEqual([field]);
  });

  it('needs no remarks', () => expect(faultyFields(RecordCheck, body({}))).toEqual([]));
});
