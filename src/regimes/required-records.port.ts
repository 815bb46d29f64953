import type { RecordField, RecordStep } from './parts/requirements';
import type { Term } from './regime';

/** A record that a rule pack asks for, of one kind of case. */
export interface RecordOfKind extends Term {
  /** `id@version`. */
  readonly regime: string;
  readonly kind: string;
  readonly step: RecordStep;
  readonly field: RecordField;
  readonly refused: boolean;
}

/** Which records the rule packs ask for. */
export abstract class RequiredRecords {
  /** Of all versions and kinds, in the order of the packs. */
  abstract requiredRecords(): readonly RecordOfKind[];
}
