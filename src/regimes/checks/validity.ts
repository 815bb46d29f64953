import type { Day } from '../../kernel/day';
import type { Regime } from '../regime';
import type { PackFault } from './pack-fault';

const LAST = '9999-12-31';
const DAY_MS = 24 * 60 * 60 * 1000;

/** A fault of one version beside the others of its regime. */
export interface VersionFault {
  readonly regime: Regime;
  readonly fault: PackFault;
}

/** Faults among the versions of regimes: a version twice, days with two versions and, between two, days with none. */
export function validity(regimes: readonly Regime[]): readonly VersionFault[] {
  return regimes.flatMap((regime, index) => {
    const others = regimes.filter(({ id }, place) => id === regime.id && place !== index);
    const twice = regimes.slice(0, index).some(({ id, version }) => id === regime.id && version === regime.version);
    const fault = twice
      ? { field: 'version', reason: `${regime.version} of ${regime.id} is there twice` }
      : followsOn(
          regime,
          others.filter((other) => isBefore(other, regime)),
        );
    return fault ? [{ regime, fault }] : [];
  });
}

/** By first day; two versions that begin on one day, by number. */
export const isBefore = (a: Regime, b: Regime): boolean =>
  a.inForce.from < b.inForce.from || (a.inForce.from === b.inForce.from && a.version < b.version);

function followsOn({ inForce: { from } }: Regime, earlier: readonly Regime[]): PackFault | undefined {
  const last = earlier.toSorted((a, b) => lastDay(a).localeCompare(lastDay(b))).at(-1);
  if (!last) return undefined;
  if (lastDay(last) >= from) {
    return { field: 'inForce', reason: `overlaps with that of ${last.id}@${last.version}` };
  }
  const next = shifted(lastDay(last), 1);
  return next < from
    ? { field: 'inForce.from', reason: `leaves no version in force from ${next} to ${shifted(from, -1)}` }
    : undefined;
}

const lastDay = ({ inForce }: Regime): Day => inForce.until ?? LAST;
const shifted = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
