import { Command, CommandRunner, SubCommand } from 'nest-commander';
import { checkRegime } from '../regimes/loading/load-regimes';
import { refuseWord, say } from './output';

@SubCommand({
  name: 'check',
  arguments: '<file>',
  description: '检查制度包 Checks a rule pack: file, line and reason of every fault.',
})
export class CheckRegime extends CommandRunner {
  override run([file = '']: string[]): Promise<void> {
    const { id, version, inForce } = checkRegime(file);
    say(
      `${id}@${version} can be used, in force from ${inForce.from}${inForce.until === undefined ? '' : ` until ${inForce.until}`}`,
    );
    return Promise.resolve();
  }
}

@Command({ name: 'regimes', description: '制度包 Rule packs.', subCommands: [CheckRegime] })
export class RegimesCommand extends CommandRunner {
  override run([word]: readonly string[]): Promise<void> {
    refuseWord(this.command, word);
    this.command.help();
  }
}
