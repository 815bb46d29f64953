import type { DeadlineCause } from '../../src/complaints/clock/clock.events';
import type { Deadline } from '../../src/complaints/clock/deadlines.events';
import { toldEnd } from '../../src/kernel/day';
import type { PauseGround } from '../../src/regimes/parts/limits';
import type { Awaited } from './awaited.rules';
import type { InBoth } from './in-both';
import type { PublicState } from './public-case.answer';

const NOTHING: InBoth = { zh: '', en: '' };

const ACT: Readonly<Record<Awaited, InBoth>> = {
  decision: { zh: '决定是否受理', en: 'it is decided whether your complaint is accepted' },
  answer: { zh: '答复您的咨询', en: 'your question is answered' },
  'suggestion-decision': { zh: '对您的建议作出决定', en: 'your suggestion is decided on' },
  'mediation-end': { zh: '完成调解', en: 'the mediation is over' },
  reply: { zh: '答复您', en: 'you are told the result' },
  closing: { zh: '办结', en: 'your complaint is closed' },
  'review-decision': { zh: '作出复查决定', en: 'the review is decided' },
};

/** The last moment for what the complainant waits for: 最迟在 2026-10-14 24:00 决定是否受理. */
export const lastMoment = (until: Awaited, due: string): InBoth => ({
  zh: `最迟在 ${toldEnd(due)} ${ACT[until].zh}`,
  en: `By ${toldEnd(due)} at the latest, ${ACT[until].en}`,
});

const MOVED: Readonly<Record<Exclude<DeadlineCause, 'started'>, InBoth>> = {
  extended: { zh: '期限已延长', en: 'More time was granted' },
  resumed: { zh: '暂停的期限继续计算，日期顺延', en: 'The clock goes on, and the date moved' },
  moved: { zh: '改按其他规定办理', en: 'Other rules apply from now on' },
};

export function newDate(cause: Exclude<DeadlineCause, 'started'>, until: Awaited, due: string): InBoth {
  const last = lastMoment(until, due);
  return { zh: `${MOVED[cause].zh}：${last.zh}`, en: `${MOVED[cause].en}. ${last.en}` };
}

const WAITING: Readonly<Record<PauseGround, InBoth>> = {
  examination: { zh: '检验鉴定期间，', en: ' during an examination' },
  supplement: { zh: '等待您补充材料期间，', en: ' until you add what you were asked for' },
  hearing: { zh: '听证期间，', en: ' during a hearing' },
  suspension: { zh: '程序中止期间，', en: ' while the procedure is suspended' },
  'competence-dispute': { zh: '管辖争议期间，', en: ' while it is decided which authority is competent' },
  'joint-procedure': { zh: '会商期间，', en: ' while several authorities confer' },
};

const standing = (ground: PauseGround | undefined): Readonly<Record<PublicState, InBoth>> => ({
  running: NOTHING,
  paused: {
    zh: `（${ground ? WAITING[ground].zh : ''}期限暂停计算，日期将顺延）`,
    en: ` (the clock stands still${ground ? WAITING[ground].en : ''}; the date will move)`,
  },
  overdue: { zh: '（已超过期限）', en: ' (overdue)' },
  kept: { zh: '（已按期完成）', en: ' (done in time)' },
  'kept-late': { zh: '（已完成，超过期限）', en: ' (done late)' },
});

/** A due date as it stands; one still to come that rests on a calendar not known yet says so. */
export function dueInWords(
  { due, endedAt, missingYears }: Pick<Deadline, 'due' | 'endedAt' | 'missingYears'>,
  until: Awaited,
  state: PublicState,
  ground: PauseGround | undefined,
): InBoth {
  const [last, how] = [lastMoment(until, due), standing(ground)[state]];
  const unsure = endedAt === undefined ? mayChange(missingYears) : NOTHING;
  return { zh: `${last.zh}${how.zh}${unsure.zh}`, en: `${last.en}${how.en}${unsure.en}` };
}

const mayChange = (years: readonly number[]): InBoth =>
  years.length === 0
    ? NOTHING
    : {
        zh: `（${years.join('、')} 年节假日安排尚未录入，日期可能变动）`,
        en: ` (the holidays of ${years.join(', ')} are not known here yet; the date may change)`,
      };
