import type { Sealed } from '../../../../src/kernel/event';
import { sealKeysOf } from '../../../../src/vault/keys/seal-key';
import { unseal } from '../../../../src/vault/sealing/seal';
import { Vault } from '../../../../src/vault/vault';
import type { DataFolder } from '../running/embedded';
import type { Fact } from './recorded-facts';

/** The facts with what was sealed in them opened by the vault of the folder: a key and a nonce are never the same twice. */
export async function openedFacts(folder: DataFolder, facts: readonly Fact[]): Promise<Fact[]> {
  const sealKeys = await sealKeysOf({ dataDir: folder.dataDir }, () => undefined);
  const vault = await Vault.join({ url: await folder.databaseUrl(), sealKeys });
  try {
    const parsed = facts.map((fact) => ({ fact, data: JSON.parse(fact.data) as { readonly sealed?: Sealed } }));
    const keys = await vault.keysToOpen(parsed.flatMap(({ data: { sealed } }) => (sealed ? [sealed.key] : [])));
    return parsed.map(({ fact, data: { sealed, ...data } }) => {
      if (sealed === undefined) return fact;
      const key = keys.get(sealed.key);
      if (key === undefined) throw new Error(`the key of ${fact.type} ${fact.version} in ${fact.stream} is not there`);
      return { ...fact, data: JSON.stringify({ ...data, ...unseal(sealed, fact, key) }) };
    });
  } finally {
    await vault.close();
  }
}
