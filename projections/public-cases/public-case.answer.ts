import { ApiProperty } from '@nestjs/swagger';
import { STAGES, type Stage } from '../../src/complaints/lifecycle';
import { CALL_BACKS, type CallBack } from '../../src/complaints/public/call-back.events';
import { AWAITED, type Awaited } from './awaited.rules';

/** 计时中 · 暂停计算 · 已超过期限 · 按期完成 · 超期完成 */
export const PUBLIC_STATES = ['running', 'paused', 'overdue', 'kept', 'kept-late'] as const;
export type PublicState = (typeof PUBLIC_STATES)[number];

export class PublicWords {
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
}

export class PublicUnit {
  @ApiProperty() name!: string;
  @ApiProperty({ type: [String], description: '投诉电话' }) hotlines!: readonly string[];
}

export class PublicStep {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: PublicWords }) words!: PublicWords;
  @ApiProperty({
    required: false,
    description: 'What was said to the complainant: a reply or an answer given here, why more time is taken.',
  })
  text?: string;
}

/** Until when the office must do something that the complainant waits for. */
export class PublicDueDate {
  @ApiProperty({ enum: AWAITED }) awaited!: Awaited;
  @ApiProperty({ enum: PUBLIC_STATES }) state!: PublicState;
  @ApiProperty({ format: 'date-time', description: 'The end of a day is the beginning of the next one.' }) due!: string;
  @ApiProperty({ type: PublicWords }) words!: PublicWords;
}

/** A case as its complainant sees it: nothing of the office's own, and of nobody else. */
export class PublicCase {
  @ApiProperty({ example: 'shaoguan-2026-00001' }) caseNumber!: string;
  @ApiProperty({ enum: STAGES }) stage!: Stage;
  @ApiProperty({ type: PublicWords }) stageInWords!: PublicWords;
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) closedAt!: string | null;
  @ApiProperty({ type: PublicUnit, nullable: true, description: 'Where it is handled, and whom to call.' })
  unit!: PublicUnit | null;
  @ApiProperty({ type: [PublicDueDate], description: 'By when what is waited for must be done.' })
  dueDates!: PublicDueDate[];
  @ApiProperty({ type: [PublicStep], description: 'What happened, oldest first.' }) steps!: PublicStep[];
  @ApiProperty({ enum: CALL_BACKS, description: 'Whether a verdict can be given: not yet, now, or given already.' })
  feedback!: CallBack;
}
