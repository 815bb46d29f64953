import { caseOf, given } from '../../../support/given';
import { transfer } from '../../words/acts';
import { acknowledged, received, returned, transferred } from '../../words/facts';
import type { PastFact } from '../../../support/given';
import type { ComplaintShapes } from '../../../../src/complaints/complaint.events';

type Basis = ComplaintShapes['ComplaintTransferred']['basis'];

/** A hand-over and its acknowledgement. */
const handedOver = (ordinal: number, from: string, to: string, basis: Basis = 'territorial'): PastFact[] => [
  transferred({ ordinal, from, to, basis }, { by: from }),
  acknowledged({ ordinal }, { by: to }),
];
const handedBack = (ordinal: number, from: string, to: string): PastFact =>
  returned({ ordinal, from, to }, { by: from });

const twice = [received(), ...handedOver(1, 'shaoguan', 'ruyuan'), ...handedOver(2, 'ruyuan', 'renhua')];
/** The city had it, both counties had it, and it came to the city, which is above them. */
const raised = [...twice, ...handedOver(3, 'renhua', 'shaoguan', 'level')];
const instructed = [...raised, ...handedOver(4, 'shaoguan', 'ruyuan', 'instructed')];

describe('the third hand-over of a case', () => {
  const handedOverTwice = given(...twice);

  it.each([
    ['the sender', 'ruyuan', 'shaoguan'],
    ['a unit in another city', 'shenzhen', 'guangdong'],
  ])('is refused to %s and names the common superior', (_which, to, superior) =>
    handedOverTwice.when(transfer({ by: 'renhua', to })).thenRefused('third-hand-over', { superior, to }),
  );

  it('raises it to the common superior', () =>
    handedOverTwice
      .when(transfer({ by: 'renhua', to: 'shaoguan', basis: 'level' }))
      .thenRecordedOne('ComplaintTransferred', { ordinal: 3, from: 'renhua', to: 'shaoguan' }));

  it('goes above every unit that had the case, not only above the last two', () => {
    const throughTwoCities = given(
      received({ receivingUnit: 'shenzhen' }),
      ...handedOver(1, 'shenzhen', 'ruyuan'),
      ...handedOver(2, 'ruyuan', 'renhua'),
    );
    throughTwoCities
      .when(transfer({ by: 'renhua', to: 'shaoguan', basis: 'level' }))
      .thenRefused('third-hand-over', { superior: 'guangdong', to: 'shaoguan' });
    throughTwoCities
      .when(transfer({ by: 'renhua', to: 'guangdong', basis: 'level' }))
      .thenRecordedOne('ComplaintTransferred', { ordinal: 3, to: 'guangdong' });
  });

  it('counts a unit that returned the case among those that had it', () =>
    given(
      received({ receivingUnit: 'ruyuan' }),
      ...handedOver(1, 'ruyuan', 'shenzhen'),
      handedBack(1, 'shenzhen', 'ruyuan'),
      ...handedOver(2, 'ruyuan', 'renhua'),
    )
      .when(transfer({ by: 'renhua', to: 'shaoguan' }))
      .thenRefused('third-hand-over', { superior: 'guangdong', to: 'shaoguan' }));

  it('is refused when no common superior is registered, naming every unit concerned', () =>
    handedOverTwice
      .when(transfer({ by: 'renhua', to: 'wuhan' }))
      .thenRefused('no-common-superior', { units: ['shaoguan', 'ruyuan', 'renhua', 'wuhan'] }));

  it('is the third also when the first two came back', () =>
    given(
      received({ receivingUnit: 'ruyuan' }),
      ...handedOver(1, 'ruyuan', 'renhua'),
      handedBack(1, 'renhua', 'ruyuan'),
      ...handedOver(2, 'ruyuan', 'renhua'),
      handedBack(2, 'renhua', 'ruyuan'),
    )
      .when(transfer({ by: 'ruyuan', to: 'renhua' }))
      .thenRefused('third-hand-over', { superior: 'shaoguan', to: 'renhua' }));

  it('is never the second', () =>
    given(received(), ...handedOver(1, 'shaoguan', 'ruyuan'))
      .when(transfer({ by: 'ruyuan', to: 'shaoguan' }))
      .thenRecordedOne('ComplaintTransferred', { ordinal: 2, to: 'shaoguan' }));

  it('may be another one where the regime says so', () => {
    const once = given(received(), ...handedOver(1, 'shaoguan', 'ruyuan'));
    once
      .under({ handOversBeforeSuperior: 1 })
      .when(transfer({ by: 'ruyuan', to: 'renhua' }))
      .thenRefused('third-hand-over', { superior: 'shaoguan', to: 'renhua' });
    handedOverTwice
      .under({ handOversBeforeSuperior: 3 })
      .when(transfer({ by: 'renhua', to: 'ruyuan' }))
      .thenRecordedOne('ComplaintTransferred', { ordinal: 3, to: 'ruyuan' });
  });
});

describe('a common superior that got the case', () => {
  it('hands it down once, with an instruction', () =>
    given(...raised)
      .when(transfer({ to: 'ruyuan', basis: 'instructed', requirements: '由你单位办理，不得再转' }))
      .thenRecordedOne('ComplaintTransferred', { ordinal: 4, from: 'shaoguan', to: 'ruyuan', basis: 'instructed' }));

  it('does so also when it had the case from the beginning and both hand-overs came back', () =>
    given(
      received(),
      ...handedOver(1, 'shaoguan', 'ruyuan', 'instructed'),
      handedBack(1, 'ruyuan', 'shaoguan'),
      ...handedOver(2, 'shaoguan', 'renhua'),
      handedBack(2, 'renhua', 'shaoguan'),
    )
      .when(transfer({ to: 'ruyuan', basis: 'instructed' }))
      .thenRecordedOne('ComplaintTransferred', { ordinal: 3, to: 'ruyuan' }));

  it.each(['territorial', 'level', 'subject', 'respondent'] as const)('does not hand it down as %s', (basis) =>
    given(...raised)
      .when(transfer({ to: 'ruyuan', basis }))
      .thenRefused('instruction-missing', { unit: 'shaoguan' }),
  );

  it('hands nothing to a unit that is not below it', () =>
    given(...raised)
      .when(transfer({ to: 'shenzhen', basis: 'instructed' }))
      .thenRefused('third-hand-over', { superior: 'guangdong', to: 'shenzhen' }));

  it('hands it down no second time, but may raise it', () => {
    const back = given(...instructed, handedBack(4, 'ruyuan', 'shaoguan'));
    back.when(transfer({ to: 'renhua', basis: 'instructed' })).thenRefused('instructed-already', { unit: 'shaoguan' });
    back
      .when(transfer({ to: 'guangdong', basis: 'level' }))
      .thenRecordedOne('ComplaintTransferred', { ordinal: 5, to: 'guangdong' });
  });

  it('gets it again from the unit that it instructed, and from nobody beside it', () => {
    const below = given(...instructed);
    below
      .when(transfer({ by: 'ruyuan', to: 'renhua' }))
      .thenRefused('third-hand-over', { superior: 'shaoguan', to: 'renhua' });
    below
      .when(transfer({ by: 'ruyuan', to: 'shaoguan', basis: 'level' }))
      .thenRecordedOne('ComplaintTransferred', { ordinal: 5, to: 'shaoguan' });
  });

  it('is one of two levels: each may hand it down once', () => {
    const raisedTwice = [...instructed, ...handedOver(5, 'ruyuan', 'guangdong', 'level')];
    given(...raisedTwice)
      .when(transfer({ by: 'guangdong', to: 'shaoguan', basis: 'instructed' }))
      .thenRecordedOne('ComplaintTransferred', { ordinal: 6, to: 'shaoguan' });
    expect(caseOf(...raisedTwice)).toMatchObject({ holder: 'guangdong' });
  });
});
