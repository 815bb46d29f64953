import { Apologize } from '../../../src/complaints/apology/apology.commands';
import { CloseComplaint } from '../../../src/complaints/closing/closing.commands';
import { LogContact } from '../../../src/complaints/handling/contacts/contacts.commands';
import { RecordFinding } from '../../../src/complaints/handling/handling.commands';
import { PerformRemedy, ProposeRemedy } from '../../../src/complaints/handling/remedies/remedies.commands';
import { ExecutePenalty, FineRespondent, PayPenalty } from '../../../src/complaints/penalty/penalty.commands';
import { RecordFeedback, ReportCompletion, SendReply } from '../../../src/complaints/reply/reply.commands';
import type { Life } from './life';
import { told } from './times';

/** How cases end, as often as in 3,186 real complaints; of fines those know nothing. */
export const ENDINGS = [
  ['explained', 2_489],
  ['apology', 384],
  ['refund', 216],
  ['declined', 68],
  ['penalised', 29],
] as const;
export type Ending = (typeof ENDINGS)[number][0];

/** Verdicts of complainants: disputed, not disputed, unanswered. */
const VERDICTS = [
  ['dissatisfied', 595],
  ['satisfied', 1_700],
  ['basically-satisfied', 834],
  ['no-answer', 57],
] as const;

export const contact = (life: Life): void =>
  life.act(life.chance.between(0, 3), LogContact, {
    party: 'respondent',
    medium: 'telephone',
    summary: `与${life.company}负责人联系，要求说明情况并提供材料。`,
  });

export function find(life: Life, ending: Ending): void {
  const { chance } = life;
  const upheld = ending !== 'explained' || chance.in(0.3);
  const found = upheld
    ? {
        finding: chance.of(['substantiated', 'partly-substantiated']),
        responsibility: chance.of(['service-shortfall', 'mistake', 'product']),
        explanation: '经现场核查和询问双方，情况基本属实。',
      }
    : {
        finding: chance.of(['unsubstantiated', 'unverifiable']),
        responsibility: 'misunderstanding',
        explanation: '经核查，现有证据不能证明所反映的情况。',
      };
  life.act(chance.between(0, 7), RecordFinding, { allegation: 1, ...found });
}

/** What the complainant gets, or the respondent. */
export function grant(life: Life, ending: Ending): void {
  if (ending === 'apology') apologize(life);
  if (ending === 'refund') refund(life);
  if (ending === 'penalised') fine(life);
}

function apologize(life: Life): void {
  const { chance, company } = life;
  const form = chance.of(['telephone', 'in-person', 'written']);
  const who = { by: company, onBehalfOf: company, respondent: 1 };
  life.act(1, Apologize, { ...who, reason: '服务不周', form, accepted: chance.in(0.8) });
}

function refund(life: Life): void {
  const amount = { amount: `${life.chance.between(20, 1_500)}.00`, currency: 'CNY' };
  life.act(1, ProposeRemedy, { type: 'refund', description: '退还多收的费用', respondent: 1, amount }, 'head');
  life.act(2, PerformRemedy, { remedy: 1 });
}

function fine(life: Life): void {
  const { chance, now } = life;
  const decisionNumber = `罚字〔${told(now).slice(0, 4)}〕${chance.between(1, 9_999)}号`;
  const amount = { amount: `${chance.between(5, 200)}00.00`, currency: 'CNY' };
  const legalBasis = '消费者权益保护法 第五十六条';
  life.act(2, FineRespondent, { respondent: 1, decisionNumber, legalBasis, fine: amount });
  life.act(5, PayPenalty, { amount, to: '市财政局', respondent: 1 });
  life.act(0, ExecutePenalty, {});
}

export const report = (life: Life): void =>
  life.act(1, ReportCompletion, { summary: `经调查，${life.company}的情况已核实，处理结果报告如上。` });

export function tell(life: Life, ending: Ending): void {
  const declined = ending === 'declined';
  life.act(life.chance.between(0, 6), SendReply, {
    medium: declined ? 'letter' : life.chance.of(['telephone', 'web', 'letter']),
    summary: declined
      ? '您反映的事项不予受理，理由已书面说明。'
      : `经核实，现将${life.company}一事的处理意见告知如下：情况已查明，已督促整改。`,
  });
}

export function callBack(life: Life): void {
  const satisfaction = life.chance.weighted(VERDICTS);
  life.act(life.chance.between(1, 5), RecordFeedback, { reached: satisfaction !== 'no-answer', satisfaction });
}

export function close(life: Life, ending: Ending): void {
  const outcome = ending === 'apology' || ending === 'refund' ? 'settled' : ending;
  const { granted, explained } = life.trade.resolutions ?? {};
  const resolution = outcome === 'explained' ? explained : outcome === 'settled' ? granted : undefined;
  life.act(life.chance.between(0, 4), CloseComplaint, { outcome, resolution });
}
