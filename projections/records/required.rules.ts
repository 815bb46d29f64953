import type { RecordOfKind } from '../../src/regimes/required-records.port';
import type { CaseRecordsRow } from './case-records.row';

export const RECORD_STATES = ['filled', 'waived', 'missing', 'not-yet'] as const;
/** 已填写 · 免除 · 缺失 · 未到环节. */
export type RecordState = (typeof RECORD_STATES)[number];

type Records = Pick<CaseRecordsRow, 'regime' | 'kind' | 'steps' | 'filled' | 'waived'>;

/** The records that the rule pack of a case asks for, and how each of them stands. */
export const standingOf = (
  row: Records,
  required: readonly RecordOfKind[],
): readonly (RecordOfKind & { readonly state: RecordState })[] =>
  required
    .filter(({ regime, kind }) => regime === row.regime && kind === row.kind)
    .map((record) => ({ ...record, state: stateOf(record, row) }));

function stateOf({ id, field, step }: RecordOfKind, { filled, waived, steps }: Records): RecordState {
  if (filled.includes(field)) return 'filled';
  if (id in waived) return 'waived';
  return steps.includes(step) ? 'missing' : 'not-yet';
}
