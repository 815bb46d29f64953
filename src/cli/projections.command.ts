import { userInfo } from 'node:os';
import { SingleBar, Presets } from 'cli-progress';
import { Command, CommandRunner, Option, SubCommand } from 'nest-commander';
import { namesOf } from '../../projections/projections.controller';
import type { Progress } from '../../projections/runtime/rebuild/rebuild-progress';
import { readConfig } from '../config';
import { openInstallation, type Installation } from '../installation';
import { note, refuseWord, say } from './output';

interface Flags {
  readonly json?: boolean;
  readonly why?: string;
  readonly workers?: number;
}

/** Runs `work` beside a program that may be serving, and ends what it opened. */
async function beside<Result>(work: (installation: Installation) => Promise<Result>): Promise<Result> {
  const installation = await openInstallation({ ...readConfig(process.env), logLevel: 'warn' }, 'join');
  try {
    return await work(installation);
  } finally {
    await installation.close();
  }
}

const chosen = (names: readonly string[]): string[] => (names.length === 0 ? namesOf('all') : names.flatMap(namesOf));

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

@SubCommand({
  name: 'rebuild',
  arguments: '[names...]',
  description: '重建 Rebuilds read models (all when none is named) while the old ones go on answering.',
})
export class RebuildProjections extends CommandRunner {
  override async run(
    names: string[],
    { why = 'asked for on the command line', workers, json }: Flags = {},
  ): Promise<void> {
    const progress = new ProgressLine();
    const rebuilt = await beside(({ runtime }) =>
      runtime.rebuild(chosen(names), {
        by: userInfo().username,
        why,
        workers,
        onProgress: (state) => progress.tell(state),
      }),
    ).finally(() => progress.end());
    if (json) return say(JSON.stringify({ items: rebuilt }));
    for (const { name, position } of rebuilt) say(`${name.padEnd(20)} rebuilt up to ${position}`);
  }

  @Option({ flags: '--why <reason>', description: 'Why, for the record.' })
  reason(text: string): string {
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

@Command({
  name: 'projections',
  description: '读模型 Read models: list, rebuild, verify, unpark.',
  subCommands: [ListProjections, RebuildProjections, VerifyProjections, UnparkStreams],
})
export class ProjectionsCommand extends CommandRunner {
  override run([word]: readonly string[]): Promise<void> {
    refuseWord(this.command, word);
    this.command.help();
  }
}

/** A bar on a terminal, a line now and then elsewhere. */
class ProgressLine {
  private readonly bar = process.stderr.isTTY
    ? new SingleBar(
        { format: '{state} {bar} {value}/{total} events  {rate}/s  {eta} s left', hideCursor: true },
        Presets.shades_classic,
      )
    : undefined;
  private begun = false;

  tell({ state, events, total, rate, etaSeconds }: Progress): void {
    const facts = { state, rate: Math.round(rate ?? 0), eta: Math.ceil(etaSeconds ?? 0) };
    if (!this.bar)
      return note(`${state}: ${events} of about ${total ?? '?'} events, ${facts.rate}/s, ${facts.eta} s left`);
    if (this.begun) this.bar.update(events, facts);
    else this.bar.start(total ?? events, events, facts);
    this.begun = true;
  }

  end(): void {
    this.bar?.stop();
  }
}
