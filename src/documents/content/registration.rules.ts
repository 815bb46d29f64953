import { categoryOf, channelOf, kindOf, receiptOf, respondentTypeOf, type Writer } from './occasion.rules';
import type { FormRow, Line } from './paper';
import { dayInWords, moneyInWords, numeral } from './phrases.rules';

const row = (...cells: readonly (readonly [string, Line])[]): FormRow => ({
  cells: cells.map(([label, value]) => ({ label, value })),
});
const box = (label: string, value: Line): FormRow => ({ ...row([label, value]), tall: true });

/** 投诉登记表 (篇六, 篇七): who complains of whom and of what, with the facts of the consumption. */
export const registrationForm: Writer = (occasion) => {
  const { state } = occasion;
  const { region, partySize, subject, requests } = state;
  const { on, by, onSite, signed, attachments } = receiptOf(occasion);
  const respondents = state.respondents.map(({ type, name }) => `${name}（${respondentTypeOf(occasion, type)}）`);
  const allegations = state.allegations.map(({ text }, index) => `${numeral(index + 1)}、${text}`);
  const rows = [
    row(['投诉人', [{ personal: 'complainant.name' }]], ['联系电话', [{ personal: 'complainant.telephone' }]]),
    row(['联系地址', [{ personal: 'complainant.address' }]]),
    row(['投诉日期', [dayInWords(on)]], ['投诉方式', [channelOf(occasion)]]),
    row(['类型', [kindOf(occasion)]], ['类别', [categoryOf(occasion)]]),
    row(['投诉人数', [`${partySize}人`]], ['地区', [region]]),
    row(['被投诉人', [respondents.join('、')]]),
    row(
      ['商品或服务', [subject?.item ?? '']],
      ['消费日期', [subject?.consumedOn === undefined ? '' : dayInWords(subject.consumedOn)]],
    ),
    row(
      ['消费金额', [subject?.amount === undefined ? '' : moneyInWords(subject.amount)]],
      ['附件', [`${attachments.length}份`]],
    ),
    box('投诉事项', [allegations.join('\n')]),
    box('事实经过', [{ personal: 'narrative' }]),
    box('投诉请求', [requests.map((request, index) => `${numeral(index + 1)}、${request}`).join('\n')]),
    row(['投诉人签字', [signed ? '已签字' : onSite ? '' : '非现场投诉，无须签字']], ['登记人', [by]]),
  ];
  return [{ kind: 'form', rows }];
};
