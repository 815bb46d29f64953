import { DataSource } from 'typeorm';
import { Command, CommandRunner } from 'nest-commander';
import { backUp, type Databases } from '../backup/backup';
import { restore } from '../backup/restore';
import { readConfig } from '../config';
import type { Installation } from '../installation';
import { say } from './output';
import { beside } from './projections/beside';

function databasesOf({ app }: Installation): Databases {
  const { eventstoreUrl, vaultUrl } = readConfig(process.env);
  if (eventstoreUrl !== undefined)
    throw new Error(
      'the log is in EventStoreDB: back it up with its own means, and the vault with those of PostgreSQL',
    );
  const { url } = app.get(DataSource).options as { readonly url?: string };
  if (url === undefined) throw new Error('the database has no address');
  return { main: url, vault: vaultUrl ?? url };
}

@Command({
  name: 'backup',
  arguments: '<file>',
  description: '备份 Writes the log, the wrapped keys and the accounts to a file, while the program serves.',
})
export class BackupCommand extends CommandRunner {
  override async run([file = '']: string[]): Promise<void> {
    const facts = await beside((installation) => backUp(databasesOf(installation), file));
    say(
      `${facts} facts, their keys and the accounts are in ${file}; SEAL_KEY, attachments and the ledger of erasures are not`,
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
