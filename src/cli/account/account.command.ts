import { Command, CommandRunner, Option, SubCommand } from 'nest-commander';
import { MakeAccount, PlaceOfAccount } from '../../identity/accounts/accounts.answers';
import { ACCOUNT_ROLES } from '../../identity/roles';
import { validated } from '../../validation/validated';
import { refuseWord, say } from '../output';
import { sayLink, withAccounts } from './beside';

interface PlaceFlags {
  readonly role: string;
  readonly unit: string;
}

abstract class WithPlace extends CommandRunner {
  @Option({ flags: '--role <role>', required: true, description: `${ACCOUNT_ROLES.join(', ')}.` })
  role(given: string): string {
    return given;
  }

  @Option({ flags: '--unit <unit>', required: true, description: 'Code of the unit; *: the whole installation.' })
  unit(given: string): string {
    return given;
  }
}

@SubCommand({
  name: 'create',
  arguments: '<account>',
  description: '建立账号 Makes an account and prints its set-up link.',
})
export class CreateAccount extends WithPlace {
  override async run([id = '']: string[], flags: PlaceFlags): Promise<void> {
    const { id: account, role, unit } = validated(MakeAccount, { id, ...flags });
    sayLink(await withAccounts(({ accounts }, by) => accounts.make(account, { role, unit }, by)));
  }
}

@SubCommand({
  name: 'place',
  arguments: '<account>',
  description: '调整角色或单位 Gives an account another role or unit.',
})
export class PlaceAccount extends WithPlace {
  override async run([id = '']: string[], flags: PlaceFlags): Promise<void> {
    const { role, unit } = validated(PlaceOfAccount, { ...flags });
    await withAccounts(({ accounts }, by) => accounts.move(id, { role, unit }, by));
    say(`${id}: ${role} of ${unit}`);
  }
}

@SubCommand({ name: 'list', description: '账号 Every account: name, role, unit, and whether it can sign in.' })
export class ListAccounts extends CommandRunner {
  override run(): Promise<void> {
    return withAccounts(async ({ accounts }) => {
      for await (const { id, role, unit, disabled, canSignIn } of accounts.all())
        say(`${id.padEnd(24)} ${role.padEnd(10)} ${unit.padEnd(16)} ${stateOf(disabled, canSignIn)}`);
    });
  }
}

const stateOf = (disabled: boolean, canSignIn: boolean): string =>
  disabled ? 'disabled' : canSignIn ? 'can sign in' : 'has no password yet';

@SubCommand({ name: 'disable', arguments: '<account>', description: '停用 Disables an account at once.' })
export class DisableAccount extends CommandRunner {
  override async run([id = '']: string[]): Promise<void> {
    await withAccounts(({ accounts }, by) => accounts.disable(id, by));
    say(`${id}: disabled`);
  }
}

@SubCommand({ name: 'enable', arguments: '<account>', description: '启用 Enables an account again.' })
export class EnableAccount extends CommandRunner {
  override async run([id = '']: string[]): Promise<void> {
    await withAccounts(({ accounts }, by) => accounts.enable(id, by));
    say(`${id}: enabled`);
  }
}

@SubCommand({
  name: 'link',
  arguments: '<account>',
  description: '重置密码 Prints a new set-up link; the one before is over.',
})
export class GiveLink extends CommandRunner {
  override async run([id = '']: string[]): Promise<void> {
    sayLink(await withAccounts(({ accounts }, by) => accounts.giveLink(id, by)));
  }
}

@SubCommand({
  name: 'revoke',
  arguments: '<account>',
  description: '注销会话 Ends every session of an account at once.',
})
export class RevokeSessions extends CommandRunner {
  override async run([id = '']: string[]): Promise<void> {
    await withAccounts(({ accounts }, by) => accounts.revoke(id, by));
    say(`${id}: signed out everywhere`);
  }
}

@Command({
  name: 'account',
  description: '账号 Accounts: who may sign in, in which role, for which unit.',
  subCommands: [CreateAccount, PlaceAccount, ListAccounts, DisableAccount, EnableAccount, GiveLink, RevokeSessions],
})
export class AccountCommand extends CommandRunner {
  override run([word]: readonly string[]): Promise<void> {
    refuseWord(this.command, word);
    this.command.help();
  }
}
