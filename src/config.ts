import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { proofSeedsOf, witnessesIn } from './proof/configured';
import type { Verifier } from './proof/notes/keys';
import type { Provider } from './identity/tokens/provider-tokens';

export interface Config {
  /** Postgres for the read models, and for the log unless EventStoreDB is named; undefined: the embedded one. */
  readonly databaseUrl?: string;
  /** EventStoreDB as the log. */
  readonly eventstoreUrl?: string;
  readonly host: string;
  readonly port: number;
  /** Where others reach this installation. */
  readonly publicUrl: string;
  readonly dataDir: string;
  /** Receipt codes are made with it: the same for all programs of an installation; undefined: kept in `dataDir`. */
  readonly receiptSecret?: string;
  /** Wraps the keys of personal data: itself, or a file that holds it; neither, with the embedded database only: kept in `dataDir`. */
  readonly sealKey?: string;
  readonly sealKeyFile?: string;
  /** The one before it, while keys are rotated. */
  readonly sealKeyBefore?: string;
  /** File of what was erased: kept where no copy of the databases is put back over it. */
  readonly erasureLedger: string;
  /** Postgres for the keys of personal data, if not that of the read models. */
  readonly vaultUrl?: string;
  /** Checkpoints of the proof are signed with these, newest first, the same for all programs of an installation; undefined: kept in `dataDir`. */
  readonly proofSeeds?: readonly Buffer[];
  /** Witnesses whose cosignatures are kept. */
  readonly witnesses: readonly Verifier[];
  /** Access and refresh tokens are made with it: the same for all programs of an installation; undefined: kept in `dataDir`. */
  readonly tokenSecret?: string;
  /** With it a collector reads the metrics; undefined: only an administrator does. */
  readonly metricsToken?: string;
  /** People sign in at an identity provider (OpenID Connect); undefined: with passwords here. */
  readonly oidc?: Provider;
  /** How many requests one account may send to one node in a minute. */
  readonly requestsPerMinute: number;
  /** Addresses of proxies that tell whose request they pass on. */
  readonly trustedProxies: readonly string[];
  /** Folder with rule packs of one's own, beside those that are shipped. */
  readonly regimesDir?: string;
  /** Folder with official calendars of further years, beside those that are shipped. */
  readonly calendarsDir?: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** How long to wait before looking for missed deadlines again. */
  readonly deadlineCheckMs: number;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const ADDRESSES = /^[\da-fA-F.:]+(\/\d{1,3})?$/;

/** A key beside the embedded database is enough to try the program out; where the database is elsewhere, someone must keep it. */
const NO_SEAL_KEY =
  'SEAL_KEY must be set beside DATABASE_URL: “openssl rand -hex 32” makes one; keep a copy apart from the database, without it personal data are lost (SEAL_KEY_FILE names a file that holds it, such as DATA_DIR/seal-key of an earlier start)';

/** The configuration cannot be used; the message lists everything that is wrong. */
export class BadConfiguration extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The configuration cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'BadConfiguration';
  }
}

/** Reads the configuration from environment variables; throws `BadConfiguration` with every fault. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = [];
  const check = (name: string, fault: (value: string) => string | undefined): string | undefined => {
    const value = env[name];
    if (value === undefined || value === '') return undefined;
    const found = fault(value);
    if (found !== undefined) faults.push(`${name} ${found}`);
    return value;
  };

  const database = (value: string): string | undefined =>
    protocolOf(value, ['postgres:', 'postgresql:']) ? undefined : 'must be postgres://user:password@host:port/database';
  const secret = (value: string): string | undefined =>
    value.length >= 32 ? undefined : 'must have at least 32 characters that nobody can guess';
  const databaseUrl = check('DATABASE_URL', database);
  const vaultUrl = check('VAULT_URL', database);
  const sealKey = check('SEAL_KEY', secret);
  const sealKeyBefore = check('SEAL_KEY_BEFORE', secret);
  const sealKeyFile = check('SEAL_KEY_FILE', (value) =>
    statSync(value, { throwIfNoEntry: false })?.isFile() ? undefined : 'must be a file that holds the key',
  );
  if (sealKey !== undefined && sealKeyFile !== undefined)
    faults.push('SEAL_KEY and SEAL_KEY_FILE are both set: which one is it?');
  if (databaseUrl !== undefined && sealKey === undefined && sealKeyFile === undefined) faults.push(NO_SEAL_KEY);
  const eventstoreUrl = check('EVENTSTORE_URL', (value) =>
    /^esdb(\+discover)?:\/\/\S+$/.test(value) ? undefined : 'must be esdb://host:port or esdb+discover://host:port',
  );
  const port = check('PORT', (value) =>
    /^\d{1,5}$/.test(value) && Number(value) <= 65535 ? undefined : 'must be a port from 0 to 65535',
  );
  const host =
    check('HOST', (value) => (/^[\w.:-]+$/.test(value) ? undefined : 'must be an address to listen on')) ?? '127.0.0.1';
  const publicUrl = check('PUBLIC_URL', (value) =>
    protocolOf(value, ['http:', 'https:']) ? undefined : 'must be http(s)://host',
  );
  const logLevel = check('LOG_LEVEL', (value) =>
    (LOG_LEVELS as readonly string[]).includes(value) ? undefined : `must be one of ${LOG_LEVELS.join(', ')}`,
  );
  const receiptSecret = check('RECEIPT_SECRET', secret);
  const proofSeeds = proofSeedsOf(env, faults);
  const witnesses = check('WITNESS_KEYS', (value) =>
    witnessesIn(value) ? undefined : 'must be verifier keys of witnesses, as name+0123abcd+base64, with commas between',
  );
  const proxies = check('TRUSTED_PROXIES', (value) =>
    value.split(',').every((one) => ADDRESSES.test(one.trim()))
      ? undefined
      : 'must be addresses or networks, as 10.0.0.1,10.1.0.0/16',
  );
  const regimesDir = check('REGIMES_DIR', (value) =>
    isFolder(value) ? undefined : 'must be a folder with rule packs',
  );
  const calendarsDir = check('CALENDARS_DIR', (value) =>
    isFolder(value) ? undefined : 'must be a folder with tables of official days',
  );
  const deadlineCheck = check('DEADLINE_CHECK_SECONDS', (value) =>
    /^\d{1,5}(\.\d{1,3})?$/.test(value) && Number(value) > 0
      ? undefined
      : 'must be a number of seconds above 0, at most 99999.999',
  );
  const tokenSecret = check('TOKEN_SECRET', secret);
  const metricsToken = check('METRICS_TOKEN', secret);
  const requests = check('REQUESTS_PER_MINUTE', (value) =>
    /^[1-9]\d{0,7}$/.test(value) ? undefined : 'must be a number of requests from 1 to 99999999',
  );
  const oidc = oidcIn(env, faults);
  if (faults.length > 0) throw new BadConfiguration(faults);

  const listenOn = Number(port ?? 3000);
  return {
    databaseUrl,
    eventstoreUrl,
    host,
    port: listenOn,
    publicUrl: publicUrl ?? `http://localhost:${listenOn}`,
    dataDir: resolve(env.DATA_DIR ?? 'data'),
    receiptSecret,
    sealKey,
    sealKeyFile: sealKeyFile && resolve(sealKeyFile),
    sealKeyBefore,
    vaultUrl,
    erasureLedger: resolve(env.ERASURE_LEDGER ?? join(env.DATA_DIR ?? 'data', 'erasures.jsonl')),
    proofSeeds,
    witnesses: witnesses === undefined ? [] : (witnessesIn(witnesses) ?? []),
    tokenSecret,
    oidc,
    metricsToken,
    requestsPerMinute: Number(requests ?? 3000),
    trustedProxies: proxies?.split(',').map((one) => one.trim()) ?? [],
    regimesDir: regimesDir && resolve(regimesDir),
    calendarsDir: calendarsDir && resolve(calendarsDir),
    logLevel: (logLevel ?? 'info') as Config['logLevel'],
    deadlineCheckMs: Number(deadlineCheck ?? 60) * 1000,
  };
}

/** The folder of the attachments. */
export const attachmentsIn = (dataDir: string): string => join(dataDir, 'attachments');

/** Both or none; over an open line only to this machine. */
function oidcIn(env: Readonly<Record<string, string | undefined>>, faults: string[]): Provider | undefined {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_ACCOUNT_CLAIM: accountClaim } = env;
  if (!issuer && !audience) return undefined;
  if (!issuer) faults.push('OIDC_ISSUER must name the provider when OIDC_AUDIENCE is set');
  else if (!isSafe(issuer)) faults.push('OIDC_ISSUER must be https://…, or http:// on this machine');
  if (!audience) faults.push('OIDC_AUDIENCE must say what the provider calls this installation');
  return {
    issuer: issuer ?? '',
    audience: audience ?? '',
    accountClaim: accountClaim === undefined || accountClaim === '' ? 'sub' : accountClaim,
  };
}

const isSafe = (url: string): boolean =>
  protocolOf(url, ['https:']) ||
  (protocolOf(url, ['http:']) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname));

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const protocolOf = (value: string, protocols: readonly string[]): boolean =>
  URL.canParse(value) && protocols.includes(new URL(value).protocol);
