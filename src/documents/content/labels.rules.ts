import type { ApologyForm } from '../../complaints/apology/apology.events';
import type { Finding, RemedyType, Responsibility } from '../../complaints/handling/handling.events';
import type { ReplyMedium } from '../../complaints/reply/reply.events';

/** What the codes of a case are called in a document. */
export const FINDING_WORDS: Readonly<Record<Finding, string>> = {
  substantiated: '成立',
  'partly-substantiated': '部分成立',
  unsubstantiated: '不成立',
  unverifiable: '无法查清',
};

export const RESPONSIBILITY_WORDS: Readonly<Record<Responsibility, string>> = {
  violation: '属于违规失职',
  mistake: '属于一般工作失误',
  'service-shortfall': '属于服务欠缺',
  product: '属于商品问题',
  misunderstanding: '属于误解',
  none: '',
};

export const REMEDY_WORDS: Readonly<Record<RemedyType, string>> = {
  refund: '退款',
  compensation: '赔偿',
  replacement: '更换',
  voucher: '代金券',
  promise: '承诺',
  explanation: '解释说明',
  rectification: '整改',
  'staff-action': '对工作人员作出处理',
  relief: '补救',
};

export const APOLOGY_WORDS: Readonly<Record<ApologyForm, string>> = {
  oral: '口头',
  telephone: '电话',
  'in-person': '当面',
  written: '书面',
  public: '公开',
};

export const MEDIUM_WORDS: Readonly<Record<ReplyMedium, string>> = {
  telephone: '电话',
  'in-person': '当面',
  letter: '信函',
  'e-mail': '电子邮件',
  'text-message': '短信',
  web: '网络',
};
