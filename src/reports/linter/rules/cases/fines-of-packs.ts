import type { Regime } from '../../../../regimes/regime';
import type { StatutoryFine } from './statutory-fines';

/** The ranges of all rule packs, each article once; of several versions of a pack the newest counts. */
export function finesOfPacks(regimes: readonly Pick<Regime, 'version' | 'fines'>[]): readonly StatutoryFine[] {
  const newestLast = [...regimes].sort((a, b) => a.version - b.version);
  return [...new Map(newestLast.flatMap(({ fines }) => fines.map((fine) => [fine.id, fine] as const))).values()];
}
