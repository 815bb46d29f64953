import type { PersonalFields } from '../../../kernel/event';

/** 批评教育 · 培训 · 警告 · 扣罚 · 停岗 · 调岗 · 辞退 · 其他. */
export const STAFF_MEASURES = [
  'criticism',
  'training',
  'warning',
  'deduction',
  'suspension',
  'reassignment',
  'dismissal',
  'other',
] as const;
export type StaffMeasure = (typeof STAFF_MEASURES)[number];

/** 过份苛索 · 抵触规定 (篇一 10). */
export const DEMAND_GROUNDS = ['unreasonable', 'against-rules'] as const;
export type DemandGround = (typeof DEMAND_GROUNDS)[number];

export interface ConductShapes {
  StaffActionTaken: {
    readonly measure: StaffMeasure;
    readonly description: string;
    /** Whom it concerns. */
    readonly staff?: string;
    /** Ordinal of the respondent whose staff it is, when it is one of them. */
    readonly respondent?: number;
    readonly respondentType?: string;
  };
  DemandDeclined: {
    /** Ordinal of the request in the complaint, when it is one of them. */
    readonly request?: number;
    readonly demand: string;
    readonly ground: DemandGround;
    readonly reason: string;
  };
}

/** Which fields are personal data, to be sealed before the log; a new event must say so. */
export const CONDUCT_PERSONAL_FIELDS = {
  StaffActionTaken: ['staff'],
  DemandDeclined: [],
} as const satisfies PersonalFields<ConductShapes>;
