import { constants } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Command, CommandRunner, SubCommand } from 'nest-commander';
import { checkCalendar } from '../calendar/load-calendars';
import type { DatedCalendar } from '../calendar/calendars';
import { readConfig } from '../config';
import { todayInChina } from '../kernel/day';
import { refuseWord, say } from './output';

const foldersOf = (calendarsDir: string | undefined): readonly string[] =>
  calendarsDir === undefined ? [] : [calendarsDir];

const told = ({ version, usedFrom, years }: DatedCalendar): string =>
  `version ${version} with ${[...years].sort().join(', ')}, used from ${usedFrom}`;

@SubCommand({
  name: 'check',
  arguments: '<file>',
  description: '检查节假日安排 Checks a table of official days: file and reason of every fault.',
})
export class CheckCalendar extends CommandRunner {
  override run([file = '']: string[]): Promise<void> {
    say(`${told(checkCalendar(file, ...foldersOf(readConfig(process.env).calendarsDir)))}: can be used`);
    return Promise.resolve();
  }
}

/** What was counted stays as it was counted: a version is used from today on, or later. */
@SubCommand({
  name: 'add',
  arguments: '<file>',
  description:
    '录入节假日安排 Takes in the official days of a further year, after the checks: used from the next start on.',
})
export class AddCalendar extends CommandRunner {
  override async run([file = '']: string[]): Promise<void> {
    const { calendarsDir } = readConfig(process.env);
    if (calendarsDir === undefined) throw new Error('CALENDARS_DIR must name the folder that keeps the calendars');
    const calendar = checkCalendar(file, calendarsDir);
    const today = todayInChina();
    if (calendar.usedFrom < today) throw new Error(`${file}: usedFrom ${calendar.usedFrom} is past: ${today} or later`);
    await copyFile(file, join(calendarsDir, basename(file)), constants.COPYFILE_EXCL);
    say(`${told(calendar)}: taken in, used after the next start`);
  }
}

@Command({ name: 'calendars', description: '节假日安排 Official days.', subCommands: [CheckCalendar, AddCalendar] })
export class CalendarsCommand extends CommandRunner {
  override run([word]: readonly string[]): Promise<void> {
    refuseWord(this.command, word);
    this.command.help();
  }
}
