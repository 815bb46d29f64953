import { CommandRunner, Option, SubCommand } from 'nest-commander';
import { say } from '../output';
import { beside, chosen } from './beside';

interface Flags {
  readonly json?: boolean;
}

@SubCommand({
  name: 'unpark',
  arguments: '[names...]',
  description: '恢复 Takes what read models have set aside, in order; exit code 1 when something must stay aside.',
})
export class UnparkStreams extends CommandRunner {
  override async run(names: string[], { json }: Flags = {}): Promise<void> {
    const items = await beside(({ runtime }) => runtime.unpark(chosen(names)));
    if (json) say(JSON.stringify({ items }));
    else
      for (const { name, stream, events, error } of items)
        say(
          `${name.padEnd(20)} ${stream}  ${error === undefined ? `${events} events taken` : `stays aside: ${error}`}`,
        );
    if (items.some(({ error }) => error !== undefined)) process.exitCode = 1;
  }

  @Option({ flags: '--json', description: 'For machines.' })
  asJson(): boolean {
    return true;
  }
}
