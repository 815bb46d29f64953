import type { EventLog } from '../event-log/event-log';
import type { LogPlace } from '../event-log/log-place';
import { openEventLog } from '../event-log/open-event-log';
import { Eraser } from './erasure/eraser';
import type { ErasureLedger } from './erasure/erasure-ledger';
import { SealingLog } from './sealing/sealing-log';
import { Vault, type VaultPlace } from './vault';

/** Where the log is, and the vault that seals what it takes. */
export interface SealedPlace extends LogPlace {
  readonly vault: VaultPlace;
}

interface SealedOpening extends LogPlace {
  readonly report?: (line: string) => void;
  /** Erasures are recorded by whoever has it. */
  readonly ledger?: ErasureLedger;
}

/** The log over an open vault, once what an erasure left in the middle or an older copy has forgotten is done; `isAlone`: closing it closes the vault, too. */
export function openSealedLog(vault: Vault, { ledger, ...place }: SealedOpening, isAlone = false): Promise<EventLog> {
  const around = async (log: EventLog): Promise<EventLog> => {
    const eraser = ledger && new Eraser(log, vault, ledger);
    await eraser?.repair();
    return new SealingLog(log, vault, eraser, isAlone);
  };
  return openEventLog({ ...place, around });
}

/** For a thread beside the program that has made both ready. */
export async function joinSealedLog(
  { vault: where, ...place }: SealedPlace,
  report?: (line: string) => void,
): Promise<EventLog> {
  const vault = await Vault.join(where);
  try {
    return await openSealedLog(vault, { ...place, report }, true);
  } catch (error) {
    await vault.close();
    throw error;
  }
}
