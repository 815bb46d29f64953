import { userInfo } from 'node:os';
import { Command, CommandRunner, Option } from 'nest-commander';
import { readConfig } from '../config';
import { Importer } from '../imports/importer';
import { importProgress, reportLines } from '../imports/import-progress';
import { openInstallation } from '../installation';
import { say } from './output';

interface Flags {
  readonly mapping: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

@Command({
  name: 'import',
  arguments: '<file>',
  description: '导入 Imports the complaints of a CSV file; the same file again adds nothing.',
})
export class ImportCommand extends CommandRunner {
  override async run([path = '']: string[], { mapping, dryRun = false, json }: Flags): Promise<void> {
    const { app, close } = await openInstallation({ ...readConfig(process.env), logLevel: 'warn' }, 'join');
    const { onProgress, stop } = importProgress();
    try {
      const caller = { id: userInfo().username, role: 'admin', unit: 'import' };
      const report = await app.get(Importer).run({ path, mapping, dryRun, caller, onProgress });
      if (json) say(JSON.stringify(report));
      else for (const line of reportLines(report)) say(line);
    } finally {
      stop();
      await close();
    }
  }

  @Option({ flags: '--mapping <name>', required: true, description: 'How the columns are read: cfpb.' })
  mapping(name: string): string {
    return name;
  }

  @Option({ flags: '--dry-run', description: 'Reads, decides and reports, and records nothing.' })
  dryRun(): boolean {
    return true;
  }

  @Option({ flags: '--json', description: 'For machines.' })
  json(): boolean {
    return true;
  }
}
