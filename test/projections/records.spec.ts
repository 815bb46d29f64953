import { caseRecords } from '../../projections/records/records.projection';
import { standingOf } from '../../projections/records/required.rules';
import { stepOf } from '../../projections/runtime/definition/projection';
import type { Cells } from '../../projections/runtime/definition/operation';
import type { RecordOfKind } from '../../src/regimes/required-records.port';
import type { RecordedEvent } from '../../src/kernel/event';
import { sample, story } from '../golden/samples';

const after = (...events: readonly RecordedEvent[]): Cells | undefined =>
  events.reduce<Cells | undefined>((row, event) => {
    const step = stepOf(caseRecords, event);
    return step ? step(row, event) : row;
  }, undefined);

const closed = (waived?: object): RecordedEvent => ({
  ...sample('ComplaintClosed'),
  data: { outcome: 'settled', waived },
});

describe('the records of a case as remembered', () => {
  it('are those that the facts filled, with the unit that holds the case', () => {
    const row = after(...story.slice(0, 3).map((type) => sample(type)));
    expect(row).toMatchObject({
      caseId: '0b8a4a3e-6c1f-5d27-8f5e-2f9d5f0c7a01',
      regime: 'tourism@1',
      kind: 'complaint',
      unit: 'ruyuan',
      receivedAt: '2025-11-03T10:20:00+08:00',
      steps: ['receipt'],
      waived: {},
    });
    expect(row?.filled).toContain('classification');
    expect(after(...story.slice(0, 5).map((type) => sample(type)))).toMatchObject({ unit: 'shaoguan' });
    expect(after(...story.map((type) => sample(type)))).toMatchObject({ steps: ['receipt', 'acceptance', 'reply'] });
  });

  it('keep why a record was waived, until the case is reopened', () => {
    const [received] = story.map((type) => sample(type));
    if (!received) throw new Error('there is no story');
    const waived = [{ record: 'telephone', reason: '投诉人匿名' }];
    expect(after(received, closed(waived))).toMatchObject({
      waived: { telephone: '投诉人匿名' },
      steps: ['receipt', 'closing'],
    });
    expect(after(received, closed(waived), sample('ComplaintReopened'))).toMatchObject({
      waived: {},
      steps: ['receipt'],
    });
    expect(after(received, closed(waived), sample('ComplaintReopened'), closed())).toMatchObject({ waived: {} });
  });

  it('cannot begin in the middle of a case', () =>
    expect(() => after(sample('HandlerAssigned'))).toThrow('never received'));
});

describe('the standing of a required record', () => {
  const required = (changed: Partial<RecordOfKind>): RecordOfKind => ({
    regime: 'tobacco@1',
    kind: 'complaint',
    id: 'opinion',
    zh: '意见',
    en: 'opinion',
    step: 'closing',
    field: 'feedback',
    refused: false,
    ...changed,
  });
  const row = {
    regime: 'tobacco@1',
    kind: 'complaint',
    steps: ['receipt', 'closing'],
    filled: ['handler'],
    waived: { telephone: '匿名' },
  } as const;

  it.each([
    ['filled', { field: 'handler' }],
    ['missing', {}],
    ['not-yet', { step: 'reply' }],
    ['waived', { id: 'telephone', step: 'receipt', field: 'complainant.telephone' }],
    ['filled', { id: 'telephone', step: 'receipt', field: 'handler' }],
  ] as const)('is %s: %j', (state, changed) =>
    expect(standingOf(row, [required(changed)])).toEqual([{ ...required(changed), state }]),
  );

  it('is none for another kind, another regime and another version', () => {
    const others = [{ kind: 'consultation' }, { regime: 'tobacco@2' }, { regime: 'hotel@1' }].map(required);
    expect(standingOf(row, others)).toEqual([]);
  });
});
