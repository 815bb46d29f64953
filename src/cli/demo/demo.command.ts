import { join } from 'node:path';
import { CommandBus } from '@nestjs/cqrs';
import { Command, CommandRunner } from 'nest-commander';
import { readStory, tell } from '../../../demo/story';
import { readConfig } from '../../config';
import { Identity } from '../../identity/identity';
import { ACCOUNT_ROLES } from '../../identity/roles';
import { Importer } from '../../imports/importer';
import { serve } from '../../main';
import { Regimes } from '../../regimes/regimes';
import { asked } from '../asked';
import { demoAccounts } from './demo-accounts';
import { demoOpenData } from './demo-open-data';
import { say } from '../output';
import { announce } from '../serve.command';

const DEMO = join(__dirname, '..', '..', '..', 'demo');

@Command({ name: 'demo', description: '演示 Serves with the twelve cases of 篇二 and 3,186 real complaints loaded.' })
export class DemoCommand extends CommandRunner {
  override async run(): Promise<void> {
    const installation = await serve(readConfig(process.env));
    const { app, runtime, log } = installation;
    const story = readStory(join(DEMO, 'year-2010.yaml'));
    const { complaints, commands } = await tell(story, app.get(CommandBus));
    say(`篇二: ${complaints.size} cases, ${commands} commands`);
    const caller = { id: 'demo', role: 'admin', unit: 'cfpb' };
    const report = await app
      .get(Importer)
      .run({ path: join(DEMO, 'cfpb-complaints-sample.csv'), mapping: 'cfpb', dryRun: false, caller });
    say(
      `CFPB: ${report.read} lines read, ${report.imported} imported, ${report.alreadyThere} already there, ${report.warned} with a warning, ${report.refused} refused`,
    );
    await runtime.waitFor(['case-list', 'case-facts', 'units'], await log.head(), 60_000);
    const open = await demoOpenData(app.get(CommandBus), app.get(Regimes));
    say(`open data: ${open.join(', ')} at /api/public/open-data`);
    // Whoever reads that it serves may ask it to end at once.
    const ending = asked();
    announce(await app.getUrl());
    const password = await demoAccounts(app.get(Identity), story.home);
    say(`  accounts  ${ACCOUNT_ROLES.join(', ')}`);
    say(password === undefined ? '  password  as it was told at the first start' : `  password  ${password}`);
    await ending;
    await installation.close();
  }
}
