import type { RefusalWords } from '../refusal-words';

export const handling = {
  'unknown-remedy': {
    zh: '没有第 {remedy} 项补救措施；本案共 {count} 项。',
    en: 'There is no remedy {remedy}; the case has {count}.',
  },
  'nothing-to-approve': {
    zh: '第 {remedy} 项补救措施没有待审批的事项。',
    en: 'Remedy {remedy} does not wait for an approval.',
  },
  'own-remedy': {
    zh: '第 {remedy} 项补救措施由 {person} 提出，不得由其本人审批。',
    en: 'Remedy {remedy} was proposed by {person}, who may not decide on it.',
  },
  'beyond-authority': {
    zh: '第 {remedy} 项补救措施超出 {role} 的审批权限。',
    en: 'Remedy {remedy} goes beyond the authority of the role {role}.',
  },
  'remedy-not-approved': {
    zh: '第 {remedy} 项补救措施超出提出人权限，审批前不得向投诉人提出。',
    en: 'Remedy {remedy} goes beyond the authority of who proposed it and is not offered before it is approved.',
  },
  'remedy-rejected': { zh: '第 {remedy} 项补救措施未获批准。', en: 'Remedy {remedy} was not approved.' },
  'remedy-refused': { zh: '投诉人不接受第 {remedy} 项补救措施。', en: 'The complainant refused remedy {remedy}.' },
  'objection-missing': {
    zh: '投诉人不认可复述的问题时，须记录其异议（篇一）。',
    en: 'When the complainant does not agree to the issues as restated, the objection must be recorded (篇一).',
  },
  'unknown-evidence': {
    zh: '没有第 {evidence} 项证据；本案共 {count} 项。',
    en: 'There is no piece of evidence {evidence}; the case has {count}.',
  },
  'unknown-examination-offer': {
    zh: '没有第 {offer} 次提出的鉴定；本案共 {count} 次。',
    en: 'There is no offer {offer} of an examination; the case has {count}.',
  },
  'examination-offer-answered': {
    zh: '第 {offer} 次提出的鉴定，投诉人已有答复。',
    en: 'The complainant answered offer {offer} of an examination already.',
  },
  'unknown-examination': {
    zh: '没有第 {examination} 次鉴定；本案共 {count} 次。',
    en: 'There is no examination {examination}; the case has {count}.',
  },
  'examination-already-reported': {
    zh: '第 {examination} 次鉴定已有结论。',
    en: 'Examination {examination} was reported already.',
  },
  'unknown-negotiation': {
    zh: '没有第 {negotiation} 次协商；本案共 {count} 次。',
    en: 'There is no negotiation {negotiation}; the case has {count}.',
  },
  'negotiation-over': {
    zh: '第 {negotiation} 次协商已结束或已延期，不能再延期。',
    en: 'Negotiation {negotiation} is over or was adjourned already.',
  },
  'unknown-request': {
    zh: '没有第 {request} 项请求；本案共 {count} 项。',
    en: 'There is no request {request}; the case has {count}.',
  },
  'remedy-already-performed': { zh: '第 {remedy} 项补救措施已履行。', en: 'Remedy {remedy} was performed already.' },
} as const satisfies RefusalWords;
