import { penalties } from '../../projections/penalties/penalties.projection';
import { operationsOf } from '../../projections/runtime/definition/projection';
import { sample, type Type } from '../golden/samples';

const CASE = '0b8a4a3e-6c1f-5d27-8f5e-2f9d5f0c7a01';
const rowOf = (type: Type): object => {
  const [operation, ...more] = operationsOf(penalties, sample(type));
  expect(more).toEqual([]);
  expect(operation).toMatchObject({ op: 'put', key: { eventId: sample(type).id } });
  return operation && 'row' in operation ? operation.row : {};
};

const guide = { respondent: 2, respondentName: '谢某', respondentType: 'guide' };
const onThatDay = { caseId: CASE, on: '2025-12-15', unit: 'shaoguan' };

describe('the register of penalties', () => {
  it('holds what is to be corrected, and by when', () =>
    expect(rowOf('CorrectionOrdered')).toEqual({
      ...onThatDay,
      ...guide,
      type: 'correction',
      decisionNumber: '韶旅改〔2025〕7号',
      legalBasis: '导游人员管理条例 第十八条',
      detail: '不得再持假证带团',
      endsOn: '2025-12-31',
    }));

  it('holds what is to stop, from when and until when', () =>
    expect(rowOf('ActivitySuspended')).toEqual({
      ...onThatDay,
      ...guide,
      type: 'suspension',
      decisionNumber: '韶旅停〔2025〕3号',
      legalBasis: '导游人员管理条例 第十八条',
      detail: '导游活动',
      startsOn: '2025-12-16',
      endsOn: '2026-06-15',
    }));

  it('holds who was spared, and why', () =>
    expect(rowOf('NoPenaltyDecided')).toEqual({
      ...onThatDay,
      respondent: 1,
      respondentName: '某旅行社有限责任公司',
      respondentType: 'travel-agency',
      type: 'no-penalty',
      detail: '查明不知情，本案对其不作处理',
    }));

  it('holds a waiver with its money: it is a sum of its own, never taken off the fines', () =>
    expect(rowOf('PenaltyWaived')).toEqual({
      ...onThatDay,
      ...guide,
      type: 'waiver',
      legalBasis: '行政处罚法 第六十六条',
      amount: '155.60',
      currency: 'CNY',
      detail: '确有经济困难，经批准减免',
    }));
});
