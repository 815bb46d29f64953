import type { ClockShapes } from '../../src/complaints/clock/clock.events';
import { newComplaint, type Complaint } from '../../src/complaints/complaint';
import { entryOf } from '../../src/complaints/complaint-commands';
import { applyToComplaint } from '../../src/complaints/complaint.subject';
import { decideComplaint } from '../../src/complaints/deciding/decide.rules';
import type { FactToAppend } from '../../src/event-log/event-log';
import { Refusal } from '../../src/kernel/refusal';
import type { Regime } from '../../src/regimes/regime';
import { CASE, circumstances, regimes, type Attempt } from '../support/given';
import { changes, expectToEndWithItsDueDate, limitsAt } from './limits-of-a-case';

/** A case that goes through the rules of its pack, act by act. */
export class PlayedCase {
  private state: Complaint = newComplaint;
  private regime?: Regime;
  /** What happened to its limits so far: `accept began`, `accept was kept`, … */
  readonly seen: string[] = [];

  /** Does it at a time (ISO 8601); answers what became of the limits, or `refused: ` and the code of the refusal. */
  does(attempt: Attempt, now: string): readonly string[] {
    const before = limitsAt(now, this.state);
    try {
      this.record(attempt, now);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { limit } = attempt.command as { readonly limit?: string };
      if (limit !== undefined) this.seen.push(`${limit} was not extended: ${error.code}`);
      return [`refused: ${error.code}`];
    }
    const after = limitsAt(now, this.state);
    this.seen.push(...after.filter(({ state }) => state === 'kept').map(({ limit }) => `${limit} was kept`));
    return changes(before, after);
  }

  private record({ command, by: unit, clerk, role = 'handler', asRecorded }: Attempt, now: string): void {
    const { regime } = command as { readonly regime?: string };
    this.regime ??= regimes.inForce(regime ?? '', now.slice(0, 10));
    const caller = { id: clerk, role, unit };
    const asked = { id: CASE, entry: entryOf(command), command, asRecorded };
    for (const fact of decideComplaint(asked, this.state, circumstances(caller, now, this.regime))) {
      const { actor = caller, occurredAt = now, type, data } = fact;
      const meta = { commandId: 'c', correlationId: 'c', recordedAt: now, occurredAt, actor };
      this.state = applyToComplaint(this.state, { type, data, meta, stream: `complaint-${CASE}` });
      this.look(fact);
    }
  }

  private look({ type, data }: FactToAppend): void {
    if (type !== 'DeadlineSet') return;
    const set = data as ClockShapes['DeadlineSet'];
    expectToEndWithItsDueDate(set);
    const { limit, cause, derivation } = set;
    if (cause === 'started') this.seen.push(`${limit} began`);
    if (cause === 'extended') this.seen.push(`${limit} was extended`);
    for (const step of derivation) {
      if (step.step === 'excluded' || step.step === 'stopped') this.seen.push(`${limit} stood still: ${step.ground}`);
    }
  }
}
