import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino, type Logger } from 'pino';
import type { ProjectionRuntime } from '../projections/runtime/projection-runtime';
import { loadCalendars, TABLES } from './calendar/load-calendars';
import type { Config } from './config';
import { startEmbedded } from './embedded/embedded-postgres';
import type { EventLog } from './event-log/event-log';
import type { Integrator } from './proof/integrator/integrator';
import { loadRegimes, PACKS } from './regimes/loading/load-regimes';

/** What is opened over a database. */
export interface Application {
  readonly app: NestFastifyApplication;
  readonly runtime: ProjectionRuntime;
  readonly log: EventLog;
  /** Lets the tree of the proof grow in this thread; undefined when that of the read models does. */
  readonly integrator?: Integrator;
}

/** A running installation: the application over its database and its log. */
export interface Installation extends Application {
  readonly logger: Logger;
  /** Ends everything that was opened, the newest first; what was accepted is answered before. */
  readonly close: () => Promise<void>;
}

/**
 * Opens an installation. `own`: as the program that serves, the only one on an embedded database; `join`: as a tool beside
 * a program that may be serving. Read models are kept up only by a program that calls `runtime.start()`. A faulty rule pack or calendar stops it before anything is opened.
 */
export async function openInstallation(config: Config, mode: 'own' | 'join'): Promise<Installation> {
  const regimes = loadRegimes(PACKS, ...(config.regimesDir === undefined ? [] : [config.regimesDir]));
  const calendars = loadCalendars(TABLES, ...(config.calendarsDir === undefined ? [] : [config.calendarsDir]));
  const logger = pino({ level: config.logLevel, base: null });
  const closing: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (let end = closing.pop(); end; end = closing.pop()) await end();
  };
  try {
    // To load the application takes about as long as to make a database or to start one: both go on at once.
    let atWork = (): void => undefined;
    const working = new Promise<void>((resolve) => (atWork = resolve));
    const database = config.databaseUrl === undefined ? embedded(atWork) : Promise.resolve(config.databaseUrl);
    const application = Promise.race([database, working]).then(() => import('./application.js'));
    await Promise.allSettled([database, application]);
    const parts = { config, databaseUrl: await database, regimes, calendars, logger };
    const { openApplication } = await application;
    return { ...(await openApplication({ ...parts, closing: (end) => closing.push(end) })), logger, close };
  } catch (error) {
    await close();
    throw error;
  }

  async function embedded(atWork: () => void): Promise<string> {
    const log = (line: string): void => logger.info(line);
    const postgres = await startEmbedded({ dataDir: config.dataDir, mode, log, atWork });
    closing.push(() => postgres.stop());
    return postgres.url;
  }
}
