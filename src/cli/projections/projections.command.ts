import { Command, CommandRunner } from 'nest-commander';
import { refuseWord } from '../output';
import { CancelRebuild } from './cancel-rebuild.command';
import { ListProjections } from './list-projections.command';
import { RebuildProjections } from './rebuild-projections.command';
import { RestorePrevious } from './restore-previous.command';
import { UnparkStreams } from './unpark-streams.command';
import { VerifyProjections } from './verify-projections.command';

@Command({
  name: 'projections',
  description: '读模型 Read models: list, rebuild, cancel-rebuild, restore-previous, verify, unpark.',
  subCommands: [ListProjections, RebuildProjections, CancelRebuild, RestorePrevious, VerifyProjections, UnparkStreams],
})
export class ProjectionsCommand extends CommandRunner {
  override run([word]: readonly string[]): Promise<void> {
    refuseWord(this.command, word);
    this.command.help();
  }
}
