import { Malformed } from '../../../src/kernel/refusal';
import { RecordCheck } from '../../../src/supervision/checks/checks.commands';
import { DrawSample, PlanRound } from '../../../src/supervision/rounds/round.commands';
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
    ['share', { share: '0.00' }],
    ['share', { share: '1.01' }],
    ['share', { share: 0.05 }],
    ['perStratum', { perStratum: 0 }],
    ['strata', { strata: ['unit', 'unit'] }],
    ['strata', { strata: ['weekday'] }],
    ['quotas', { quotas: [] }],
    ['quotas.0.quota', { quotas: [{ key: ['ruyuan'], quota: 0 }] }],
    ['exclusions.0.reason', { exclusions: [{ caseId: caseNo(1) }] }],
    ['randomness.publishedFrom', { randomness: { source: '双色球', publishedFrom: '2026-12-01' } }],
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
    ['checklist', { checklist: [] }],
    ['checklist.0.answer', { checklist: [{ item: 'record-complete', answer: 'perhaps' }, ...answers().slice(1)] }],
    ['checklist.0.item', { checklist: [{ item: 'Politeness!', answer: 'yes' }, ...answers().slice(1)] }],
    ['consistent', { consistent: undefined }],
    ['consistent', { consistent: 'true' }],
    ['caseId', { caseId: 'case-4' }],
  ])('names %s as the fault of %j', (field, fields) => {
    expect(faultyFields(RecordCheck, body(fields))).toEqual([field]);
  });

  it('needs no remarks', () => expect(faultyFields(RecordCheck, body({}))).toEqual([]));
});
