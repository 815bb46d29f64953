import type { EventLog } from '../../event-log/event-log';
import type { Actor } from '../../kernel/event';
import { isRecorded, recordCase } from './case-record';
import type { DecidedCase } from './decided-cases';
import type { ImportUnits } from './import-units';

/** Whether the case is new; afterwards it is there, unless this is only a look. */
export type TakeCase = (decided: DecidedCase) => Promise<boolean>;

/** What a dry run does: it records nothing, not even a unit. */
export const lookAtCases =
  (log: EventLog): TakeCase =>
  async ({ id }) =>
    !(await isRecorded(log, id));

/** Records cases, each after the units it names; `run` is the import they belong to. */
export function recordCases(
  log: EventLog,
  units: ImportUnits,
  importer: Pick<Actor, 'id' | 'role'>,
  run: string,
): TakeCase {
  const ensured = new Map<string, Promise<void>>();
  return async (decided) => {
    for (const unit of decided.units) {
      const actor = { ...importer, unit: unit.parent ?? unit.code };
      const done = ensured.get(unit.code) ?? units.ensure(unit, actor);
      ensured.set(unit.code, done);
      await done;
    }
    return recordCase(log, decided.id, decided.facts, run);
  };
}
