import type { RefusalWords } from '../refusal-words';

export const documents = {
  'no-template': {
    zh: '制度 {regime} 没有文书“{document}”的格式。',
    en: 'The regime {regime} has no template for the document {document}.',
  },
  'document-not-in-this-stage': {
    zh: '案件处于“{stage}”阶段，不能签发文书“{document}”；可签发的阶段：{allowed}。',
    en: 'The case is in stage {stage}: the document {document} is issued only in {allowed}.',
  },
  'not-entitled-to-issue': {
    zh: '{unit} 无权签发文书“{document}”；有权签发：{issuer}。',
    en: '{unit} may not issue the document {document}; who may: {issuer}.',
  },
  'document-issued-already': {
    zh: '文书“{document}”已签发（本案第 {ordinal} 号文书）；如需重发，请先作废。',
    en: 'The document {document} was issued already (document {ordinal} of the case); cancel it before issuing another.',
  },
  'document-needs': {
    zh: '文书“{document}”须填写 {field}。',
    en: 'The document {document} needs {field}.',
  },
  'addressee-is-fixed': {
    zh: '文书“{document}”的收文对象由案件确定，不填 {field}。',
    en: 'To whom the document {document} goes follows from the case: leave out {field}.',
  },
  'order-without-finding': {
    zh: '对 {respondent} 没有成立或部分成立的认定，不得责令整改。',
    en: 'There is no substantiated or partly substantiated allegation against {respondent}: nothing to be put right.',
  },
  'nothing-to-tell': {
    zh: '文书“{document}”须写明结果：请先对每项投诉作出认定，或填写正文。',
    en: 'The document {document} would tell no result: find on every allegation first, or give a text.',
  },
  'unknown-document': {
    zh: '没有第 {ordinal} 号文书；本案共 {count} 份。',
    en: 'There is no document {ordinal}; the case has {count}.',
  },
  'not-the-issuer': {
    zh: '文书由 {issuer} 签发，{unit} 不得作废。',
    en: 'The document was issued by {issuer}; {unit} may not cancel it.',
  },
  'document-cancelled-already': { zh: '第 {ordinal} 号文书已作废。', en: 'Document {ordinal} was cancelled already.' },
  'attachment-empty': { zh: '附件是空文件。', en: 'The attachment is empty.' },
  'attachment-kind-unknown': {
    zh: '附件的内容不是可接收的类型；可接收：{allowed}（不含宏）。',
    en: 'The content of the attachment is of no kind that is taken: {allowed} (without macros).',
  },
  'attachment-kind-differs': {
    zh: '附件声称是 {stated}，内容却是 {actual}。',
    en: 'The attachment is said to be {stated}, but its content is {actual}.',
  },
  'unknown-attachment': {
    zh: '没有待登记的附件：{hashes}；上传后一日内有效，请（重新）上传。',
    en: 'No attachment {hashes} waits to be named: upload it first, and name it within a day.',
  },
  'attachments-erased': {
    zh: '本案个人信息已删除，所附材料一并删除，不再提供。',
    en: 'The personal data of this case were erased, and its attachments with them: nobody is given them any more.',
  },
} as const satisfies RefusalWords;
