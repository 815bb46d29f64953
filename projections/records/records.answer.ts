import { ApiProperty } from '@nestjs/swagger';
import type { RecordOfKind } from '../../src/regimes/required-records.port';
import type { RecordStep } from '../../src/regimes/parts/requirements';
import type { CaseRecordsRow } from './case-records.row';
import { RECORD_STATES, standingOf, type RecordState } from './required.rules';

export const STEPS = ['receipt', 'acceptance', 'reply', 'closing'] as const satisfies readonly RecordStep[];

export class RequiredRecordAnswer {
  @ApiProperty({ description: 'Id in the rule pack.' }) record!: string;
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
  @ApiProperty({ enum: STEPS, description: 'The step at which it is required.' }) step!: RecordStep;
  @ApiProperty({ description: 'Which part of the case it is about.' }) field!: string;
}

export class RecordStanding extends RequiredRecordAnswer {
  @ApiProperty({ description: 'Whether the step is refused without it.' }) refused!: boolean;
  @ApiProperty({ enum: RECORD_STATES, description: '已填写 · 免除 · 缺失 · 未到环节' }) state!: RecordState;
  @ApiProperty({ type: String, required: false, description: 'Why it was waived.' }) reason?: string;
}

class CaseOfRecords {
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty({ example: 'market@1' }) regime!: string;
  @ApiProperty() kind!: string;
  @ApiProperty({ description: 'The unit that holds the case.' }) unit!: string;
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
}

/** Every record that is required of one case. */
export class CaseRecordsAnswer extends CaseOfRecords {
  @ApiProperty({ type: [RecordStanding] }) records!: RecordStanding[];
}

/** A case with records that should be filled by now. */
export class IncompleteCase extends CaseOfRecords {
  @ApiProperty({ type: [RequiredRecordAnswer] }) missing!: RequiredRecordAnswer[];
}

const caseOf = ({ caseId, regime, kind, unit, receivedAt }: CaseRecordsRow) => ({
  caseId,
  regime,
  kind,
  unit,
  receivedAt: receivedAt.toISOString(),
});

const recordOf = ({ id, zh, en, step, field }: RecordOfKind) => ({
  record: id,
  zh,
  en,
  step,
  field,
});

export const answerOf = (row: CaseRecordsRow, required: readonly RecordOfKind[]): CaseRecordsAnswer => ({
  ...caseOf(row),
  records: standingOf(row, required).map(({ state, ...record }) => ({
    ...recordOf(record),
    refused: record.refused,
    state,
    reason: state === 'waived' ? row.waived[record.id] : undefined,
  })),
});

export const incompleteOf = (row: CaseRecordsRow, required: readonly RecordOfKind[]): IncompleteCase => ({
  ...caseOf(row),
  missing: standingOf(row, required)
    .filter(({ state }) => state === 'missing')
    .map(recordOf),
});
