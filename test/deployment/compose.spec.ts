import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly profiles?: readonly string[];
  readonly ports?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly volumes?: readonly string[];
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const read = (): Compose => parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as Compose;

/** The JSON schema of the Compose specification, as a linter of compose files ships it. */
const schema = (): object => {
  const file = join(dirname(require.resolve('dclint/package.json')), 'schemas', 'compose.schema.json');
  return JSON.parse(readFileSync(file, 'utf8')) as object;
};

const validate = (compose: unknown): string[] => {
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true, validateSchema: false }));
  const check = ajv.compile(schema());
  return check(compose)
    ? []
    : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
};

describe('docker-compose.yml', () => {
  it('follows the schema of the Compose specification', () => {
    expect(validate(read())).toEqual([]);
  });

  it('would not pass with a key that Compose does not know or a wrong type', () => {
    const { services, ...rest } = read();
    const broken = (service: object): string[] =>
      validate({ ...rest, services: { ...services, app: { ...services.app, ...service } } });
    expect(broken({ restrat: 'always' })).not.toEqual([]);
    expect(broken({ ports: 'all' })).not.toEqual([]);
    expect(broken({ healthcheck: { intervall: '5s' } })).not.toEqual([]);
  });

  it('checks the health of every service and starts the application after its stores', () => {
    const { services } = read();
    for (const [name, { healthcheck }] of Object.entries(services))
      expect([name, healthcheck?.test.length]).toEqual([name, expect.any(Number)]);
    expect(services.app?.depends_on).toEqual({
      postgres: { condition: 'service_healthy' },
      eventstore: { condition: 'service_healthy' },
    });
  });

  it('publishes nothing but the application, and that on loopback only', () => {
    const { services } = read();
    const published = Object.entries(services).flatMap(([name, { ports = [] }]) =>
      ports.map((port) => `${name} ${port}`),
    );
    expect(published).toEqual(['app 127.0.0.1:${PORT:-3000}:3000']);
  });

  it('runs three EventStoreDB nodes in the profile “cluster”, each seeded with the two others', () => {
    const nodes = Object.entries(read().services).filter(([, { profiles }]) => profiles?.includes('cluster'));
    expect(nodes.map(([name]) => name)).toEqual(['eventstore-1', 'eventstore-2', 'eventstore-3']);
    for (const [name, { environment, image }] of nodes) {
      const others = nodes.map(([other]) => `${other}:2113`).filter((seed) => seed !== `${name}:2113`);
      expect(image).toBe('eventstore/eventstore:24.10');
      expect(environment?.EVENTSTORE_CLUSTER_SIZE).toBe('3');
      expect(environment?.EVENTSTORE_GOSSIP_SEED?.split(',')).toEqual(others);
    }
  });

  it('keeps every data directory in a named volume', () => {
    const { services, volumes } = read();
    const used = Object.values(services).flatMap((service) =>
      (service.volumes ?? []).map((volume) => volume.split(':')[0]),
    );
    expect(used.sort()).toEqual(Object.keys(volumes).sort());
  });
});
