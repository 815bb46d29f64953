import { caseOf, given } from '../../../support/given';
import { assign, decline, replaceHandler, warmHandOver } from '../../words/acts';
import { acknowledged, assigned, handedOverInPerson, handlerReplaced, received, transferred } from '../../words/facts';

const firstResponsible = { firstResponsible: true };

describe('a hand-over in person (篇一 8)', () => {
  it('names whom the complainant was introduced to, who handles the case from then on', () => {
    given(received())
      .when(warmHandOver({ to: '餐饮部经理', remark: '已当面陈述投诉内容' }))
      .thenRecorded([
        {
          type: 'WarmHandover',
          data: { to: '餐饮部经理', complainantIntroduced: true, remark: '已当面陈述投诉内容' },
        },
      ]);
    const after = caseOf(received(), assigned(), handedOverInPerson());
    expect(after.handler).toBe('餐饮部经理');
    expect(after.deeds).toContainEqual({ line: 'handling', id: '餐饮部经理', unit: 'shaoguan' });
  });

  it('is none without introducing the complainant, where the first one asked is responsible', () => {
    const said = warmHandOver({ complainantIntroduced: false });
    given(received())
      .under(firstResponsible)
      .when(said)
      .thenRefused('complainant-not-introduced', { to: '餐饮部经理' });
    given(received()).when(said).thenRecordedOne('WarmHandover', { complainantIntroduced: false });
  });

  it('goes to somebody else', () =>
    given(received(), assigned({ handler: '餐饮部经理' }))
      .when(warmHandOver())
      .thenRefused('same-handler', { handler: '餐饮部经理' }));
});

describe('where the first one asked is responsible (首问负责), declining for lack of competence', () => {
  const sentAway = decline({ ground: 'no-competence', explanation: '不属于本部门', competentBody: '餐饮部' });

  it('is refused before a hand-over in person', () => {
    given(received())
      .under(firstResponsible)
      .when(sentAway)
      .thenRefused('warm-hand-over-missing', { ground: 'no-competence' });
    given(received(), handedOverInPerson({ complainantIntroduced: false }))
      .under(firstResponsible)
      .when(sentAway)
      .thenRefused('warm-hand-over-missing');
  });

  it('is possible after one, also when a later one was without introducing anybody', () => {
    for (const later of [[], [handedOverInPerson({ complainantIntroduced: false })]]) {
      given(received(), handedOverInPerson(), ...later)
        .under(firstResponsible)
        .when(sentAway)
        .thenRecordedOne('ComplaintDeclined', { ground: 'no-competence' });
    }
  });

  it('is the only ground that needs one, and only there', () => {
    given(received())
      .under(firstResponsible)
      .when(decline({ ground: 'no-respondent' }))
      .thenRecordedOne('ComplaintDeclined', { ground: 'no-respondent' });
    given(received()).when(sentAway).thenRecordedOne('ComplaintDeclined', { ground: 'no-competence' });
  });
});

describe('the handler', () => {
  it('is replaced with a reason (篇三)', () => {
    given(received(), assigned({ handler: '值班经理' }))
      .when(replaceHandler({ handler: '服务中心负责人', reason: '顾客不再信任值班经理' }))
      .thenRecorded([
        {
          type: 'HandlerReplaced',
          data: { handler: '服务中心负责人', previous: '值班经理', reason: '顾客不再信任值班经理' },
        },
      ]);
    expect(caseOf(received(), assigned(), handlerReplaced()).handler).toBe('clerk-4');
  });

  it('is assigned once, and not replaced without a reason (篇三)', () => {
    given(received())
      .when(assign({ handler: 'clerk-3' }))
      .thenRecordedOne('HandlerAssigned', { handler: 'clerk-3' });
    for (const before of [assigned({ handler: 'clerk-3' }), handedOverInPerson({ to: 'clerk-3' })]) {
      given(received(), before)
        .when(assign({ handler: 'clerk-4' }))
        .thenRefused('handler-assigned-already', { handler: 'clerk-3' });
      given(received(), before)
        .when(assign({ handler: 'clerk-3' }))
        .thenRefused('same-handler', { handler: 'clerk-3' });
    }
    given(received(), assigned(), handlerReplaced({ handler: 'clerk-4' }))
      .when(assign({ handler: 'clerk-5' }))
      .thenRefused('handler-assigned-already', { handler: 'clerk-4' });
  });

  it('is assigned anew by a unit that gets the case, whoever handled it before', () => {
    const passedOn = [received(), assigned({ handler: 'clerk-3' }), transferred(), acknowledged({}, { by: 'ruyuan' })];
    const own = assign({ by: 'ruyuan', handler: 'clerk-8' });
    given(...passedOn)
      .when(own)
      .thenRecordedOne('HandlerAssigned', { handler: 'clerk-8' });
    given(...passedOn, assigned({ handler: 'clerk-7' }, { by: 'ruyuan' }))
      .when(own)
      .thenRefused('handler-assigned-already', { handler: 'clerk-7' });
  });

  it('is replaced by somebody else, and only when there is one', () => {
    given(received()).when(replaceHandler()).thenRefused('no-handler');
    given(received(), assigned({ handler: 'clerk-4' }))
      .when(replaceHandler({ handler: 'clerk-4' }))
      .thenRefused('same-handler', { handler: 'clerk-4' });
  });
});
