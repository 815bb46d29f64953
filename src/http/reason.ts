import type { FastifyRequest } from 'fastify';
import { Malformed } from '../kernel/refusal';

/** Why somebody looks at what they see only with a reason: percent-encoded UTF-8. */
export const REASON_HEADER = 'casetrail-reason';
const MOST = 500;

/** The reason of the header; undefined when none is given. `Malformed` for one that cannot be read. */
export function reasonOf({ headers }: FastifyRequest): string | undefined {
  const header = [headers[REASON_HEADER]].flat()[0]?.trim();
  if (header === undefined || header === '') return undefined;
  const reason = decoded(header);
  if (reason !== undefined && reason.length <= MOST) return reason;
  throw new Malformed([
    { field: REASON_HEADER, reason: `must be percent-encoded UTF-8 of at most ${MOST} characters` },
  ]);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
