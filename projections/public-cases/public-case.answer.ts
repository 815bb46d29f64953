import { ApiProperty } from '@nestjs/swagger';
import { STAGES, type Stage } from '../../src/complaints/lifecycle';
import { CALL_BACKS, type CallBack } from '../../src/complaints/public/call-back.events';

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
  @ApiProperty({ required: false, description: 'The text of a reply that is given here.' }) text?: string;
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
  @ApiProperty({ type: [PublicStep], description: 'What happened, oldest first.' }) steps!: PublicStep[];
  @ApiProperty({ enum: CALL_BACKS, description: 'Whether a verdict can be given: not yet, now, or given already.' })
  feedback!: CallBack;
}
