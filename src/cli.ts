#!/usr/bin/env node
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { CommandFactory, type CommandRunner } from 'nest-commander';
import { note } from './cli/output';
import { wordsOf } from './http/problems/problem-kinds';
import { Refusal } from './kernel/refusal';
import { putHelpersBehind } from './processors/behind-others';

/** A command is loaded where it is called for: most of them open the whole application, which others start without. */
const COMMANDS: Readonly<Record<string, () => Promise<typeof CommandRunner>>> = {
  serve: async () => (await import('./cli/serve.command.js')).ServeCommand,
  demo: async () => (await import('./cli/demo/demo.command.js')).DemoCommand,
  import: async () => (await import('./cli/import.command.js')).ImportCommand,
  export: async () => (await import('./cli/export.command.js')).ExportCommand,
  projections: async () => (await import('./cli/projections/projections.command.js')).ProjectionsCommand,
  account: async () => (await import('./cli/account/account.command.js')).AccountCommand,
  regimes: async () => (await import('./cli/regimes.command.js')).RegimesCommand,
  lint: async () => (await import('./cli/lint.command.js')).LintCommand,
  report: async () => (await import('./cli/report.command.js')).ReportCommand,
  calendars: async () => (await import('./cli/calendars.command.js')).CalendarsCommand,
  backup: async () => (await import('./cli/keeping/backup.command.js')).BackupCommand,
  restore: async () => (await import('./cli/keeping/backup.command.js')).RestoreCommand,
  keys: async () => (await import('./cli/keeping/keys.command.js')).KeysCommand,
  'case-file': async () => (await import('./cli/case-file.command.js')).CaseFileCommand,
  verify: async () => (await import('./cli/keeping/verify.command.js')).VerifyCommand,
  witness: async () => (await import('./cli/keeping/witness.command.js')).WitnessCommand,
};

@Module({})
class CommandLine {}

/** The command of this name; every command when there is none, for whoever asks what there is. */
async function commandsFor(name = ''): Promise<readonly (typeof CommandRunner)[]> {
  const named = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  return named === undefined ? Promise.all(Object.values(COMMANDS).map((load) => load())) : [await named()];
}

/** Exit codes: 0 done · 1 refused or failed, with the reason on stderr · 2 not a command. */
function failed(error: Error): never {
  const help = 'exitCode' in error && error.exitCode === 0;
  if (!help) note(process.env.LOG_LEVEL === 'debug' ? (error.stack ?? error.message) : reasonIn(error));
  process.exit(help ? 0 : 1);
}

/** What was refused is told in a sentence, behind its code. */
const reasonIn = (error: Error): string =>
  error instanceof Refusal ? `${error.code}: ${wordsOf(error.code, error.facts, 'en')}` : error.message;

function notACommand(text: string, write: (text: string) => void): never {
  write(text);
  process.exit(2);
}

async function run(name: string | undefined): Promise<void> {
  const commands = await commandsFor(name);
  const providers = commands.flatMap((command) => command.registerWithSubCommands());
  await CommandFactory.run(
    { module: CommandLine, providers },
    {
      cliName: 'casetrail',
      logger: false,
      errorHandler: failed,
      serviceErrorHandler: failed,
      outputConfiguration: { outputError: notACommand },
    },
  );
}

putHelpersBehind();
void run(process.argv[2]);
