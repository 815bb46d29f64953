import { Command, CommandRunner } from 'nest-commander';
import { readConfig } from '../config';
import type { Installation } from '../installation';
import { serve } from '../main';
import { asked } from './asked';
import { refuseWord, say } from './output';

@Command({
  name: 'serve',
  description: '启动服务 Serves the API and keeps the read models up.',
  options: { isDefault: true },
})
export class ServeCommand extends CommandRunner {
  /** As the default it is given every word that names no other command. */
  override async run([word]: readonly string[] = []): Promise<void> {
    refuseWord(this.command, word);
    const config = readConfig(process.env);
    const installation = await serve(config);
    // Whoever reads that it serves may ask it to end at once.
    const ending = asked();
    announce(await installation.app.getUrl());
    if (config.oidc === undefined) await sayFirstLink(installation);
    say(`${await ending}: finishing what was begun …`);
    await installation.close();
  }
}

/** How the first account is made, where there is none. */
async function sayFirstLink({ app }: Installation): Promise<void> {
  const [{ Identity }, { sayLink }] = await Promise.all([
    import('../identity/identity.js'),
    import('./account/beside.js'),
  ]);
  const first = await app.get(Identity).passwords.firstLink();
  if (first) sayLink(first);
}

/** What a person needs to know once the program serves. */
export function announce(url: string): void {
  say(`Casetrail 案迹 serves at ${url}`);
  say(`  API       ${url}/api   (described at ${url}/docs)`);
  say(`  ready     ${url}/api/health/ready`);
}
