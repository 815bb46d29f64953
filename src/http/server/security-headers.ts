import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

/** What pages of this server may load: its own files and nothing else; no script stands in a page itself. */
const PAGES = {
  'default-src': ["'self'"],
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
  'frame-ancestors': ["'none'"],
  'form-action': ["'self'"],
  'img-src': ["'self'", 'data:'],
  // Swagger UI and the console's components put styles into elements.
  'style-src': ["'self'", "'unsafe-inline'"],
};

/** The headers that keep a browser from doing more with an answer than it is meant for. `publicUrl`: how others reach it. */
export function setSecurityHeaders(server: FastifyInstance, publicUrl: string): void {
  const headers = headersFor(publicUrl.startsWith('https:'));
  server.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
}

/** They are the same for every answer: asked of helmet once. */
function headersFor(encrypted: boolean): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  const answer = {
    setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  };
  const setHeaders = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: PAGES },
    // To be promised only by somebody who is reached in no other way.
    strictTransportSecurity: encrypted && { maxAge: 31_536_000 },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  setHeaders({} as IncomingMessage, answer as unknown as ServerResponse, () => undefined);
  return headers;
}
