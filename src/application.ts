import { join } from 'node:path';
import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Pool } from 'pg';
import type { Logger } from 'pino';
import { Logger as NestLogger } from 'nestjs-pino';
import { readDatabase } from '../projections/read-database';
import { LiveThread } from '../projections/live-thread/live-thread';
import { inThreads } from '../projections/load-thread/load-thread';
import type { LiveParts } from '../projections/runtime/live/live-runner';
import { ProjectionRuntime } from '../projections/runtime/projection-runtime';
import { AppModule } from './app.module';
import type { Calendars } from './calendar/calendars';
import { ReceiptCodes } from './complaints/public/receipt-codes';
import { secretIn } from './secret-in';
import { ErasureLedger } from './vault/erasure/erasure-ledger';
import { sealKeysOf } from './vault/keys/seal-key';
import { openSealedLog } from './vault/open-sealed-log';
import { Vault } from './vault/vault';
import { attachmentsIn, type Config } from './config';
import { migrated } from './event-log/migrated';
import { requireDeclaredAccess } from './http/access/declared-routes';
import { httpAdapter, setUpHttp } from './http/server/http-server';
import type { Application } from './installation';
import { Integrator, type IntegratorTask } from './proof/integrator/integrator';
import { proofKeysIn } from './proof/integrator/proof-keys';
import { prepareProof } from './proof/store/open-proof';
import { openIdentity } from './identity/accounts/identity-database';
import { ProviderTokens } from './identity/tokens/provider-tokens';
import { withBackendBehind } from './processors/behind-others';
import type { Regimes } from './regimes/regimes';

/** A thread can only run compiled files; run from their sources, as in tests, read models are led in the thread of the commands. */
const COMPILED = __filename.endsWith('.js');

export interface ApplicationParts {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly regimes: Regimes;
  readonly calendars: Calendars;
  readonly logger: Logger;
  /** Told how to end each thing that was opened, right after it was. */
  readonly closing: (end: () => Promise<unknown>) => unknown;
}

/** The application over a database that is there: what it is opened on stays open when it fails, for the caller to end. */
export async function openApplication(parts: ApplicationParts): Promise<Application> {
  const { config, databaseUrl, regimes, calendars, logger, closing } = parts;
  const sealKeys = await sealKeysOf(config, (line) => logger.warn(line));
  const place = {
    eventstoreUrl: config.eventstoreUrl,
    databaseUrl,
    vault: { url: config.vaultUrl ?? databaseUrl, sealKeys },
  };
  const vault = await Vault.open(place.vault);
  closing(() => vault.close());
  const log = await openSealedLog(vault, {
    ...place,
    ledger: new ErasureLedger(config.erasureLedger),
    report: (line) => logger.warn(line),
  });
  closing(() => log.close());
  await prepareProof(databaseUrl);
  const dataSource = await migrated(readDatabase(databaseUrl), (ready) => Promise.resolve(ready));
  closing(() => (dataSource.isInitialized ? dataSource.destroy() : Promise.resolve()));
  const pool = new Pool({ connectionString: databaseUrl, max: 8, application_name: 'casetrail projections' });
  pool.on('error', (error) => logger.warn(error, 'a connection of the projections was lost'));
  closing(() => pool.end());
  const backgroundPool = new Pool({
    connectionString: databaseUrl,
    max: 4,
    application_name: 'casetrail rebuild',
    verify: withBackendBehind,
  });
  backgroundPool.on('error', (error) => logger.warn(error, 'a connection of a rebuild was lost'));
  closing(() => backgroundPool.end());

  const receipts = new ReceiptCodes(() =>
    config.receiptSecret === undefined
      ? secretIn(config.dataDir)
      : Promise.resolve(Buffer.from(config.receiptSecret, 'utf8')),
  );
  const seeds = (): Promise<readonly Buffer[]> => Promise.resolve(config.proofSeeds ?? proofKeysIn(config.dataDir));
  const proof: IntegratorTask = {
    databaseUrl,
    seeds: (await seeds()).map((seed) => seed.toString('base64')),
    signedFile: join(config.dataDir, 'proof', `${await log.identity()}.checkpoint`),
  };
  const leader = COMPILED
    ? (parts: LiveParts) => new LiveThread(place, parts, undefined, parts.lane === 'gathering' ? proof : undefined)
    : undefined;
  const report = (line: string): void => logger.warn(line);
  const identity = await openIdentity(databaseUrl, report);
  closing(() => identity.close());
  const secret =
    config.tokenSecret === undefined
      ? await secretIn(config.dataDir, 'token-secret')
      : Buffer.from(config.tokenSecret, 'utf8');
  const loading = COMPILED ? { elsewhere: inThreads(place) } : undefined;
  const module = AppModule.of({
    log,
    vault,
    regimes,
    calendars,
    logger,
    receipts,
    proof: { pool, seeds, witnesses: config.witnesses, signedFile: proof.signedFile },
    identity: {
      ...{ database: identity, secret, requestsPerMinute: config.requestsPerMinute, report },
      metricsToken: config.metricsToken,
      provider: config.oidc && new ProviderTokens(config.oidc),
    },
    attachments: attachmentsIn(config.dataDir),
    publicUrl: config.publicUrl,
    readSide: { dataSource, pool, backgroundPool, logger, leader, loading },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(config.trustedProxies), {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(quietly(app.get(NestLogger)));
  closing(() => app.close());
  setUpHttp(app, config.publicUrl, logger);
  await app.init();
  requireDeclaredAccess(app);
  const runtime = app.get(ProjectionRuntime);
  closing(() => runtime.stop());
  const integrator = COMPILED ? undefined : new Integrator(log, proof, logger);
  closing(() => integrator?.stop() ?? Promise.resolve());
  return { app, runtime, log, integrator };
}

/** What the framework tells of its own start, route by route, is for whoever looks for a fault. */
const quietly = (logger: NestLogger): LoggerService => ({
  log: (message: unknown, ...more: unknown[]) => logger.debug(message, ...more),
  debug: (message: unknown, ...more: unknown[]) => logger.verbose(message, ...more),
  warn: (message: unknown, ...more: unknown[]) => logger.warn(message, ...more),
  error: (message: unknown, ...more: unknown[]) => logger.error(message, ...more),
  fatal: (message: unknown, ...more: unknown[]) => logger.fatal(message, ...more),
});
