import type { DocumentShapes } from '../../../src/documents/documents.events';
import type { DocumentType } from '../../../src/regimes/parts/documents';
import { when, type Names, type WordsOf } from './telling';

type Issued = DocumentShapes['DocumentIssued'];

const DOCUMENT: Readonly<Record<DocumentType, { readonly zh: string; readonly en: string }>> = {
  'transfer-notice': { zh: '转办通知书', en: 'transfer notice' },
  'acceptance-notice': { zh: '受理通知书', en: 'notice of acceptance' },
  'declination-notice': { zh: '不予受理通知书', en: 'notice of declining' },
  'urging-notice': { zh: '督办通知书', en: 'urging notice' },
  'rectification-order': { zh: '责令整改通知书', en: 'rectification order' },
  'reply-letter': { zh: '答复书', en: 'reply letter' },
  'completion-report': { zh: '办结报告', en: 'completion report' },
  'registration-form': { zh: '投诉登记表', en: 'registration form' },
};

const addressee = (
  { addressee: kind, addresseeUnit, addresseeName }: Issued,
  { unit }: Names,
  complainant: string,
): string => {
  if (kind === 'complainant') return complainant;
  return addresseeUnit === undefined ? (addresseeName ?? '') : unit(addresseeUnit);
};

export const documentWords: WordsOf<DocumentShapes> = {
  DocumentIssued: {
    zh: (issued, names) => {
      const to = addressee(issued, names, '投诉人');
      const { ordinal, unit, title, seal, sealedBy } = issued;
      return `${names.unit(unit)} 签发第 ${ordinal} 号文书《${title}》${when(to, `，送 ${to}`)}${when(seal, `，加盖${seal ?? ''}（用印人：${sealedBy ?? ''}）`)}`;
    },
    en: (issued, names) => {
      const to = addressee(issued, names, 'the complainant');
      const { ordinal, document, unit, seal, sealedBy } = issued;
      return `${names.unit(unit)} issued document ${ordinal}, a ${DOCUMENT[document].en}${when(to, `, to ${to}`)}${when(seal, `; seal “${seal ?? ''}” used by ${sealedBy ?? ''}`)}`;
    },
  },
  DocumentCancelled: {
    zh: ({ ordinal, document, reason }) => `第 ${ordinal} 号文书（${DOCUMENT[document].zh}）作废：${reason}`,
    en: ({ ordinal, document, reason }) => `Document ${ordinal} (${DOCUMENT[document].en}) cancelled: ${reason}`,
  },
};
