import {
  Code,
  Count,
  DayField,
  Flag,
  HappenedAt,
  Hashes,
  ListOf,
  MoneyField,
  MoneyOf,
  Nested,
  OneOf,
  Ordinal,
  Text,
  Texts,
} from '../../validation/fields';

export class ComplainantBody {
  @Text({ optional: true, max: 100 }) name?: string;
  @Text({ optional: true, max: 40 }) telephone?: string;
  @Text({ optional: true, max: 300 }) address?: string;
  @Text({ optional: true, max: 40 }) idNumber?: string;
}

export class RespondentBody {
  @Code({ about: 'A respondent type of the regime.', example: 'travel-agency' }) type!: string;
  @Text({ max: 200 }) name!: string;
  @Text({ optional: true, max: 40, about: 'Administrative division code (GB/T 2260) or another region code.' })
  region?: string;
}

export class AllegationBody {
  @Ordinal({ about: 'Ordinal of the respondent in `respondents`, from 1.' }) respondent!: number;
  @Text({ max: 2000 }) text!: string;
}

export class SubjectBody {
  @Text({ optional: true, max: 200, about: 'Name of the goods or service (篇六).' }) item?: string;
  @DayField({ optional: true }) consumedOn?: string;
  @MoneyOf({ optional: true }) amount?: MoneyField;
}

/** 登记投诉: a complaint arrives. The case is pinned to the regime version in force on that day. */
export class ReceiveComplaint {
  @Code({ example: 'consumer-affairs' }) regime!: string;
  @Code({ example: 'complaint' }) kind!: string;
  @Code({ example: 'hotline' }) channel!: string;
  @Code({ example: 'service-attitude' }) category!: string;
  @Text({ max: 40, example: '440200' }) region!: string;
  @Code({ optional: true, about: 'The unit that received it; the caller’s own when left out.' }) receivingUnit?: string;
  @Nested(() => ComplainantBody, { optional: true }) complainant?: ComplainantBody;
  @Count({ optional: true, min: 1, max: 100_000, about: '人次; 1 when left out.' }) partySize?: number;
  @ListOf(() => RespondentBody, { min: 1, max: 50 }) respondents!: RespondentBody[];
  @ListOf(() => AllegationBody, { optional: true, max: 100 }) allegations?: AllegationBody[];
  @Nested(() => SubjectBody, { optional: true }) subject?: SubjectBody;
  @Texts({ optional: true, max: 20 }) requests?: string[];
  @Text({ optional: true, max: 20_000 }) narrative?: string;
  @Flag({ optional: true }) onSite?: boolean;
  @Flag({ optional: true }) signed?: boolean;
  @Flag({ optional: true }) confidential?: boolean;
  @Hashes({ optional: true, about: 'SHA-256 of each attachment.' }) attachments?: string[];
  @Text({ optional: true, max: 100 }) externalReference?: string;
  @Texts({ optional: true, max: 10, length: 100, about: 'Service campaigns that it belongs to (篇四).' })
  campaigns?: string[];
  @DayField({ optional: true, about: 'The day by which the customer was promised an answer (篇七).' })
  replyPromisedBy?: string;
  @HappenedAt() at?: string;
}

/** 分类: kind, category, severity and public attention. */
export class ClassifyComplaint {
  @Code() kind!: string;
  @Code() category!: string;
  @OneOf(['ordinary', 'serious', 'major']) severity!: 'ordinary' | 'serious' | 'major';
  @Flag({ optional: true }) publicAttention?: boolean;
  @HappenedAt() at?: string;
}

/** 受理. */
export class AcceptComplaint {
  @Text({ optional: true, max: 1000 }) remark?: string;
  @HappenedAt() at?: string;
}

/** 不予受理: the ground is one of the regime's. */
export class DeclineComplaint {
  @Code() ground!: string;
  @Text({ max: 2000 }) explanation!: string;
  @Text({ optional: true, max: 200, about: 'The body that is competent; required when the ground is competence.' })
  competentBody?: string;
  @HappenedAt() at?: string;
}
