import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { declaredFields, knownShapes } from '../../../projections/shapes/known-shapes';
import { upcasts } from '../../../src/event-log/upcasts';
import { parseCheckpoint } from '../../../src/proof/notes/checkpoint';
import { parseNote } from '../../../src/proof/notes/signed-note';
import { ProofVerifier } from '../../../src/proof/verification/proof-verifier';
import type { Verdict } from '../../../src/proof/verification/verify-log';
import { registerUnits } from '../../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../../support/application/running/in-process';
import { erase, punishedCase } from '../case-file/packed-case';

let app: RunningApplication;
let database: Client;
let id: string;
beforeAll(async () => {
  app = await runningApplication();
  database = new Client({ connectionString: app.databaseUrl });
  await database.connect();
  await registerUnits(app.api);
  id = await punishedCase(app.api);
});
afterAll(async () => {
  await database.end();
  await app.end();
});

/** Once everything that was recorded is proved. */
async function verdict(): Promise<Verdict> {
  for (const head = Number((await app.api.head()).slice(3)); ;) {
    const { text } = await app.api.get('/api/proof/checkpoint');
    if (parseCheckpoint(parseNote(text).text).size >= head) break;
  }
  const asked = { shapes: knownShapes(upcasts), declared: declaredFields(upcasts) };
  return app.installation.app.get(ProofVerifier).verify(asked);
}

const NOTHING = { difference: undefined };

describe('sealed fields against the table of keys', () => {
  it('are sealed with keys that are there, and gone with an erasure that is recorded', async () => {
    expect(await verdict()).toMatchObject({ notYetProved: 0 });
    expect((await verdict()).difference).toEqual(NOTHING.difference);
    const { rows } = await database.query<{ id: string; wrapped: Buffer; wrapped_by: string }>(
      `select k.* from vault.data_key k join event_log.event e on e.data like '%' || k.id || '%'
        where e.stream = $1 and e.version = 1`,
      [`complaint-${id}`],
    );
    const [key] = rows;
    await database.query('delete from vault.data_key where id = $1', [key?.id]);
    expect((await verdict()).difference).toMatchObject({
      in: 'log',
      what: expect.stringContaining('no erasure is recorded') as string,
      stream: `complaint-${id}`,
      version: 1,
    });
    const putBack = () =>
      database.query('insert into vault.data_key values ($1, $2, $3)', [key?.id, key?.wrapped, key?.wrapped_by]);
    await putBack();
    await erase(app.api, id);
    expect((await verdict()).difference).toEqual(NOTHING.difference);
    await putBack();
    expect((await verdict()).difference).toMatchObject({
      in: 'keys',
      what: `its personal data were erased, but the key ${key?.id} is there`,
      stream: `complaint-${id}`,
    });
    await database.query('delete from vault.data_key where id = $1', [key?.id]);
  });
});

describe('the data of an event', () => {
  it('that has a field its type does not declare is found, with its place', async () => {
    const stream = `import-${randomUUID()}`;
    const actor = { id: 'admin', role: 'admin', unit: '*' };
    const commandId = randomUUID();
    const context = { commandId, correlationId: commandId, actor, occurredAt: new Date().toISOString() };
    const data = { mapping: 'cfpb', fileName: 'f.csv', fileHash: 'x', dryRun: false, hearsay: true };
    await app.installation.log.append(stream, 0, [{ type: 'ImportStarted', v: 1, data }], context);
    expect((await verdict()).difference).toMatchObject({
      in: 'log',
      what: expect.stringMatching(/^not of the shape that its type declares: data\./) as string,
      stream,
      version: 1,
    });
  });
});
