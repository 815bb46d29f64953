import { DOCUMENT_TYPES, type DocumentType } from '../regimes/parts/documents';
import { Code, Count, DayField, HappenedAt, OneOf, Ordinal, Text } from '../validation/fields';

/** 签发文书: a document of the case, numbered in the register of the unit that issues it. */
export class IssueDocument {
  @OneOf(DOCUMENT_TYPES, {
    about: '转办通知书 · 受理通知书 · 不予受理通知书 · 督办通知书 · 责令整改通知书 · 答复书 · 办结报告 · 投诉登记表',
    example: 'acceptance-notice',
  })
  type!: DocumentType;

  @Code({ optional: true, about: 'The unit a completion report goes to; who passed the case on when left out.' })
  addressee?: string;
  @Ordinal({ optional: true, about: 'The respondent a rectification order goes to; the holder when left out.' })
  respondent?: number;
  @Text({ optional: true, max: 2000, about: 'What is asked of the addressee.' }) requirements?: string;
  @DayField({ optional: true, about: 'The day by which the addressee is to report back.' }) reportBackBy?: string;
  @Text({ optional: true, max: 20_000, about: 'Paragraphs in your own words, one a line.' }) text?: string;
  @Count({ optional: true, max: 1000, about: 'Number of attachments.' }) attachments?: number;
  @Count({ optional: true, max: 100_000, about: 'Number of pages of the attachments.' }) pages?: number;
  @Text({ optional: true, max: 100, about: 'Which seal; 公章 when left out.' }) seal?: string;
  @Text({ optional: true, max: 100, about: 'Who used the seal; the caller when left out.' }) sealedBy?: string;
  @Text({ optional: true, max: 100, about: 'Who allowed the use of the seal.' }) sealApprovedBy?: string;
  @HappenedAt() at?: string;
}

/** 作废文书: the document keeps its number and says that it is void. */
export class CancelDocument {
  @Ordinal({ optional: true, about: 'Ordinal of the document in the case; taken from the path.' }) document!: number;
  @Text({ max: 1000 }) reason!: string;
  @HappenedAt() at?: string;
}
