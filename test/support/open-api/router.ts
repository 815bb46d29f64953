import type { INestApplication } from '@nestjs/common';

/** Every route of the router as `POST /api/complaints/{id}/fines`, read from the tree that it prints. */
export function routesOf(app: INestApplication): string[] {
  const server = app.getHttpAdapter().getInstance() as { printRoutes(options: object): string };
  const above: string[] = [];
  return server
    .printRoutes({ commonPrefix: true })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', part = '', methods = ''] = /^([│ ]*)[├└]── (\S*)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
      if (part === '') return [];
      const depth = indent.length / 4;
      above.splice(depth, above.length, part);
      if (methods === '') return [];
      const path = above
        .join('')
        .replace(/:(\w+)/g, '{$1}')
        .replace(/\*$/, '{path}');
      return methods.split(', ').map((method) => `${method} ${path}`);
    })
    .filter((route) => !route.startsWith('HEAD '));
}
