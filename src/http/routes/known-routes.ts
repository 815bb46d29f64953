import type { FastifyInstance } from 'fastify';

interface KnownRoute {
  readonly path: RegExp;
  readonly method: string;
}

/** Which methods an address takes: the router itself tells a wrong method no different from an unknown address. */
export class KnownRoutes {
  private readonly known: KnownRoute[] = [];

  /** To be called before the routes are made. */
  observe(server: FastifyInstance): void {
    server.addHook('onRoute', ({ url, method }) => {
      for (const each of [method].flat()) this.known.push({ path: patternOf(url), method: each });
    });
  }

  /** The methods of a path without its query, sorted; none when nothing is there. */
  methodsOf(path: string): string[] {
    const matching = this.known.filter((route) => route.path.test(path)).map(({ method }) => method);
    return [...new Set(matching)].sort();
  }
}

/** `/api/complaints/:id` → any single part in the place of `:id`; `*` takes the rest. */
const patternOf = (url: string): RegExp =>
  new RegExp(
    `^${url
      .split('/')
      .map((part) =>
        part.startsWith(':') ? '[^/]+' : part === '*' ? '.*' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
      )
      .join('/')}/?$`,
  );
