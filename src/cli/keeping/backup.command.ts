import { DataSource } from 'typeorm';
import { Command, CommandRunner } from 'nest-commander';
import { backUp, type Databases } from '../../backup/backup';
import { restore } from '../../backup/restore';
import { attachmentsIn, readConfig } from '../../config';
import type { Installation } from '../../installation';
import { say } from '../output';
import { beside } from '../projections/beside';

function databasesOf({ app }: Installation): Databases {
  const { eventstoreUrl, vaultUrl, dataDir } = readConfig(process.env);
  if (eventstoreUrl !== undefined)
    throw new Error(
      'the log is in EventStoreDB, which numbers its events itself and takes none back under their old positions: back up EventStoreDB with its own means, and the database of the vault and the accounts with pg_dump, in this order; the ledger of erasures makes good what lies between (docs/decisions.md)',
    );
  const { url } = app.get(DataSource).options as { readonly url?: string };
  if (url === undefined) throw new Error('the database has no address');
  return { main: url, vault: vaultUrl ?? url, attachments: attachmentsIn(dataDir) };
}

@Command({
  name: 'backup',
  arguments: '<file>',
  description:
    '备份 Writes the log, the wrapped keys, the accounts and the attachments to a file, while the program serves.',
})
export class BackupCommand extends CommandRunner {
  override async run([file = '']: string[]): Promise<void> {
    const facts = await beside((installation) => backUp(databasesOf(installation), file));
    say(
      `${facts} facts, their keys, the accounts and the attachments are in ${file}; SEAL_KEY and the ledger of erasures are not`,
    );
  }
}

@Command({
  name: 'restore',
  arguments: '<file>',
  description: '恢复 Puts a backup back into an empty installation; its read models are built at the next start.',
})
export class RestoreCommand extends CommandRunner {
  override async run([file = '']: string[]): Promise<void> {
    const facts = await beside((installation) => restore(databasesOf(installation), file));
    say(`${facts} facts were put back; what was erased since is erased again at the next start`);
  }
}
