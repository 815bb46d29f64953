import type { Stage } from '../complaints/lifecycle';
import type { Day } from '../kernel/day';
import type { Authority, ReplyRule } from './parts/authority';
import type { DocumentTemplate, Retention } from './parts/documents';
import type { Limit } from './parts/limits';
import type { OpenDataRule } from './parts/open-data';
import type { RequiredRecord, Requirement } from './parts/requirements';
import type { Kpi, ScoreWeight, SpotCheckRule, UrgingRule } from './parts/supervision';

/** A term of a regime with its words. */
export interface Term {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

/** A kind of case, as 投诉, 咨询, 建议, 举报, 信访. */
export interface Kind extends Term {
  /** Stages that a case of this kind can be in; a consultation may go from received straight to closed. */
  readonly stages: readonly Stage[];
  /** What must have happened before a case of this kind is closed with another outcome than `withdrawn`. */
  readonly closing: readonly Requirement[];
}

/** What a complaint may be about, as 旅行社 or 导游. */
export interface RespondentType extends Term {
  /** Natural persons: their names are told only as far as the reader may see them. */
  readonly person?: boolean;
}

/** What a category of the list before has become; without `to`: nothing, or several things. */
export interface CategoryBefore {
  readonly id: string;
  readonly to?: string;
}

export interface DeclineGround extends Term {
  /** True when the matter belongs to another body, which the refusal must then name. */
  readonly namesCompetentBody: boolean;
}

/** Statutory range of a fine, in national currency; outside it a fine is a warning on the case. */
export interface StatutoryRange extends Term {
  readonly respondentTypes: readonly string[];
  readonly minimum: string;
  readonly maximum: string;
}

/** 共同投诉: many complainants with one cause choose representatives. */
export interface JointComplaint {
  /** From how many complainants on. */
  readonly least: number;
  readonly representativesUpTo: number;
  readonly article: string;
}

/** A rule pack (制度包): what the practice of one office prescribes, as data. A case keeps the version of its day. */
export interface Regime {
  readonly id: string;
  readonly version: number;
  readonly names: { readonly zh: string; readonly en: string };
  /** Where the rules come from: piece of the source (篇) or article. */
  readonly source: string;
  readonly inForce: { readonly from: Day; readonly until?: Day };
  /** Version of the list of categories; figures by category say which one they counted by. */
  readonly taxonomyVersion: number;
  /** Numbers at which the office is called, as 12315. */
  readonly hotlines: readonly string[];

  readonly nationalCurrency: string;
  /** Confiscated foreign money is rounded half-up to a multiple of this amount of national currency. */
  readonly confiscationRoundedTo: string;
  readonly signatureOnSite: boolean;
  /** Every case is confidential, as reports of violations are (篇八). */
  readonly confidential: boolean;
  /** 首问负责: who is asked first hands over in person; a matter outside one's duty is no ground to decline (篇一). */
  readonly firstResponsible: boolean;
  /** After how many hand-overs the next one goes to the common superior; 2: the third goes up. */
  readonly handOversBeforeSuperior: number;
  readonly jointComplaint?: JointComplaint;
  /** Code of the unit that receives what is filed over the web and no unit is competent for. */
  readonly intakeUnit?: string;

  readonly kinds: readonly Kind[];
  readonly channels: readonly Term[];
  readonly categories: readonly Term[];
  /** Of the version of the list before: whatever is gone or means something else. The others are what they were. */
  readonly categoriesBefore?: readonly CategoryBefore[];
  readonly respondentTypes: readonly RespondentType[];
  readonly declineGrounds: readonly DeclineGround[];
  readonly fines: readonly StatutoryRange[];
  readonly resolutions: readonly Term[];

  readonly limits: readonly Limit[];
  readonly records: readonly RequiredRecord[];
  readonly authority: readonly Authority[];
  readonly reply: ReplyRule;
  readonly retention: readonly Retention[];
  readonly spotChecks: SpotCheckRule;
  /** The ladder of urgings; without one an urging states its own day and is only overdue after it. */
  readonly urging?: UrgingRule;
  /** Weights of the units' yearly scoring; sum 100, or none when units are not scored. */
  readonly scorecard: readonly ScoreWeight[];
  readonly kpis: readonly Kpi[];
  readonly documents: readonly DocumentTemplate[];
  /** What is published to everybody; nothing when left out. */
  readonly openData?: OpenDataRule;
}
