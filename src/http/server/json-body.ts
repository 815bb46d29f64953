import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { Malformed } from '../../kernel/refusal';

export const MAX_BODY_BYTES = 1024 * 1024;
const MAX_DEPTH = 32;

/**
 * JSON bodies: an object in valid UTF-8, not deeper than 32 levels, no prototype tricks; everything else is a 400 that says
 * why. Plain text is no longer taken: it would be validated as an empty body.
 */
export function acceptJsonBodies(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser(['application/json', 'text/plain']);
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: MAX_BODY_BYTES },
    (request, body, done) => {
      try {
        const text = decoded(body as Buffer);
        refuseDepth(text);
        void parse(request, text, (error, value: unknown) => {
          if (error) done(bodyFault(`is not JSON: ${error.message}`));
          else if (isObject(value)) done(null, value);
          else done(bodyFault('must be a JSON object'));
        });
      } catch (error) {
        done(error as Error);
      }
    },
  );
}

function decoded(body: Buffer): string {
  if (!isUtf8(body)) throw bodyFault('is not valid UTF-8');
  return body.toString('utf8');
}

/** Counts brackets outside of strings: cheaper than parsing, and done before it. */
function refuseDepth(text: string): void {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const char = text.charCodeAt(index);
    if (quoted) {
      if (char === 0x5c) index++;
      else if (char === 0x22) quoted = false;
    } else if (char === 0x22) quoted = true;
    else if (char === 0x7b || char === 0x5b) {
      if (++depth > MAX_DEPTH) throw bodyFault(`is nested deeper than ${MAX_DEPTH} levels`);
    } else if (char === 0x7d || char === 0x5d) depth--;
  }
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

const bodyFault = (reason: string): Malformed => new Malformed([{ field: 'body', reason }]);
