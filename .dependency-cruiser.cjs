const pure = String.raw`(\.(events|rules|state|projection)|/(complaint|lifecycle|round|unit))\.ts$`;

/** The rules of who may import whom; a type-only import costs nothing at run time and is free. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'kernel-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: '^(src|projections|demo|bench|test)/', pathNot: '^src/kernel/' },
    },
    {
      name: 'rules-are-pure',
      comment:
        'events, rules, states and projections: kernel, events, states and digests only; no node_modules, no node:*',
      severity: 'error',
      from: { path: pure, pathNot: '^projections/runtime/' },
      to: {
        pathNot: [
          String.raw`^src/kernel/`,
          String.raw`\.(events|rules|state|row|digest)\.ts$`,
          String.raw`^src/\w+/(complaint|lifecycle|round|unit)\.ts$`,
          String.raw`^projections/runtime/definition/(projection|journal|versions)\.ts$`,
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'write-side-knows-no-read-side',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(app.module|application|installation|main|cli)[.]ts$|^src/cli/' },
      to: { path: '^projections/' },
    },
    {
      name: 'read-side-knows-only-facts',
      severity: 'error',
      from: {
        path: '^projections/',
        pathNot: '[.]module[.]ts$|^projections/(live-thread/lead|load-thread/load)[.]ts$',
      },
      to: {
        path: '^src/',
        pathNot: [
          String.raw`^src/kernel/`,
          String.raw`\.(events|port)\.ts$`,
          '^src/complaints/lifecycle.ts$',
          '^src/event-log/event-log.ts$',
          '^src/regimes/parts/documents.ts$',
          '^src/reports/',
          '^src/figures/',
          '^src/http/',
          '^src/postgres/',
          '^src/processors/',
          '^src/validation/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'eventstoredb-on-demand',
      comment: 'its client is a tenth of what a start would load: only an import at run time leads to it',
      severity: 'error',
      from: { path: '^(src|projections|demo|bench)/', pathNot: '^src/event-log/eventstoredb/' },
      to: { path: '^src/event-log/eventstoredb/', dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'shipped-code-imports-no-tests',
      severity: 'error',
      from: { path: '^(src|projections|demo|bench)/' },
      to: { path: '^test/' },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^(src|projections)/' }, to: {} },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['node', 'require', 'types', 'default'] },
  },
};
