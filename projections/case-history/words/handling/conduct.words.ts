import type { ConductShapes, StaffMeasure } from '../../../../src/complaints/handling/conduct/conduct.events';
import { when, type WordsOf } from '../telling';

const MEASURE: Readonly<Record<StaffMeasure, string>> = {
  criticism: '批评教育',
  training: '培训',
  warning: '警告',
  deduction: '扣罚',
  suspension: '停岗',
  reassignment: '调岗',
  dismissal: '辞退',
  other: '其他措施',
};
const GROUND = { unreasonable: '过份苛索', 'against-rules': '抵触规定' } as const;

export const conductWords: WordsOf<ConductShapes> = {
  StaffActionTaken: {
    zh: ({ measure, description, staff }) =>
      `对员工${when(staff, ` ${staff ?? ''} `)}作出处理：${MEASURE[measure]}，${description}`,
    en: ({ measure, description, staff }) =>
      `Action taken on staff${when(staff, ` (${staff ?? ''})`)}: ${measure}, ${description}`,
  },
  DemandDeclined: {
    zh: ({ request, demand, ground, reason }) =>
      `不满足要求“${demand}”${when(request, `（第 ${request ?? ''} 项请求）`)}：${GROUND[ground]}，${reason}`,
    en: ({ request, demand, ground, reason }) =>
      `Demand “${demand}”${when(request, ` (request ${request ?? ''})`)} declined as ${ground === 'unreasonable' ? 'unreasonable' : 'against the rules'}: ${reason}`,
  },
};
