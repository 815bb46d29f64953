import type { ArchivingShapes } from '../../../src/complaints/archiving/archiving.events';
import { when, type WordsOf } from './telling';

export const archivingWords: WordsOf<ArchivingShapes> = {
  ComplaintArchived: {
    zh: ({ retention, years, until }, { term }) =>
      `归档：${term('retention', retention)}，保管 ${years} 年，至 ${until}`,
    en: ({ retention, years, until }, { term }) =>
      `Archived (${term('retention', retention)}): kept for ${years} year(s), until ${until}`,
  },
  LegalHoldPlaced: {
    zh: ({ hold, reason, legalBasis }) =>
      `第 ${hold} 项法定保全：${reason}${when(legalBasis, `（依据 ${legalBasis ?? ''}）`)}`,
    en: ({ hold, reason, legalBasis }) =>
      `Legal hold ${hold} placed: ${reason}${when(legalBasis, ` (${legalBasis ?? ''})`)}`,
  },
  LegalHoldLifted: {
    zh: ({ hold, reason }) => `第 ${hold} 项法定保全解除：${reason}`,
    en: ({ hold, reason }) => `Legal hold ${hold} lifted: ${reason}`,
  },
  PersonalDataErased: {
    zh: ({ ground, basis }) =>
      `个人信息已删除（${ground === 'on-request' ? '应请求' : '保管期满'}${when(basis, `，依据 ${basis ?? ''}`)}）`,
    en: ({ ground, basis }) =>
      `Personal data erased (${ground === 'on-request' ? 'on request' : 'the time of keeping ended'}${when(basis, `, ${basis ?? ''}`)})`,
  },
};
