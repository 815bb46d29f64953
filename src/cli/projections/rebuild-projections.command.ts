import { CommandRunner, Option, SubCommand } from 'nest-commander';
import { say } from '../output';
import { beside, chosen, reasonOf } from './beside';
import { ProgressLine } from './progress-line';

interface Flags {
  readonly json?: boolean;
  readonly reason?: string;
  readonly workers?: number;
  readonly until?: string;
}

@SubCommand({
  name: 'rebuild',
  arguments: '[names...]',
  description: '重建 Rebuilds read models (all when none is named) while the old ones go on answering.',
})
export class RebuildProjections extends CommandRunner {
  override async run(names: string[], { reason, workers, until, json }: Flags = {}): Promise<void> {
    if (until !== undefined) return this.copy(names, until, { workers, json });
    const progress = new ProgressLine();
    const rebuilt = await beside(({ runtime }) =>
      runtime.rebuild(chosen(names), {
        ...reasonOf(reason),
        workers,
        onProgress: (state) => progress.tell(state),
      }),
    ).finally(() => progress.end());
    if (json) return say(JSON.stringify({ items: rebuilt }));
    for (const { name, position } of rebuilt) say(`${name.padEnd(20)} rebuilt up to ${position}`);
  }

  private async copy(names: readonly string[], until: string, { workers, json }: Flags): Promise<void> {
    const items = await beside(({ runtime }) => runtime.copy(chosen(names), { until, workers }));
    if (json) return say(JSON.stringify({ items }));
    for (const { name, tables } of items)
      for (const { table, rows, hash } of tables) say(`${name.padEnd(20)} read_as_of.${table}  ${rows} rows  ${hash}`);
  }

  @Option({
    flags: '--until <position>',
    description: 'Builds a copy as of that position in the schema read_as_of, to be looked at; what is served stays.',
  })
  upTo(text: string): string {
    return text;
  }

  @Option({ flags: '--reason <text>', description: 'Why, for the record.' })
  why(text: string): string {
    return text;
  }

  @Option({
    flags: '--workers <count>',
    description: 'Threads that fold the log side by side, 1 to 16; as fits the machine and the log when left out.',
  })
  threads(text: string): number {
    if (!/^([1-9]|1[0-6])$/.test(text)) throw new Error(`--workers is a number from 1 to 16, not ${text}`);
    return Number(text);
  }

  @Option({ flags: '--json', description: 'For machines.' })
  asJson(): boolean {
    return true;
  }
}
