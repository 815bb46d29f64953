import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import fastify from 'fastify';
import { pino } from 'pino';
import { setAnswerHeaders } from '../../src/http/server/answer-headers';
import { acceptJsonBodies } from '../../src/http/server/json-body';
import { logRequests } from '../../src/http/server/request-log';
import { setSecurityHeaders } from '../../src/http/server/security-headers';

/** A server with what stands before our controllers, and the lines of its log. */
function serving(level: string) {
  const lines: Record<string, unknown>[] = [];
  const stream = new PassThrough();
  stream.on('data', (line: Buffer) => lines.push(JSON.parse(line.toString()) as Record<string, unknown>));
  const server = fastify();
  logRequests(server, pino({ level, base: null }, stream));
  setSecurityHeaders(server, 'https://cases.example');
  setAnswerHeaders(server);
  acceptJsonBodies(server);
  const receipt = { id: '7', version: 3, position: 'pg-3' };
  server.post('/api/complaints', () => receipt);
  server.post('/api/complaints/7/fines', () => receipt);
  server.post('/api/public/complaints', () => ({ ...receipt, receiptCode: 'K7' }));
  server.post('/api/public/complaints/K7/urgings', () => receipt);
  server.post('/api/echo', ({ body }) => body);
  server.get('/api/complaints/7', () => receipt);
  server.get('/api/broken', (_request, reply) => reply.code(500).send({}));
  return { server, lines };
}

describe('the log of requests', () => {
  it('says what was asked and what came of it, without queries, bodies, headers or the code of a receipt', async () => {
    const { server, lines } = serving('debug');
    const headers = { authorization: 'Bearer secret' };
    await server.inject({ method: 'POST', url: '/api/complaints?name=secret', headers, payload: { name: 'secret' } });
    await server.inject({ method: 'POST', url: '/api/public/complaints/K7/urgings', payload: {} });
    expect(lines).toMatchObject([
      {
        level: 20,
        req: { method: 'POST', path: '/api/complaints' },
        res: { statusCode: 200 },
        msg: 'request answered',
      },
      { level: 20, req: { method: 'POST', path: '/api/public/complaints/…/urgings' }, res: { statusCode: 200 } },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/secret|K7/);
  });

  it('is quiet unless something is wrong', async () => {
    const { server, lines } = serving('info');
    await server.inject('/api/complaints/7');
    await server.inject('/api/broken');
    expect(lines).toMatchObject([{ level: 50, req: { path: '/api/broken' }, res: { statusCode: 500 } }]);
  });

  it('tells when whoever asked has gone', async () => {
    const { server, lines } = serving('debug');
    const asking = new AbortController();
    server.get('/api/slow', (request) => {
      // Who goes before the request has come asked nothing.
      setImmediate(() => asking.abort());
      return new Promise((resolve) => request.raw.once('close', resolve));
    });
    const address = await server.listen({ port: 0, host: '127.0.0.1' });
    await expect(fetch(`${address}/api/slow`, { signal: asking.signal })).rejects.toThrow();
    for (let looks = 0; lines.length === 0 && looks < 400; looks++) await pause(5);
    await server.close();
    expect(lines[0]).toMatchObject({ level: 20, req: { path: '/api/slow' }, msg: 'request given up by whoever asked' });
  });
});

describe('the headers of an answer', () => {
  const { server } = serving('silent');

  it.each([
    ['/api/complaints', '/api/complaints/7'],
    ['/api/complaints/7/fines', '/api/complaints/7'],
    ['/api/public/complaints', '/api/public/complaints/K7'],
    ['/api/public/complaints/K7/urgings', '/api/public/complaints/K7'],
  ])('of a fact that was recorded by %s: its version, and where to look', async (url, location) => {
    const { headers } = await server.inject({ method: 'POST', url, payload: {} });
    expect(headers).toMatchObject({ etag: '"3"', location });
  });

  it('say nothing of the kind where nothing was recorded', async () => {
    const [echo, read] = [
      await server.inject({ method: 'POST', url: '/api/echo', payload: { id: '7' } }),
      await server.inject('/api/complaints/7'),
    ];
    for (const { headers } of [echo, read]) expect(headers).not.toHaveProperty('location');
  });

  it('keep a browser from doing more with it, errors too', async () => {
    for (const url of ['/api/complaints/7', '/api/broken', '/api/nowhere'])
      expect((await server.inject(url)).headers).toMatchObject({
        'content-security-policy': expect.stringContaining("default-src 'self'") as unknown,
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
  });
});

describe('a body of JSON', () => {
  const { server } = serving('silent');
  const send = (payload: Buffer | string) =>
    server.inject({ method: 'POST', url: '/api/echo', headers: { 'content-type': 'application/json' }, payload });

  it('is read with the mark before it that some programs write, and in all of UTF-8', async () => {
    expect((await send('\uFEFF{"name":"案迹👍"}')).json()).toEqual({ name: '案迹👍' });
  });

  it('is refused in another encoding', async () => {
    const gbk = Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xb0, 0xb8]), Buffer.from('"}')]);
    expect((await send(gbk)).statusCode).toBe(500);
    expect((await send(gbk)).json()).toMatchObject({ message: 'body: is not valid UTF-8' });
  });
});
