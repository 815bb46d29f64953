import { CommandRunner, Option, SubCommand } from 'nest-commander';
import { say } from '../output';
import { beside, chosen, reasonOf } from './beside';

interface Flags {
  readonly json?: boolean;
  readonly reason?: string;
}

@SubCommand({
  name: 'cancel-rebuild',
  arguments: '<names...>',
  description:
    '取消重建 Has the rebuild that these read models (or `all`) are part of cancelled, wherever it is under way.',
})
export class CancelRebuild extends CommandRunner {
  override async run(named: string[], { reason, json }: Flags = {}): Promise<void> {
    const names = await beside(({ runtime }) => runtime.cancelRebuild(chosen(named), reasonOf(reason)));
    if (json) return say(JSON.stringify({ names }));
    for (const name of names) say(`${name.padEnd(20)} its rebuild is being cancelled`);
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
