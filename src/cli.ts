#!/usr/bin/env node
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { CommandFactory } from 'nest-commander';
import {
  AccountCommand,
  CreateAccount,
  DisableAccount,
  EnableAccount,
  GiveLink,
  ListAccounts,
  PlaceAccount,
  RevokeSessions,
} from './cli/account/account.command';
import { AddCalendar, CalendarsCommand, CheckCalendar } from './cli/calendars.command';
import { BackupCommand, RestoreCommand } from './cli/backup.command';
import { DemoCommand } from './cli/demo.command';
import { ExportCommand } from './cli/export.command';
import { ImportCommand } from './cli/import.command';
import { KeysCommand, RotateKeys } from './cli/keys.command';
import { LintCommand } from './cli/lint.command';
import { note } from './cli/output';
import { ListProjections } from './cli/projections/list-projections.command';
import { ProjectionsCommand } from './cli/projections/projections.command';
import { RebuildProjections } from './cli/projections/rebuild-projections.command';
import { RestorePrevious } from './cli/projections/restore-previous.command';
import { UnparkStreams } from './cli/projections/unpark-streams.command';
import { VerifyProjections } from './cli/projections/verify-projections.command';
import { RegimesCommand, CheckRegime } from './cli/regimes.command';
import { ReportCommand } from './cli/report.command';
import { ServeCommand } from './cli/serve.command';
import { CaseFileCommand } from './cli/case-file.command';
import { VerifyCommand } from './cli/verify.command';
import { WitnessCommand } from './cli/witness.command';
import { wordsOf } from './http/problem-kinds';
import { Refusal } from './kernel/refusal';

@Module({
  providers: [
    ServeCommand,
    DemoCommand,
    ImportCommand,
    ExportCommand,
    ProjectionsCommand,
    ListProjections,
    RebuildProjections,
    RestorePrevious,
    UnparkStreams,
    VerifyProjections,
    AccountCommand,
    CreateAccount,
    PlaceAccount,
    ListAccounts,
    DisableAccount,
    EnableAccount,
    GiveLink,
    RevokeSessions,
    RegimesCommand,
    CheckRegime,
    LintCommand,
    ReportCommand,
    CalendarsCommand,
    CheckCalendar,
    AddCalendar,
    BackupCommand,
    RestoreCommand,
    KeysCommand,
    RotateKeys,
    CaseFileCommand,
    VerifyCommand,
    WitnessCommand,
  ],
})
class CommandLine {}

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

void CommandFactory.run(CommandLine, {
  cliName: 'casetrail',
  logger: false,
  errorHandler: failed,
  serviceErrorHandler: failed,
  outputConfiguration: { outputError: notACommand },
});
