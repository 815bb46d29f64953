import { ApiProperty } from '@nestjs/swagger';
import { isPaused, type Deadline, type Pause } from '../../src/complaints/clock/deadlines.events';
import type { Language } from '../../src/http/problems/problem-kinds';
import { momentOf, toldEnd } from '../../src/kernel/day';
import { derivationIn } from './derivation.words';

/** 计时中 · 中止 · 超期未办 · 按期完成 · 超期完成 · 无需再办 */
export const DEADLINE_STATES = ['running', 'paused', 'overdue', 'kept', 'kept-late', 'lapsed'] as const;
export type DeadlineState = (typeof DEADLINE_STATES)[number];

/** One limit of a case, with its due date and why it is that. */
export class DeadlineAnswer {
  @ApiProperty({ description: 'Id of the limit in the rule pack.' }) limit!: string;
  @ApiProperty({ description: 'What the limit is called, in the language asked for.' }) name!: string;
  @ApiProperty({ type: 'integer', description: 'The how many-eth time the limit runs in this case.' }) ordinal!: number;
  @ApiProperty({ enum: DEADLINE_STATES }) state!: DeadlineState;
  @ApiProperty({ description: 'Article or 篇.' }) article!: string;
  @ApiProperty({ format: 'date-time' }) start!: string;
  @ApiProperty({ format: 'date-time', description: 'The end of a day is the beginning of the next one.' }) due!: string;
  @ApiProperty({ example: '2026-10-20 24:00', description: 'The same as people write it.' }) dueInWords!: string;
  @ApiProperty({ type: [String], description: 'Step by step in words; the last one is the due date.' })
  derivation!: string[];
  @ApiProperty({ type: 'integer' }) extensions!: number;
  @ApiProperty({ description: 'Whether it was recorded as missed.' }) missed!: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endedAt!: string | null;
  @ApiProperty({ description: 'False: an official calendar is missing, and the date may change.' }) complete!: boolean;
  @ApiProperty({ type: [Number], description: 'Years whose official calendar is missing.' }) missingYears!: number[];
  @ApiProperty({ type: 'integer' }) calendarVersion!: number;
}

export interface Telling {
  readonly language: Language;
  readonly nameOf: (limit: string) => string;
  /** ISO 8601. */
  readonly now: string;
}

export const deadlineAnswerOf = (
  deadline: Deadline,
  pauses: readonly Pause[],
  { language, nameOf, now }: Telling,
): DeadlineAnswer => ({
  limit: deadline.limit,
  name: nameOf(deadline.limit),
  ordinal: deadline.ordinal,
  state: stateOf(deadline, pauses, now),
  article: deadline.article,
  start: deadline.start,
  due: deadline.due,
  dueInWords: toldEnd(deadline.due),
  derivation: derivationIn(language, deadline.derivation),
  extensions: deadline.extensions.length,
  missed: deadline.missed,
  endedAt: deadline.endedAt ?? null,
  complete: deadline.complete,
  missingYears: [...deadline.missingYears],
  calendarVersion: deadline.calendarVersion,
});

/** How a limit stands at a moment (ISO 8601). */
export function stateOf(deadline: Deadline, pauses: readonly Pause[], now: string): DeadlineState {
  const { ended, endedAt = now, due } = deadline;
  const late = momentOf(endedAt) > momentOf(due);
  if (ended === 'lapsed') return 'lapsed';
  if (ended === 'met') return late ? 'kept-late' : 'kept';
  if (isPaused(deadline, { pauses })) return 'paused';
  return late ? 'overdue' : 'running';
}
