import { caseOf, given } from '../../../support/given';
import { acknowledge, returnTransfer, transfer } from '../../words/acts';
import { DISSOLVED } from '../../words/organisation';
import { accepted, acknowledged, received, returned, transferred } from '../../words/facts';

const toRuyuan = [transferred(), acknowledged({}, { by: 'ruyuan' })];
const onToRenhua = [
  transferred({ ordinal: 2, from: 'ruyuan', to: 'renhua' }, { by: 'ruyuan' }),
  acknowledged({ ordinal: 2 }, { by: 'renhua' }),
];

describe('a transfer', () => {
  it('goes from the holder to another unit, with what is sent along', () => {
    const said = {
      to: 'ruyuan',
      basis: 'instructed',
      reportBackBy: '2026-04-01',
      requirements: '十日内办结并回复',
      attachments: 2,
      pages: 7,
    } as const;
    given(received())
      .when(transfer(said))
      .thenRecorded([{ type: 'ComplaintTransferred', data: { ...said, ordinal: 1, from: 'shaoguan' } }]);
  });

  it('is the second one when there was one, and nothing is sent along unless it is said', () =>
    given(received(), ...toRuyuan)
      .when(transfer({ by: 'ruyuan', to: 'renhua', basis: 'respondent' }))
      .thenRecorded([
        {
          type: 'ComplaintTransferred',
          data: { ordinal: 2, from: 'ruyuan', to: 'renhua', basis: 'respondent', attachments: 0, pages: 0 },
        },
      ]));

  it('is refused to a unit that is not registered, and to the holder itself', () => {
    given(received())
      .when(transfer({ to: 'nowhere' }))
      .thenRefused('unknown-unit', { unit: 'nowhere' });
    given(received())
      .when(transfer({ to: 'shaoguan' }))
      .thenRefused('transfer-to-self', { unit: 'shaoguan' });
  });

  it('is refused to a unit that was dissolved', () =>
    given(received())
      .when(transfer({ to: DISSOLVED }))
      .thenRefused('unit-dissolved', { unit: DISSOLVED }));

  it('puts the case on its way until it is acknowledged; then it goes on where it was', () => {
    for (const [before, stage] of [
      [[], 'received'],
      [[accepted()], 'accepted'],
    ] as const) {
      expect(caseOf(received(), ...before, transferred())).toMatchObject({ stage: 'in-transit', holder: 'ruyuan' });
      expect(caseOf(received(), ...before, ...toRuyuan)).toMatchObject({ stage, holder: 'ruyuan' });
      expect(caseOf(received(), ...before, transferred(), returned())).toMatchObject({ stage, holder: 'shaoguan' });
    }
  });
});

describe('an acknowledgement', () => {
  it('is signed by the caller, or by whoever is named', () => {
    const inTransit = given(received(), transferred());
    inTransit
      .when(acknowledge({ by: 'ruyuan', clerk: 'clerk-9' }))
      .thenRecorded([{ type: 'TransferAcknowledged', data: { ordinal: 1, by: 'clerk-9' } }]);
    inTransit
      .when(acknowledge({ by: 'ruyuan', clerk: 'clerk-9', signedBy: '值班室' }))
      .thenRecorded([{ type: 'TransferAcknowledged', data: { ordinal: 1, by: '值班室' } }]);
  });

  it('is of the hand-over that is under way', () =>
    given(received(), ...toRuyuan, ...onToRenhua.slice(0, 1))
      .when(acknowledge({ by: 'renhua', signedBy: 'clerk-4' }))
      .thenRecorded([{ type: 'TransferAcknowledged', data: { ordinal: 2, by: 'clerk-4' } }]));
});

describe('a return', () => {
  it.each([
    ['on the way', [transferred()]],
    ['after it was acknowledged', toRuyuan],
    ['after it was accepted', [...toRuyuan, accepted({}, { by: 'ruyuan' })]],
  ])('goes back to the unit that sent it: %s', (_when, history) =>
    given(received(), ...history)
      .when(returnTransfer({ by: 'ruyuan', reason: '被投诉人不在本县' }))
      .thenRecorded([
        { type: 'TransferReturned', data: { ordinal: 1, from: 'ruyuan', to: 'shaoguan', reason: '被投诉人不在本县' } },
      ]),
  );

  it('goes back one hand-over at a time', () => {
    const sent = [received(), ...toRuyuan, ...onToRenhua];
    given(...sent)
      .when(returnTransfer({ by: 'renhua' }))
      .thenRecordedOne('TransferReturned', { ordinal: 2, from: 'renhua', to: 'ruyuan' });
    given(...sent, returned({ ordinal: 2, from: 'renhua', to: 'ruyuan' }, { by: 'renhua' }))
      .when(returnTransfer({ by: 'ruyuan' }))
      .thenRecordedOne('TransferReturned', { ordinal: 1, from: 'ruyuan', to: 'shaoguan' });
  });

  it('goes back to the later sender when a unit got the case twice', () =>
    given(
      received(),
      ...toRuyuan,
      returned({}, { by: 'ruyuan' }),
      transferred({ ordinal: 2 }),
      acknowledged({ ordinal: 2 }, { by: 'ruyuan' }),
    )
      .when(returnTransfer({ by: 'ruyuan' }))
      .thenRecordedOne('TransferReturned', { ordinal: 2, from: 'ruyuan', to: 'shaoguan' }));

  it('goes back by the later of two hand-overs between the same units', () =>
    given(
      received({ receivingUnit: 'ruyuan' }),
      transferred({ from: 'ruyuan', to: 'shaoguan' }, { by: 'ruyuan' }),
      acknowledged(),
      transferred({ ordinal: 2 }),
      acknowledged({ ordinal: 2 }, { by: 'ruyuan' }),
      transferred({ ordinal: 3, from: 'ruyuan', to: 'shaoguan' }, { by: 'ruyuan' }),
    )
      .when(returnTransfer())
      .thenRecordedOne('TransferReturned', { ordinal: 3, from: 'shaoguan', to: 'ruyuan' }));

  it('is over when every hand-over went back: the unit that received the case keeps it', () =>
    given(
      received({ receivingUnit: 'ruyuan' }),
      transferred({ from: 'ruyuan', to: 'shaoguan' }, { by: 'ruyuan' }),
      acknowledged(),
      transferred({ ordinal: 2 }),
      returned({ ordinal: 2 }, { by: 'ruyuan' }),
      returned({ ordinal: 1, from: 'shaoguan', to: 'ruyuan' }),
    )
      .when(returnTransfer({ by: 'ruyuan' }))
      .thenRefused('nothing-to-return', { unit: 'ruyuan' }));

  it('does not undo the decision that was taken meanwhile', () => {
    const decided = caseOf(received(), ...toRuyuan, accepted({}, { by: 'ruyuan' }), returned({}, { by: 'ruyuan' }));
    expect(decided).toMatchObject({ stage: 'accepted', holder: 'shaoguan' });
  });

  it('is refused to the unit that received the case, before any transfer and after it came back', () => {
    for (const history of [[], [transferred(), returned({}, { by: 'ruyuan' })]]) {
      given(received(), ...history)
        .when(returnTransfer())
        .thenRefused('nothing-to-return', { unit: 'shaoguan' });
    }
  });
});
