import type { DerivationStep } from '../../src/calendar/counting/derivation.events';
import { dayOf, toldEnd, weekdayOf, type Day } from '../../src/kernel/day';
import type { LimitStart, LimitUnit, PauseGround } from '../../src/regimes/parts/limits';

type Step<Name extends DerivationStep['step']> = Extract<DerivationStep, { readonly step: Name }>;
type Words = { readonly [Name in DerivationStep['step']]: (step: Step<Name>, told: Told) => string };

/** How days and moments are told: without the year when it is that of the start. */
interface Told {
  readonly day: (day: Day) => string;
  readonly moment: (instant: string) => string;
  /** Whether the last day was moved: the due date is then no longer the day counted to. */
  readonly moved: boolean;
}

const START: Readonly<Record<LimitStart, { readonly zh: string; readonly en: string }>> = {
  receipt: { zh: '接诉', en: 'received' },
  acceptance: { zh: '受理', en: 'accepted' },
  transfer: { zh: '转办', en: 'passed on' },
  supplement: { zh: '补正', en: 'supplemented' },
  reply: { zh: '答复', en: 'replied' },
  'review-request': { zh: '申请复查', en: 'review requested' },
  'case-opened': { zh: '立案', en: 'case opened' },
  'mediation-end': { zh: '调解终止', en: 'mediation ended' },
  finding: { zh: '认定', en: 'found' },
};

export const GROUND: Readonly<Record<PauseGround, { readonly zh: string; readonly en: string }>> = {
  examination: { zh: '检验鉴定', en: 'examination' },
  supplement: { zh: '补正材料', en: 'supplement' },
  hearing: { zh: '听证', en: 'hearing' },
  suspension: { zh: '中止', en: 'suspension' },
  'joint-procedure': { zh: '会商', en: 'joint procedure' },
  'competence-dispute': { zh: '管辖争议', en: 'dispute on competence' },
};

const UNIT: Readonly<Record<LimitUnit, { readonly zh: string; readonly en: readonly [string, string] }>> = {
  hours: { zh: '小时', en: ['hour', 'hours'] },
  'working-days': { zh: '个工作日', en: ['working day', 'working days'] },
  'calendar-days': { zh: '日', en: ['calendar day', 'calendar days'] },
};
const WEEKDAY = {
  zh: ['日', '一', '二', '三', '四', '五', '六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

/** 7 个工作日 · 7 working days. */
export const lengthIn = {
  zh: (length: number, unit: LimitUnit): string => `${length} ${UNIT[unit].zh}`,
  en: (length: number, unit: LimitUnit): string => `${length} ${UNIT[unit].en[length === 1 ? 0 : 1]}`,
};

const ordinal = (count: number): string => {
  const ending = /1[123]$/.test(String(count)) ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${count}${ending}`;
};

const zh: Words = {
  start: ({ from, at }) => `${dayOf(at)} ${at.slice(11, 16)} ${START[from].zh}`,
  'first-day': ({ day }, told) => `${told.day(day)} 为第 1 日`,
  holiday: ({ from, to, name }, told) => `${span(from, to, told, '至')} ${name.zh}放假`,
  'make-up': ({ day }, told) => `${told.day(day)}（周${WEEKDAY.zh[weekdayOf(day)] ?? ''}）调休上班`,
  excluded: ({ ground, from, to }, told) => `${span(from, to, told, '至')} ${GROUND[ground].zh}，不计入期限`,
  stopped: ({ ground, from, to }, told) =>
    `${told.moment(from)} 至 ${told.moment(to)} ${GROUND[ground].zh}，不计入期限`,
  extended: ({ length, unit }) => `延长 ${lengthIn.zh(length, unit)}`,
  'year-missing': ({ year }) => `${year} 年节假日安排尚未录入，暂按周一至周五计算`,
  moved: ({ from, to, count, unit, holiday }, told) =>
    `第 ${lengthIn.zh(count, unit)} ${told.day(from)} 为${holiday?.zh ?? `周${WEEKDAY.zh[weekdayOf(from)] ?? ''}`}，顺延至 ${told.day(to)}（民法典第二百零三条）`,
  due: ({ at, count, unit }, { moved }) =>
    `${moved ? '' : `${unit === 'hours' ? '满' : '第'} ${lengthIn.zh(count, unit)}，`}${toldEnd(at)} 届满`,
};

const en: Words = {
  start: ({ from, at }) => `${START[from].en} ${dayOf(at)} ${at.slice(11, 16)}`,
  'first-day': ({ day }, told) => `day 1 = ${told.day(day)}`,
  holiday: ({ from, to, name }, told) => `${span(from, to, told, '…')} holiday (${name.en})`,
  'make-up': ({ day }, told) => `${told.day(day)} (${WEEKDAY.en[weekdayOf(day)] ?? ''}) is a make-up working day`,
  excluded: ({ ground, from, to }, told) => `${GROUND[ground].en} ${span(from, to, told, '…')} excluded`,
  stopped: ({ ground, from, to }, told) => `${GROUND[ground].en} ${told.moment(from)} … ${told.moment(to)} excluded`,
  extended: ({ length, unit }) => `extended by ${lengthIn.en(length, unit)}`,
  'year-missing': ({ year }) => `no official calendar of ${year}: Monday to Friday taken as working days`,
  moved: ({ from, to, count, unit, holiday }, told) =>
    `${ordinal(count)} ${UNIT[unit].en[0]} ${told.day(from)} is ${holiday ? `a holiday (${holiday.en})` : `a ${WEEKDAY.en[weekdayOf(from)] ?? ''}`}, moved to ${told.day(to)} (Civil Code 203)`,
  due: ({ at, count, unit }, { moved }) =>
    `${moved ? 'due' : `${unit === 'hours' ? lengthIn.en(count, unit) : `${ordinal(count)} ${UNIT[unit].en[0]}`} =`} ${toldEnd(at)}`,
};

const span = (from: Day, to: Day, { day }: Told, dash: string): string =>
  from === to ? day(from) : `${day(from)}${dash}${day(to)}`;

/** Why a due date is what it is, step by step in words; the last line is the due date. */
export function derivationIn(language: 'zh' | 'en', steps: readonly DerivationStep[]): string[] {
  const words = { zh, en }[language];
  const start = steps.find(({ step }) => step === 'start') as Step<'start'> | undefined;
  const year = start ? dayOf(start.at).slice(0, 5) : '';
  const day = (of: Day): string => (year !== '' && of.startsWith(year) ? of.slice(5) : of);
  const moved = steps.at(-2)?.step === 'moved';
  const told: Told = { day, moment: (at) => `${day(dayOf(at))} ${at.slice(11, 16)}`, moved };
  return steps.map((step) => words[step.step](step as never, told));
}
