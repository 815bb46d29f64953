import type { RoutingShapes } from '../../../src/complaints/routing/routing.events';
import { when, type WordsOf } from './telling';

const BASIS = {
  territorial: '属地',
  level: '级别',
  subject: '事项',
  instructed: '批示',
  respondent: '被投诉单位',
} as const;

export const routingWords: WordsOf<RoutingShapes> = {
  ComplaintTransferred: {
    zh: ({ ordinal, from, to, basis, reportBackBy, attachments, pages }, { unit }) =>
      `第 ${ordinal} 次转办：${unit(from)} → ${unit(to)}（依据：${BASIS[basis]}）${when(reportBackBy, `，${reportBackBy ?? ''} 前报告`)}，附件 ${attachments} 份共 ${pages} 页`,
    en: ({ ordinal, from, to, basis, reportBackBy, attachments, pages }, { unit }) =>
      `Hand-over ${ordinal}: ${unit(from)} → ${unit(to)} (${basis})${when(reportBackBy, `, report back by ${reportBackBy ?? ''}`)}, ${attachments} attachment(s), ${pages} page(s)`,
  },
  TransferAcknowledged: {
    zh: ({ ordinal, by }) => `第 ${ordinal} 次转办由 ${by} 签收`,
    en: ({ ordinal, by }) => `Hand-over ${ordinal} acknowledged by ${by}`,
  },
  TransferReturned: {
    zh: ({ ordinal, from, to, reason }, { unit }) =>
      `第 ${ordinal} 次转办退回：${unit(from)} → ${unit(to)}，理由：${reason}`,
    en: ({ ordinal, from, to, reason }, { unit }) =>
      `Hand-over ${ordinal} returned: ${unit(from)} → ${unit(to)}, because ${reason}`,
  },
  CompetenceDisputed: {
    zh: ({ unit: by, competent, superior, reason }, { unit }) =>
      `${unit(by)} 提出管辖争议，认为应由 ${unit(competent)} 办理，报 ${unit(superior)} 决定：${reason}`,
    en: ({ unit: by, competent, superior, reason }, { unit }) =>
      `${unit(by)} held ${unit(competent)} to be competent and asked ${unit(superior)} to decide: ${reason}`,
  },
  CompetenceDecided: {
    zh: ({ competent, reason }, { unit }) => `指定 ${unit(competent)} 办理：${reason}`,
    en: ({ competent, reason }, { unit }) => `${unit(competent)} found to be competent: ${reason}`,
  },
  WarmHandover: {
    zh: ({ to, complainantIntroduced, remark }) =>
      `首问负责：转交 ${to} 办理${complainantIntroduced ? '，并将投诉人介绍给其认识' : ''}${when(remark, `：${remark ?? ''}`)}`,
    en: ({ to, complainantIntroduced, remark }) =>
      `Handed over in person to ${to}${complainantIntroduced ? ', to whom the complainant was introduced' : ''}${when(remark, `: ${remark ?? ''}`)}`,
  },
  HandlerReplaced: {
    zh: ({ handler, previous, reason }) => `承办人由 ${previous} 更换为 ${handler}，理由：${reason}`,
    en: ({ handler, previous, reason }) => `${handler} replaced ${previous} as the handler: ${reason}`,
  },
  HandlerAssigned: { zh: ({ handler }) => `承办人：${handler}`, en: ({ handler }) => `Handler: ${handler}` },
};
