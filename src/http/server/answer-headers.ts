import type { FastifyInstance } from 'fastify';

/** `ETag` and `Location` for every answer that tells where a fact stands. */
export function setAnswerHeaders(server: FastifyInstance): void {
  server.addHook('preSerialization', ({ method, url }, reply, answer, done) => {
    if (method === 'POST' && isReceipt(answer)) {
      const location = locationOf(url, answer);
      void reply.header('ETag', `"${answer.version}"`);
      if (location) void reply.header('Location', location);
    }
    done(null, answer);
  });
}

interface Told {
  readonly id: string;
  readonly version: number;
  readonly receiptCode?: string;
}

const isReceipt = (answer: unknown): answer is Told =>
  typeof answer === 'object' && answer !== null && 'version' in answer && 'id' in answer && 'position' in answer;

/**
 * `/api/complaints` → `/api/complaints/7`; `/api/complaints/7/fines` → `/api/complaints/7`. Where nobody says who they are, the
 * case is known by its receipt code: `/api/public/complaints/<code>`; nothing when that cannot be told.
 */
function locationOf(url: string, { id, receiptCode }: Told): string | undefined {
  const [path = ''] = url.split('?');
  const [, api = '', collection = '', ...rest] = path.split('/');
  if (collection !== 'public') return `/${api}/${collection}/${encodeURIComponent(id)}`;
  const code = rest[1] ?? receiptCode;
  return code && `/${api}/${collection}/${rest[0] ?? ''}/${code}`;
}
