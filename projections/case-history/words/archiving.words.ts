import type { ArchivingShapes, ErasureGround } from '../../../src/complaints/archiving/archiving.events';
import { when, type WordsOf } from './telling';

const GROUND: Readonly<Record<ErasureGround, { readonly zh: string; readonly en: string }>> = {
  'retention-ended': { zh: '保管期满', en: 'the time of keeping ended' },
  'on-request': { zh: '应请求', en: 'on request' },
};

interface Grounds {
  readonly ground: ErasureGround;
  readonly basis?: string;
}

const whyZh = ({ ground, basis }: Grounds): string => GROUND[ground].zh + when(basis, `，依据 ${basis ?? ''}`);
const whyEn = ({ ground, basis }: Grounds): string => GROUND[ground].en + when(basis, `, ${basis ?? ''}`);

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
  ErasureProposed: {
    zh: (proposed) => `第 ${proposed.erasure} 次申请删除个人信息（${whyZh(proposed)}）`,
    en: (proposed) => `Erasure ${proposed.erasure} of personal data proposed (${whyEn(proposed)})`,
  },
  ErasureRejected: {
    zh: ({ erasure, reason }) => `第 ${erasure} 次删除申请未获批准：${reason}`,
    en: ({ erasure, reason }) => `Erasure ${erasure} not approved: ${reason}`,
  },
  ProcessingRestricted: {
    zh: ({ reason, basis }) => `个人信息限制处理：${reason}${when(basis, `（依据 ${basis ?? ''}）`)}`,
    en: ({ reason, basis }) => `Processing of personal data restricted: ${reason}${when(basis, ` (${basis ?? ''})`)}`,
  },
  RestrictionLifted: {
    zh: ({ reason }) => `解除限制处理：${reason}`,
    en: ({ reason }) => `Restriction lifted: ${reason}`,
  },
  PersonalDataErased: {
    zh: (erased) => `个人信息已删除（${whyZh(erased)}）`,
    en: (erased) => `Personal data erased (${whyEn(erased)})`,
  },
};
