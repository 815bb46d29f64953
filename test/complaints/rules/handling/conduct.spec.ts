import { given } from '../../../support/given';
import { declineDemand, takeStaffAction } from '../../words/acts';
import { accepted, received } from '../../words/facts';

const open = [received({ requests: ['退回门票款', '道歉'] }), accepted()];

describe('an action on staff', () => {
  it('names what was done, about whom, and whose staff it is', () =>
    given(...open)
      .when(
        takeStaffAction({
          measure: 'training',
          description: '培训接待港澳同胞的规定',
          staff: '前台当班员工',
          respondent: 2,
        }),
      )
      .thenRecorded([
        {
          type: 'StaffActionTaken',
          data: {
            measure: 'training',
            description: '培训接待港澳同胞的规定',
            staff: '前台当班员工',
            respondent: 2,
            respondentType: 'guide',
          },
        },
      ]));

  it('may name nobody (篇二: 对员工也进行了相应的处理)', () =>
    given(...open)
      .when(takeStaffAction())
      .thenRecorded([{ type: 'StaffActionTaken', data: { measure: 'criticism', description: '对当班员工批评教育' } }]));

  it('is refused of the staff of a respondent who is not there', () =>
    given(...open)
      .when(takeStaffAction({ respondent: 3 }))
      .thenRefused('unknown-respondent', { respondent: 3, count: 2 }));
});

describe('a demand', () => {
  it.each(['unreasonable', 'against-rules'] as const)('is declined as %s, with the reason (篇一 10)', (ground) =>
    given(...open)
      .when(declineDemand({ request: 1, demand: '退回门票款的十倍', ground, reason: '与所受损失不相称' }))
      .thenRecorded([
        {
          type: 'DemandDeclined',
          data: { request: 1, demand: '退回门票款的十倍', ground, reason: '与所受损失不相称' },
        },
      ]),
  );

  it('may be one that the complaint does not list, but no other one of the list', () => {
    given(...open)
      .when(declineDemand())
      .thenRecordedOne('DemandDeclined', { demand: '免去全部房费并赔偿十倍' });
    given(...open)
      .when(declineDemand({ request: 3 }))
      .thenRefused('unknown-request', { request: 3, count: 2 });
  });
});
