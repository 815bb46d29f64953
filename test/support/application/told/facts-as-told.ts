import type { Installation } from '../../../../src/installation';
import { unseal } from '../../../../src/vault/sealing/seal';
import { Vault } from '../../../../src/vault/vault';

/** A fact as it was told, with its data as text. */
export interface FactAsTold {
  readonly type: string;
  readonly data: string;
}

/** Every fact of the log, with what was sealed opened straight from the vault. */
export async function factsAsTold({ log, app }: Installation): Promise<FactAsTold[]> {
  const facts: FactAsTold[] = [];
  for await (const { events } of log.readAll(log.beginning)) {
    const keys = await app.get(Vault).keysToOpen(events.flatMap(({ sealed }) => (sealed ? [sealed.key] : [])));
    for (const event of events) {
      const key = event.sealed && keys.get(event.sealed.key);
      const opened = event.sealed && key ? unseal(event.sealed, event, key) : {};
      facts.push({ type: event.type, data: JSON.stringify({ ...(event.data as object), ...opened }) });
    }
  }
  return facts;
}
