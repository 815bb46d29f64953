import type { RefusalWords } from '../refusal-words';

export const routing = {
  'not-the-holder': {
    zh: '案件由 {holder} 办理，{unit} 不得处理。',
    en: 'The case is held by {holder}; {unit} may not act on it.',
  },
  'transfer-to-self': { zh: '案件已由 {unit} 办理。', en: 'The case is held by {unit} already.' },
  'third-hand-over': {
    zh: '第三次转办须提交共同上级 {superior}，不得再转 {to}。',
    en: 'The third hand-over goes to the common superior {superior}, not to {to}.',
  },
  'no-common-superior': {
    zh: '第三次转办须提交共同上级，但 {units} 没有登记共同上级。',
    en: 'The third hand-over goes to the common superior, but none is registered for {units}.',
  },
  'instruction-missing': {
    zh: '{unit} 是经手各单位的共同上级，只能以批示为依据向下交办。',
    en: 'The common superior {unit} hands the case down only with an instruction.',
  },
  'instructed-already': {
    zh: '{unit} 已批示交办过一次，应自行办理或提交上级。',
    en: 'The common superior {unit} has handed the case down once: it decides itself or raises the case.',
  },
  'acted-in-another-line': {
    zh: '{person} 已在本案承担 {other}，不得再承担 {line}（三线互控，篇七）。',
    en: 'In this case {person} acted in the line {other} and may not act in the line {line} (篇七).',
  },
  'nothing-to-return': {
    zh: '没有转办给 {unit} 的记录，无可退回。',
    en: 'There is no hand-over to return: the case was not passed on to {unit}.',
  },
  'complainant-not-introduced': {
    zh: '首问负责：须将投诉人介绍给 {to} 认识，不得让其自行前往（篇一）。',
    en: 'Whoever is asked first is responsible: the complainant is introduced to {to}, not sent there (篇一).',
  },
  'no-handler': { zh: '本案尚未指定承办人，无可更换。', en: 'The case has no handler yet who could be replaced.' },
  'handler-assigned-already': {
    zh: '本案承办人已是 {handler}；更换承办人须说明理由（篇三）。',
    en: '{handler} handles the case; a handler is replaced with a reason (篇三).',
  },
  'same-handler': { zh: '{handler} 已是本案承办人。', en: '{handler} handles the case already.' },
  'dispute-with-self': {
    zh: '案件即由 {unit} 办理，无争议可言。',
    en: 'The case is held by {unit} already: there is nothing to dispute.',
  },
  'competence-in-dispute': {
    zh: '第 {dispute} 次管辖争议待 {superior} 决定，此前不得转办或退回。',
    en: 'Dispute {dispute} on the competence waits for {superior}: until then the case stays where it is.',
  },
  'found-competent': {
    zh: '{superior} 已指定由 {unit} 办理，不得退回或再提争议（不得推诿，篇十）。',
    en: '{superior} has found {unit} to be competent: the case is not given back or disputed again (篇十).',
  },
  'unknown-dispute': {
    zh: '没有第 {dispute} 次管辖争议；本案共 {count} 次。',
    en: 'There is no dispute {dispute} on the competence; the case has {count}.',
  },
  'dispute-decided': { zh: '第 {dispute} 次管辖争议已决定。', en: 'The dispute {dispute} was decided already.' },
  'not-the-common-superior': {
    zh: '管辖争议由共同上级 {superior} 决定，{unit} 不能决定。',
    en: 'The common superior {superior} decides on the competence, not {unit}.',
  },
  'competent-elsewhere': {
    zh: '{unit} 不是 {superior} 或其下级单位，不能指定。',
    en: '{unit} is neither {superior} nor below it and cannot be named.',
  },
} as const satisfies RefusalWords;
