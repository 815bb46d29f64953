import { CommandRunner, Option, SubCommand } from 'nest-commander';
import { say } from '../output';
import { beside } from './beside';

interface Flags {
  readonly json?: boolean;
}

@SubCommand({ name: 'list', description: '读模型 How far every read model is.' })
export class ListProjections extends CommandRunner {
  override async run(_names: string[], { json }: Flags = {}): Promise<void> {
    const items = await beside(({ runtime }) => runtime.list());
    if (json) return say(JSON.stringify({ items }));
    for (const { name, status, position, head, error, parked } of items) {
      const aside = parked === 0 ? '' : `  ${parked} set aside`;
      say(
        `${name.padEnd(20)} ${status.padEnd(9)} ${position ?? '–'} of ${head}${aside}${error === null ? '' : `  ${error}`}`,
      );
    }
  }

  @Option({ flags: '--json', description: 'For machines.' })
  asJson(): boolean {
    return true;
  }
}
