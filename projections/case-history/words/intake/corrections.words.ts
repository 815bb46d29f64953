import {
  isPersonalRecord,
  type Correctable,
  type CorrectedValue,
  type CorrectionShapes,
} from '../../../../src/complaints/intake/corrections/corrections.events';
import { amount, type Names, type WordsOf } from '../telling';

const FIELD: Readonly<Record<Correctable, string>> = {
  channel: '渠道',
  region: '地区',
  partySize: '人次',
  'respondent.type': '被投诉人类型',
  'respondent.name': '被投诉人名称',
  'respondent.region': '被投诉人地区',
  allegation: '投诉事项',
  request: '投诉请求',
  'subject.item': '商品或服务名称',
  'subject.consumedOn': '消费日期',
  'subject.amount': '消费金额',
  externalReference: '外部编号',
  'complainant.name': '投诉人姓名',
  'complainant.telephone': '投诉人电话',
  'complainant.address': '投诉人地址',
  'complainant.idNumber': '投诉人证件号码',
  narrative: '投诉内容',
};

export const correctionWords: WordsOf<CorrectionShapes> = {
  RecordCorrected: {
    zh: ({ field, ordinal, old, new: value, personal, reason }, names) =>
      isPersonalRecord(field)
        ? `更正${FIELD[field]}为“${personal ?? ''}”（原记录保留），理由：${reason}`
        : `更正${ordinal === undefined ? '' : `第 ${ordinal} 项`}${FIELD[field]}：${told(field, old, names) || '未填'} → ${told(field, value, names)}（原记录保留），理由：${reason}`,
    en: ({ field, ordinal, old, new: value, personal, reason }, names) =>
      isPersonalRecord(field)
        ? `Corrected ${field} to “${personal ?? ''}” (the original is kept): ${reason}`
        : `Corrected ${field}${ordinal === undefined ? '' : ` ${ordinal}`}: ${told(field, old, names) || 'not stated'} → ${told(field, value, names)} (the original is kept): ${reason}`,
  },
};

function told(field: Correctable, value: CorrectedValue | undefined, { term }: Names): string {
  if (value === undefined) return '';
  if (typeof value === 'object') return amount(value);
  if (typeof value === 'number') return String(value);
  if (field === 'channel') return term('channels', value);
  return field === 'respondent.type' ? term('respondentTypes', value) : value;
}
