import { CommandRunner, Option, SubCommand } from 'nest-commander';
import { say } from '../output';
import { beside, chosen } from './beside';

interface Flags {
  readonly json?: boolean;
}

@SubCommand({
  name: 'verify',
  arguments: '[names...]',
  description: '核对 Compares read models with a fresh replay of the log; exit code 1 when they differ.',
})
export class VerifyProjections extends CommandRunner {
  override async run(names: string[], { json }: Flags = {}): Promise<void> {
    const results = await beside(({ runtime }) => runtime.verify(chosen(names)));
    if (json) say(JSON.stringify({ items: results }));
    else
      for (const result of results)
        say(
          `${result.name.padEnd(20)} ${result.differences.length === 0 ? 'equal' : 'DIFFERENT'}  ${JSON.stringify(result)}`,
        );
    if (results.some(({ differences }) => differences.length > 0)) process.exitCode = 1;
  }

  @Option({ flags: '--json', description: 'For machines.' })
  asJson(): boolean {
    return true;
  }
}
