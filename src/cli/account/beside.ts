import { userInfo } from 'node:os';
import { readConfig } from '../../config';
import { Identity } from '../../identity/identity';
import type { SetUpLink } from '../../identity/accounts/links';
import { openInstallation } from '../../installation';
import type { Actor } from '../../kernel/event';
import { say } from '../output';

/** Does something about accounts beside a program that may be serving, which hears of it at once. */
export async function withAccounts<Result>(work: (identity: Identity, by: Actor) => Promise<Result>): Promise<Result> {
  const { app, close } = await openInstallation({ ...readConfig(process.env), logLevel: 'warn' }, 'join');
  try {
    return await work(app.get(Identity), { id: userInfo().username, role: 'operator', unit: 'command-line' });
  } finally {
    await close();
  }
}

/** Where somebody sets a password with a link; behind `#`, so that no server and no log on the way sees it. */
export const addressOf = (publicUrl: string, { token }: SetUpLink): string => `${publicUrl}/set-up#${token}`;

export function sayLink(link: SetUpLink): void {
  say(`set-up link of ${link.account}, to be used once within 72 hours:`);
  say(`  ${addressOf(readConfig(process.env).publicUrl, link)}`);
}
