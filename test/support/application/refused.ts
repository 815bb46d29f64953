import type { Problem } from '../../../src/http/problems/problem';
import type { Api, Reply } from './api';

/** How a request is answered that cannot be taken. */
export interface Refused {
  readonly status: number;
  readonly code: string;
  /** The first field that is named, for malformed input. */
  readonly field?: string;
}

/** A problem as RFC 9457 wants it, which says nothing of the inside of the program. */
export function problemIn({ status, headers, text, body }: Reply): Problem {
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json\b/);
  const problem = body as Problem;
  expect(
    Object.keys(problem)
      .filter((name) => name !== 'fields')
      .sort(),
  ).toEqual(PARTS);
  expect(problem).toMatchObject({ type: `/api/problems/${problem.code}`, status });
  expect([problem.title, problem.detail].filter((words) => words.trim() === '')).toEqual([]);
  expect(text).not.toMatch(/\bat \S+ \(|\.[jt]s:\d|node_modules|Error\b/);
  return problem;
}

const PARTS = ['code', 'detail', 'status', 'title', 'type'];

/** Sends a request that must be refused, and sees to it that it left nothing in the log. */
export async function expectRefused(api: Api, send: () => Promise<Reply>, expected: Refused): Promise<Problem> {
  const before = await api.head();
  const reply = await send();
  const problem = problemIn(reply);
  const { status, code, fields } = problem;
  expect({ status, code, field: fields?.[0]?.field }).toEqual({ field: undefined, ...expected });
  expect(reply.status).toBe(expected.status);
  expect(await api.head()).toBe(before);
  return problem;
}
