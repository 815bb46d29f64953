import { ROLES, type Role } from '../../kernel/roles';
import { SomeOf } from '../../validation/choices';
import { Count, Flag, OneOf, Text, Texts } from '../../validation/fields';
import type { Authority, ReplyRule } from '../parts/authority';
import { DOCUMENT_TYPES, type DocumentTemplate, type DocumentType, type Retention } from '../parts/documents';
import {
  RECORD_FIELDS,
  RECORD_STEPS,
  type RecordField,
  type RecordStep,
  type RequiredRecord,
} from '../parts/requirements';
import { OptionalAmount, TermPack } from './term-pack';

/** What a single case is held to. */
export class RequiredRecordPack extends TermPack implements RequiredRecord {
  @OneOf(RECORD_STEPS) step!: RecordStep;
  @OneOf(RECORD_FIELDS) field!: RecordField;
  @Texts({ min: 1 }) kinds!: string[];
  @Flag({ about: 'True: the step is refused without it; false: needed or waived at closing.' }) refused!: boolean;
}

export class AuthorityPack implements Authority {
  @OneOf(ROLES) role!: Role;
  @OptionalAmount() remedyUpTo?: string;
}

export class ReplyRulePack implements ReplyRule {
  @Flag() written!: boolean;
  @SomeOf(ROLES) approvedBy!: Role[];
  @Flag() completionReport!: boolean;
}

export class RetentionPack extends TermPack implements Retention {
  @Count({ min: 1, max: 100 }) years!: number;
  @Flag() important!: boolean;
}

export class DocumentTemplatePack implements DocumentTemplate {
  @OneOf(DOCUMENT_TYPES) document!: DocumentType;
  @Count({ min: 1, max: 1000 }) version!: number;
  @Text({ max: 100 }) title!: string;
  @Text({ max: 40, about: '机关代字', example: '市监投转' }) mark!: string;
}
