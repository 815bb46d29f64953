import { Refusal } from '../../kernel/refusal';
import type { Regime } from '../../regimes/regime';
import type { RecordStep, RequiredRecord } from '../../regimes/parts/requirements';
import type { ComplaintEvent } from '../complaint.events';
import { recordsAfter, stepReachedBy, type FilledRecords } from './filled.events';

interface CaseRecords {
  readonly kind: string;
  readonly records: FilledRecords;
}

/** The records that the regime asks for in cases of the kind, at one of these steps or at any, and that are not filled. */
export const emptyRecords = (
  { kind, records: { filled } }: CaseRecords,
  { records }: Regime,
  steps?: readonly RecordStep[],
): readonly RequiredRecord[] =>
  records.filter(
    ({ kinds, step, field }) =>
      kinds.includes(kind) && (steps === undefined || steps.includes(step)) && !filled.includes(field),
  );

/** Refuses facts that bring a case to a step without the records that the regime insists on there. */
export function requireRecords(facts: readonly ComplaintEvent[], before: CaseRecords, regime: Regime): void {
  let { kind, records } = before;
  for (const fact of facts) {
    const step = stepReachedBy(fact, records.steps);
    if (fact.type === 'ComplaintReceived') kind = fact.data.kind;
    records = recordsAfter(records, fact);
    if (step === undefined) continue;
    const missing = emptyRecords({ kind, records }, regime, [step]).filter(({ refused }) => refused);
    if (missing.length > 0) {
      throw new Refusal('records-missing', { step, missing: missing.map(({ zh, en }) => ({ zh, en })) });
    }
  }
}
