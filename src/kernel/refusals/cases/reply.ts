import type { RefusalWords } from '../refusal-words';

export const reply = {
  'not-an-approver': {
    zh: '答复须由 {roles} 审批，{role} 不得审批。',
    en: 'A reply is approved by {roles}, not by {role}.',
  },
  'reason-missing': { zh: '退回答复须说明理由。', en: 'A reply is sent back with a reason.' },
  'reply-not-approved': {
    zh: '答复尚未经 {roles} 审批同意，不得发出。',
    en: 'The reply has not been approved by {roles} and may not be sent.',
  },
  'reply-differs-from-approved': {
    zh: '答复内容与审批同意的不一致；如需修改，请先退回再报审批。',
    en: 'The reply is not the one that was approved: to change it, send it back and have it approved again.',
  },
  'reply-not-written': {
    zh: '本制度要求书面答复，{medium} 答复不足。',
    en: 'The regime asks for a written reply; a reply by {medium} is not enough.',
  },
  'satisfaction-without-answer': {
    zh: '未联系到投诉人，不能记录满意度“{satisfaction}”。',
    en: 'The complainant was not reached: “{satisfaction}” cannot be recorded.',
  },
} as const satisfies RefusalWords;
