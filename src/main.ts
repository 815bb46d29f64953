import type { Config } from './config';
import { openInstallation, type Installation } from './installation';

/** Opens the installation, keeps its read models up and listens; the caller closes it. */
export async function serve(config: Config): Promise<Installation> {
  const installation = await openInstallation(config, 'own');
  try {
    // By now the application has loaded nearly all of it, while its database was made or started.
    const { beginServing } = await import('./serving.js');
    await beginServing(installation, config);
    return installation;
  } catch (error) {
    await installation.close();
    throw error;
  }
}
