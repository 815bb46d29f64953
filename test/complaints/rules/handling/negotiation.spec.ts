import { given } from '../../../support/given';
import { adjournNegotiation, holdNegotiation } from '../../words/acts';
import { accepted, adjourned, negotiated, received } from '../../words/facts';

const open = [received(), accepted()];
const TOMORROW = '2026-03-04T10:00:00+08:00';

describe('a negotiation', () => {
  it('has its ordinal, who took part, and whether they agreed', () =>
    given(...open, negotiated())
      .when(holdNegotiation({ parties: ['complainant', 'supplier'], summary: '同意鉴定', agreed: true }))
      .thenRecorded([
        {
          type: 'NegotiationHeld',
          data: { negotiation: 2, parties: ['complainant', 'supplier'], summary: '同意鉴定', agreed: true },
        },
      ]));

  it('without result is adjourned to a time agreed on (篇三)', () =>
    given(...open, negotiated())
      .when(adjournNegotiation({ reason: '换个时间再协商', nextContactAt: TOMORROW }))
      .thenRecorded([
        { type: 'NegotiationAdjourned', data: { negotiation: 1, reason: '换个时间再协商', nextContactAt: TOMORROW } },
      ]));

  it('is not adjourned to a time that is over', () =>
    given(...open, negotiated())
      .when(adjournNegotiation({ at: TOMORROW, nextContactAt: '2026-03-04T02:00:00Z' }))
      .thenRefused('agreed-for-the-past', { now: TOMORROW }));

  it('is not adjourned before it was held', () =>
    given(...open)
      .when(adjournNegotiation())
      .thenRefused('unknown-negotiation', { negotiation: 1, count: 0 }));

  it.each([
    ['came to an agreement', [negotiated({ agreed: true })]],
    ['was adjourned already', [negotiated(), adjourned()]],
    ['was followed by another one', [negotiated(), negotiated({ negotiation: 2 })]],
  ])('is not adjourned when it %s', (_how, before) =>
    given(...open, ...before)
      .when(adjournNegotiation({ negotiation: 1 }))
      .thenRefused('negotiation-over', { negotiation: 1 }),
  );
});
