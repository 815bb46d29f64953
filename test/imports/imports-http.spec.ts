import { connect } from 'node:net';
import type { CanActivate } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { putCaller } from '../../src/http/caller';
import { setUpHttp } from '../../src/http/server/http-server';
import { importStream } from '../../src/imports/imports.events';
import { newId } from '../../src/kernel/ids';
import { MemoryLog } from '../support/memory-log';
import { csv, HEADER, importsOver, line } from './importing';

const ENGLISH = { 'accept-language': 'en' };

/** In the place of the guard: the administrator asks. */
const asAdministrator: CanActivate = {
  canActivate: (context) => {
    putCaller(context.switchToHttp().getRequest(), { actor: { id: 'wang', role: 'admin', unit: 'shaoguan' } });
    return true;
  },
};
const CSV = { ...ENGLISH, 'content-type': 'text/csv; charset=utf-8' };

describe('POST /api/imports', () => {
  const log = new MemoryLog();
  let app: NestFastifyApplication;
  let address: string;
  beforeAll(async () => {
    app = (await importsOver(log)).createNestApplication<NestFastifyApplication>(new FastifyAdapter(), {
      bodyParser: false,
    });
    app.useGlobalGuards(asAdministrator);
    setUpHttp(app, 'http://localhost', pino({ level: 'silent' }));
    await app.listen(0, '127.0.0.1');
    address = await app.getUrl();
  });
  afterAll(() => app.close());

  const post = (query: string, body: string, headers: Record<string, string> = CSV): Promise<Response> =>
    fetch(`${address}/api/imports?${query}`, { method: 'POST', headers, body });

  it('imports the body and answers 201 with the report, which is kept', async () => {
    const response = await post('mapping=cfpb&file=july.csv', csv(line({ Company: 'One' }), line({ Product: 'Gold' })));
    const report = (await response.json()) as { id: string };
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe(`/api/imports/${report.id}`);
    expect(report).toMatchObject({
      dryRun: false,
      file: 'july.csv',
      mapping: 'cfpb',
      read: 2,
      imported: 1,
      refused: 1,
    });
    const kept = await fetch(`${address}/api/imports/${report.id}`);
    expect(await kept.json()).toEqual({
      ...report,
      finished: true,
      records: 2,
      startedAt: expect.any(String) as string,
    });
  });

  it('records who asked for it', () =>
    expect(log.events.find(({ type }) => type === 'ImportFinished')?.meta.actor).toEqual({
      id: 'wang',
      role: 'admin',
      unit: 'shaoguan',
    }));

  it('answers a dry run with 200, and keeps nothing', async () => {
    const before = log.events.length;
    const response = await post('mapping=cfpb&dryRun=true', csv(line({ Company: 'Two' })));
    const report = (await response.json()) as { id: string };
    expect(response.status).toBe(200);
    expect(report).toMatchObject({ dryRun: true, imported: 1 });
    expect(log.events).toHaveLength(before);
    expect((await fetch(`${address}/api/imports/${report.id}`)).status).toBe(404);
  });

  it('takes a file of a header only, and refuses an empty one', async () => {
    const response = await post('mapping=cfpb', HEADER);
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({ read: 0 });
    expect((await post('mapping=cfpb', '')).status).toBe(422);
  });

  it('refuses a file that cannot be read with 422, naming line and reason', async () => {
    const response = await post('mapping=cfpb', `${HEADER}\n${line()},more\n`);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      code: 'unreadable-file',
      detail: 'The file cannot be imported: line 2, it has 15 field(s), the header has 14.',
    });
  });

  it.each([
    ['an unknown mapping', 'mapping=fca', [{ field: 'mapping', reason: 'must be one of cfpb' }]],
    ['no mapping', '', [{ field: 'mapping', reason: 'is missing' }]],
    ['half a dry run', 'mapping=cfpb&dryRun=perhaps', [{ field: 'dryRun', reason: 'must be one of true, false' }]],
    ['an unknown question', 'mapping=cfpb&dry-run=true', [{ field: 'dry-run', reason: 'is not a known field' }]],
  ])('refuses %s with 400', async (_what, query, fields) => {
    const response = await post(query, csv(line()));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'malformed', fields });
  });

  it('takes no other content type', async () => {
    expect((await post('mapping=cfpb', '{}', { ...ENGLISH, 'content-type': 'application/json' })).status).toBe(415);
    expect((await fetch(`${address}/api/imports?mapping=cfpb`, { method: 'POST', headers: ENGLISH })).status).toBe(415);
  });

  it('is the only route that takes CSV', async () =>
    expect((await fetch(`${address}/api/units`, { method: 'POST', headers: CSV, body: csv() })).status).toBe(415));

  it('refuses a file larger than 256 MiB before it has come', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(address).port), '127.0.0.1', () =>
        socket.write(
          `POST /api/imports?mapping=cfpb HTTP/1.1\r\nhost: here\r\n${ACTOR_HEADERS}content-length: 268435457\r\n\r\nDate`,
        ),
      );
      socket.once('data', (data) => {
        resolve(String(data));
        socket.destroy();
      });
      socket.once('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
  });

  describe('GET /api/imports/:id', () => {
    it('says that an import was begun and not finished', async () => {
      const id = newId();
      const started = { file: 'july.csv', sha256: 'ab'.repeat(32), mapping: 'cfpb', records: 7 };
      await log.add(importStream(id), 'ImportStarted', started);
      const response = await fetch(`${address}/api/imports/${id}`);
      const startedAt = '2026-03-10T09:00:00+08:00';
      expect(await response.json()).toEqual({ id, dryRun: false, finished: false, ...started, startedAt });
    });

    it('knows no other', async () => expect((await fetch(`${address}/api/imports/${newId()}`)).status).toBe(404));
  });
});

const ACTOR_HEADERS = Object.entries(CSV)
  .map(([name, value]) => `${name}: ${value}\r\n`)
  .join('');
