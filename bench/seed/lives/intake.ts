import { ClassifyComplaint, DeclineComplaint, ReceiveComplaint } from '../../../src/complaints/intake/intake.commands';
import { RequestSupplement, Supplement } from '../../../src/complaints/intake/supplements/supplements.commands';
import { AcknowledgeTransfer, TransferComplaint } from '../../../src/complaints/routing/routing.commands';
import type { Life } from './life';
import { aPerson, aStory } from './telling';
import { DAY, passedOnAfter, told } from './times';

export function receive(life: Life, ordinal: number): void {
  const { chance, company, office, respondentType, trade, now } = life;
  const { narrative, allegation, request } = aStory(chance, company, trade.incidents);
  life.act(0, ReceiveComplaint, {
    regime: trade.regime,
    kind: 'complaint',
    channel: chance.weighted(trade.channels),
    category: chance.of(trade.categories),
    region: office.region,
    complainant: { name: aPerson(chance), telephone: `1390000${String(ordinal % 10_000).padStart(4, '0')}` },
    partySize: chance.in(0.1) ? chance.between(2, 12) : 1,
    respondents: [{ type: respondentType, name: company, region: office.region }],
    allegations: [{ respondent: 1, text: allegation }],
    subject: {
      item: chance.of(trade.items),
      consumedOn: told(now - DAY).slice(0, 10),
      amount: { amount: `${chance.between(20, 4_000)}.00`, currency: 'CNY' },
    },
    requests: [request],
    narrative,
  });
}

export function classify(life: Life): void {
  const { chance, trade } = life;
  const severity = chance.weighted([
    ['ordinary', 90],
    ['serious', 9],
    ['major', 1],
  ]);
  life.act(0, ClassifyComplaint, { kind: 'complaint', category: chance.of(trade.categories), severity });
}

export function decline(life: Life): void {
  life.act(0, RequestSupplement, { missing: ['消费凭证', '合同文本'] });
  life.act(3, Supplement, { description: '补充提供了付款截图。' });
  life.act(passedOnAfter(life.chance), DeclineComplaint, {
    ground: life.trade.declineGround,
    explanation: '经审查，不符合受理条件，依规定不予受理。',
  });
}

/** To an office below, which signs for it. */
export function passOn(life: Life): void {
  const to = life.chance.of(life.office.below);
  life.act(passedOnAfter(life.chance), TransferComplaint, {
    to: to.code,
    basis: 'territorial',
    reportBackBy: told(life.now + 30 * DAY).slice(0, 10),
    requirements: '请依法调查处理，并于规定日期前书面报告结果。',
  });
  life.holder = to;
  life.act(life.chance.between(0, 2), AcknowledgeTransfer, {});
}
