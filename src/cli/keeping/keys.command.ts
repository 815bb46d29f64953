import { Command, CommandRunner, SubCommand } from 'nest-commander';
import { Vault } from '../../vault/vault';
import { beside } from '../projections/beside';
import { refuseWord, say } from '../output';

/** Facts stay as they are: only the keys that opened them are wrapped anew. */
@SubCommand({
  name: 'rotate',
  description:
    '轮换主密钥 Wraps every data key with SEAL_KEY that SEAL_KEY_BEFORE wrapped. Programs that serve must have both until it is done.',
})
export class RotateKeys extends CommandRunner {
  override async run(): Promise<void> {
    const done = await beside(({ app }) => app.get(Vault).rotate());
    say(
      done === 0
        ? 'every key is wrapped by SEAL_KEY already'
        : `${done} keys are wrapped by SEAL_KEY now: SEAL_KEY_BEFORE is needed no more`,
    );
  }
}

@Command({ name: 'keys', description: '密钥 The keys of personal data.', subCommands: [RotateKeys] })
export class KeysCommand extends CommandRunner {
  override run([word]: readonly string[]): Promise<void> {
    refuseWord(this.command, word);
    this.command.help();
  }
}
