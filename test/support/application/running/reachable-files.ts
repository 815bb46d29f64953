import { join } from 'node:path';
import { Client } from 'pg';
import { contentOf } from '../../../../src/attachments/sealed-file';
import type { Sealed } from '../../../../src/kernel/event';
import { unsealFiles, type FileKey } from '../../../../src/vault/files/named-files';
import { KeyEncryption } from '../../../../src/vault/keys/key-encryption';
import { Vault } from '../../../../src/vault/vault';

interface Place {
  readonly databaseUrl: string;
  readonly dataDir: string;
}

/** What somebody reads of the files who has everything: log, vault, secret and disk. Each file that a key is left for, as text. */
export async function reachableFiles({ databaseUrl, dataDir }: Place, sealKey = 's'.repeat(32)): Promise<string[]> {
  const keys = new Map<string, FileKey>();
  const client = new Client({ connectionString: databaseUrl });
  const vault = await Vault.join({ url: databaseUrl, sealKeys: [sealKey] });
  await client.connect();
  try {
    const facts = await client.query<{ stream: string; id: string; sealed: Sealed }>(
      `select stream, id, data::jsonb -> 'sealed' as sealed from event_log.event where data::jsonb -> 'sealed' ? 'files'`,
    );
    for (const { stream, id, sealed } of facts.rows)
      for (const [found, bytes] of await vault.keysToOpen([sealed.key]))
        for (const { key } of unsealFiles(String(sealed.files), sealed.subject, { stream, id }, { id: found, bytes }))
          keys.set(key.id, key);
    const waiting = await client.query<{ id: string; wrapped: Buffer; by: string }>(
      'select id, wrapped, wrapped_by as by from vault.handed_in',
    );
    for (const { id, wrapped, by } of waiting.rows)
      keys.set(id, { id, bytes: new KeyEncryption(sealKey).unwrap(id, wrapped, by) });
  } finally {
    await Promise.all([client.end(), vault.close()]);
  }
  return Promise.all([...keys.values()].map((key) => textOf(dataDir, key)));
}

async function textOf(dataDir: string, { id, bytes }: FileKey): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of contentOf(join(dataDir, 'attachments', id.slice(0, 2), id), bytes)) parts.push(part);
  return Buffer.concat(parts).toString();
}
