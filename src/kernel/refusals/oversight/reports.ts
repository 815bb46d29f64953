import type { RefusalWords } from '../refusal-words';

export const reports = {
  'report-drafted-already': { zh: '该总结已起草。', en: 'This report is drafted already.' },
  'report-published-already': {
    zh: '该总结已发布，不再改动；请另行起草。',
    en: 'This report is published and stays as it is: draft another one.',
  },
  'report-not-published': { zh: '该总结尚未发布。', en: 'This report is not published yet.' },
  'period-without-days': {
    zh: '统计期间（{from} 至 {to}）没有一天：终止日不计入。',
    en: 'The period from {from} to {to} has no day: its end is not counted.',
  },
  'report-of-another-unit': {
    zh: '总结所属单位（{unit}）不在您的单位及下级单位之内。',
    en: 'The report is about {unit}, which is neither your unit nor below it.',
  },
  'report-contradicts-itself': {
    zh: '总结自相矛盾，不能发布：{findings}。',
    en: 'The report contradicts itself and cannot be published: {findings}.',
  },
  'report-holds-personal-data': {
    zh: '总结中可能有个人信息（{places}）；发布后不能删除，请改写，或核实后注明 personalDataChecked。',
    en: 'There may be personal data in the report ({places}), which cannot be erased once it is published: rewrite it, or look at it and say personalDataChecked.',
  },
} as const satisfies RefusalWords;
