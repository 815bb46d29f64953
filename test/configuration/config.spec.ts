import { resolve } from 'node:path';
import { BadConfiguration, readConfig } from '../../src/config';

const faultsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof BadConfiguration) return error.faults;
    throw error;
  }
};

describe('the configuration', () => {
  it('with nothing set is embedded, on this machine, at port 3000', () => {
    expect(readConfig({})).toEqual({
      databaseUrl: undefined,
      eventstoreUrl: undefined,
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      dataDir: resolve('data'),
      erasureLedger: resolve('data/erasures.jsonl'),
      sealKey: undefined,
      sealKeyFile: undefined,
      sealKeyBefore: undefined,
      vaultUrl: undefined,
      receiptSecret: undefined,
      proofSeeds: undefined,
      witnesses: [],
      tokenSecret: undefined,
      requestsPerMinute: 3000,
      oidc: undefined,
      metricsToken: undefined,
      trustedProxies: [],
      regimesDir: undefined,
      calendarsDir: undefined,
      logLevel: 'info',
      deadlineCheckMs: 60_000,
    });
  });

  it('names everything that is wrong at once', () => {
    const faults = faultsOf({
      DATABASE_URL: 'mysql://localhost/x',
      EVENTSTORE_URL: 'http://localhost:2113',
      PORT: '70000',
      PUBLIC_URL: 'localhost',
      LOG_LEVEL: 'loud',
      REGIMES_DIR: '/nowhere',
      CALENDARS_DIR: '/nowhere',
      DEADLINE_CHECK_SECONDS: '0',
      TOKEN_SECRET: 'short',
      REQUESTS_PER_MINUTE: '0',
    });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'DATABASE_URL',
      'SEAL_KEY',
      'EVENTSTORE_URL',
      'PORT',
      'PUBLIC_URL',
      'LOG_LEVEL',
      'REGIMES_DIR',
      'CALENDARS_DIR',
      'DEADLINE_CHECK_SECONDS',
      'TOKEN_SECRET',
      'REQUESTS_PER_MINUTE',
    ]);
  });

  it.each(['0.0.0.0', '192.168.1.7', '::'])('listens on %s when it is told to', (HOST) => {
    expect(readConfig({ HOST }).host).toBe(HOST);
  });

  it.each(['esdb://localhost:2113?tls=false', 'esdb+discover://a:2113,b:2113', 'esdb://a:1,b:2,c:3?tls=false'])(
    'takes %s for an EventStoreDB',
    (url) => {
      expect(readConfig({ EVENTSTORE_URL: url }).eventstoreUrl).toBe(url);
    },
  );

  it.each([
    ['30', 30_000],
    ['0.05', 50],
    ['86400', 86_400_000],
  ])('looks for missed deadlines every %s seconds', (DEADLINE_CHECK_SECONDS, deadlineCheckMs) => {
    expect(readConfig({ DEADLINE_CHECK_SECONDS })).toMatchObject({ deadlineCheckMs });
  });

  it.each(['0', '-1', '1e3', 'soon', '100000'])(
    'does not take %s for a number of seconds',
    (DEADLINE_CHECK_SECONDS) => {
      expect(faultsOf({ DEADLINE_CHECK_SECONDS })).toEqual([
        'DEADLINE_CHECK_SECONDS must be a number of seconds above 0, at most 99999.999',
      ]);
    },
  );

  it('wants a key for personal data beside a database of somebody else, and says how to make one', () => {
    const DATABASE_URL = 'postgres://user@localhost/casetrail';
    const [fault = '', ...others] = faultsOf({ DATABASE_URL });
    expect(others).toEqual([]);
    expect(fault).toMatch(/^SEAL_KEY must be set beside DATABASE_URL: .*openssl rand -hex 32/);
    expect(readConfig({ DATABASE_URL, SEAL_KEY: 's'.repeat(32) })).toMatchObject({ databaseUrl: DATABASE_URL });
    expect(readConfig({ DATABASE_URL, SEAL_KEY_FILE: __filename })).toMatchObject({ sealKeyFile: __filename });
    expect(readConfig({})).toMatchObject({ sealKey: undefined, sealKeyFile: undefined });
  });

  it('takes a variable that is set to nothing for one that is not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined });
  });
});
