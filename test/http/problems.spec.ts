import { BadRequestException, ForbiddenException, Logger, NotFoundException, type ArgumentsHost } from '@nestjs/common';
import { Forbidden } from '../../src/http/access/forbidden';
import { Unidentified } from '../../src/http/caller';
import { ProblemFilter, problemOf } from '../../src/http/problems/problem.filter';
import { KnownRoutes } from '../../src/http/routes/known-routes';
import { Conflict, Malformed, NotFound, Refusal, Stale, Unavailable } from '../../src/kernel/refusal';

describe('what the caller is told', () => {
  it('of a refusal: the rule by its code, and the words in the language asked for', () => {
    const refusal = new Refusal('not-the-holder', { holder: 'ruyuan', unit: 'shaoguan' });
    expect(problemOf(refusal, 'zh')).toEqual({
      type: '/api/problems/not-the-holder',
      title: '规则不允许',
      status: 422,
      detail: '案件由 ruyuan 办理，shaoguan 不得处理。',
      code: 'not-the-holder',
    });
    expect(problemOf(refusal, 'en')).toMatchObject({
      title: 'A rule says no',
      detail: 'The case is held by ruyuan; shaoguan may not act on it.',
    });
  });

  it('of malformed input: every field and its reason', () => {
    const fields = [
      { field: 'fine.amount', reason: 'is missing' },
      { field: 'x', reason: 'is not a known field' },
    ];
    expect(problemOf(new Malformed(fields), 'en')).toEqual({
      type: '/api/problems/malformed',
      title: 'The input is malformed',
      status: 400,
      detail: 'fine.amount: is missing; x: is not a known field',
      code: 'malformed',
      fields,
    });
  });

  it.each([
    [401, 'unidentified', new Unidentified()],
    [403, 'forbidden', new Forbidden('reporter', 'read-cases')],
    [404, 'not-found', new NotFound('complaint', '7')],
    [409, 'conflict', new Conflict('complaint-7', 3, 4)],
    [412, 'stale', new Stale(3, 4)],
    [503, 'log-busy', new Unavailable('log-busy', 'the queue is full')],
    [404, 'not-found', new NotFoundException('Cannot GET /nowhere')],
    [400, 'malformed', new BadRequestException('no')],
    [413, 'too-large', Object.assign(new Error('Request body is too large'), { statusCode: 413 })],
    [415, 'unsupported-media-type', Object.assign(new Error('Unsupported Media Type'), { statusCode: 415 })],
  ])('is status %d, code %s', (status, code, error) => {
    expect(problemOf(error, 'en')).toMatchObject({ status, code, type: `/api/problems/${code}` });
    expect(problemOf(error, 'zh').title).toMatch(/\p{Script=Han}/u);
  });

  it.each([
    ['a bug', new TypeError('cannot read properties of undefined (reading “secret”)')],
    ['an error of the database', Object.assign(new Error('duplicate key: secret'), { code: '23505' })],
    ['a failure of our own server', Object.assign(new Error('secret'), { statusCode: 502 })],
    ['something that is no error', 'secret'],
    ['nothing', undefined],
  ])('of %s nothing about the inside', (_what, error) => {
    const problem = problemOf(error, 'en');
    expect(problem).toMatchObject({ status: 500, code: 'internal', title: 'Something went wrong inside' });
    expect(JSON.stringify(problem)).not.toContain('secret');
  });

  it('of an exception that has no kind of its own is that something went wrong inside', () => {
    expect(problemOf(new ForbiddenException('secret'), 'en').status).toBe(500);
  });
});

describe('the log', () => {
  it('is told of a bug with the request that met it, and of nothing that is the caller’s fault', () => {
    const lines: unknown[] = [];
    const noted = jest.spyOn(Logger.prototype, 'error').mockImplementation((line: unknown) => void lines.push(line));
    const filter = new ProblemFilter(new KnownRoutes());
    const request = { id: 'req-7', method: 'GET', url: '/api/public/complaints/K7?name=secret', headers: {} };
    const reply = { header: () => reply, status: () => reply, type: () => reply, send: () => reply };
    const host = { switchToHttp: () => ({ getRequest: () => request, getResponse: () => reply }) };
    const bug = new TypeError('a bug');
    for (const error of [new NotFound('complaint', '7'), bug]) filter.catch(error, host as unknown as ArgumentsHost);
    noted.mockRestore();
    expect(lines).toEqual([{ err: bug, req: { id: 'req-7', method: 'GET', path: '/api/public/complaints/…' } }]);
  });
});
