import { userInfo } from 'node:os';
import { namesOf } from '../../../projections/projections.controller';
import type { RebuildReason } from '../../../projections/runtime/rebuild/rebuild-progress';
import { readConfig } from '../../config';
import { openInstallation, type Installation } from '../../installation';

/** Runs `work` beside a program that may be serving, and ends what it opened. */
export async function beside<Result>(work: (installation: Installation) => Promise<Result>): Promise<Result> {
  const installation = await openInstallation({ ...readConfig(process.env), logLevel: 'warn' }, 'join');
  try {
    return await work(installation);
  } finally {
    await installation.close();
  }
}

/** The read models that are named; all when none is. */
export const chosen = (names: readonly string[]): string[] =>
  names.length === 0 ? namesOf('all') : names.flatMap(namesOf);

/** Who asks for something on the command line, and why. */
export function reasonOf(why = 'asked for on the command line'): RebuildReason {
  const by = userInfo().username;
  return { by, why, actor: { id: by, role: 'operator', unit: 'command-line' } };
}
