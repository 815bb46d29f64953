import { CommandRunner, Option, SubCommand } from 'nest-commander';
import { say } from '../output';
import { beside, chosen, reasonOf } from './beside';

interface Flags {
  readonly json?: boolean;
  readonly reason?: string;
}

@SubCommand({
  name: 'restore-previous',
  arguments: '<names...>',
  description: '退回 Goes back to the rows that the last swap of these read models (or `all`) replaced.',
})
export class RestorePrevious extends CommandRunner {
  override async run(names: string[], { reason, json }: Flags = {}): Promise<void> {
    const items = await beside(({ runtime }) => runtime.restorePrevious(chosen(names), reasonOf(reason)));
    if (json) return say(JSON.stringify({ items }));
    for (const { name, generation, from, position } of items)
      say(`${name.padEnd(20)} went back to ${generation}, brought from ${from} to ${position}`);
  }

  @Option({ flags: '--reason <text>', description: 'Why, for the record.' })
  why(text: string): string {
    return text;
  }

  @Option({ flags: '--json', description: 'For machines.' })
  asJson(): boolean {
    return true;
  }
}
