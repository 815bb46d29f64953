import { as, type Reply } from '../../support/application/api';
import { commanding } from '../../support/application/who-asks';
import { LEAST, registerUnits } from '../../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../../support/application/running/in-process';
import { expectRefused, type Refused } from '../../support/application/refused';

let app: RunningApplication;
beforeAll(async () => {
  app = await runningApplication();
  await registerUnits(app.api);
});
afterAll(() => app.end());

const JSON_TYPE = 'application/json';

const send = (
  body: string | Uint8Array<ArrayBuffer> | undefined,
  type: string | undefined = JSON_TYPE,
  path = '/api/complaints',
): Promise<Reply> => {
  const headers: Record<string, string> = { ...as(commanding(path, 'shaoguan')), 'content-type': type };
  return app.api.ask(path, { method: 'POST', headers, body });
};

const sent = JSON.stringify(LEAST);
const malformed: Refused = { status: 400, code: 'malformed', field: 'body' };
const tooLarge: Refused = { status: 413, code: 'too-large' };
const unsupported: Refused = { status: 415, code: 'unsupported-media-type' };
/** JSON of exactly so many bytes. */
const ofBytes = (bytes: number): string => `{"narrative":"${'x'.repeat(bytes - 16)}"}`;
const MIB = 1024 * 1024;

describe('a body', () => {
  it.each<[string, () => Promise<Reply>, Refused]>([
    ['is cut short', () => send(sent.slice(0, -1)), malformed],
    ['is no JSON', () => send('regime=tourism'), malformed],
    ['is empty', () => send(''), malformed],
    ['is a list', () => send(`[${sent}]`), malformed],
    ['is null', () => send('null'), malformed],
    ['is a text', () => send('"tourism"'), malformed],
    ['is a number', () => send('5'), malformed],
    ['holds NaN', () => send('{"partySize": NaN}'), malformed],
    [
      'is not UTF-8',
      () => send(new Uint8Array([...Buffer.from('{"regime":"'), 0xe9, ...Buffer.from('"}')])),
      malformed,
    ],
    ['is UTF-16', () => send(new Uint8Array(Buffer.from(sent, 'utf16le'))), malformed],
    ['holds lists nested 10,000 deep', () => send(`{"at":${'['.repeat(10_000)}${']'.repeat(10_000)}}`), malformed],
    ['holds objects nested 10,000 deep', () => send(`${'{"at":'.repeat(10_000)}1${'}'.repeat(10_000)}`), malformed],
    ['reaches for the prototype', () => send(`{"__proto__":{"role":"admin"},${sent.slice(1)}`), malformed],
    [
      'reaches for the constructor',
      () => send(`{"constructor":{"prototype":{"role":"admin"}},${sent.slice(1)}`),
      malformed,
    ],
    ['is larger than 1 MiB', () => send(ofBytes(MIB + 1)), tooLarge],
    ['is much larger than 1 MiB', () => send(ofBytes(32 * MIB)), tooLarge],
    ['is XML', () => send('<complaint/>', 'application/xml'), unsupported],
    ['is a form', () => send('regime=tourism', 'application/x-www-form-urlencoded'), unsupported],
    ['says it is plain text', () => send(sent, 'text/plain'), unsupported],
    ['is CSV where none is taken', () => send('a,b', 'text/csv'), unsupported],
    ['is JSON where CSV is taken', () => send(sent, JSON_TYPE, '/api/imports?mapping=cfpb'), unsupported],
  ])('that %s is refused', async (_what, request, refused) => {
    await expectRefused(app.api, request, refused);
  });

  it('of 1 MiB exactly is read, and then refused for its narrative', async () => {
    const problem = await expectRefused(app.api, () => send(ofBytes(MIB)), {
      status: 400,
      code: 'malformed',
      field: 'regime',
    });
    expect(problem.fields).toContainEqual({ field: 'narrative', reason: 'must have at most 20000 characters' });
  });

  it('with brackets and quotes inside of a text is no deeper than it is', async () => {
    const narrative = `${'['.repeat(5_000)} “\\" ${'{'.repeat(5_000)}`;
    const { id, position } = await app.api.record('/api/complaints', { ...LEAST, narrative });
    expect(await app.api.read(`/api/complaints/${id}?after=${position}`)).toMatchObject({ narrative });
  });

  it.each([
    ['NUL', 'a\0b'],
    ['half of a surrogate pair', 'a\uD800b'],
  ])('with %s in a text is taken, and shown with a mark in its place', async (_what, narrative) => {
    const { id, position } = await app.api.record('/api/complaints', { ...LEAST, narrative });
    expect(await app.api.read(`/api/complaints/${id}?after=${position}`)).toMatchObject({ narrative: 'a\uFFFDb' });
    expect(await app.api.read(`/api/complaints/${id}/history?after=${position}`)).toMatchObject({
      items: [{ version: 1 }],
    });
    await app.api.head();
  });
});
