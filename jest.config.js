const esmOnly = ['jose', 'content-disposition'];
const importedAtRunTime = ['./eventstoredb/eventstoredb-log', './application', './serving'];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: [
    '<rootDir>/test/**/*.spec.ts',
    '<rootDir>/test/**/*.story.ts',
    '<rootDir>/src/**/*.spec.ts',
    '<rootDir>/projections/**/*.spec.ts',
  ],
  transform: {
    '^.+\\.(ts|js)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  // An import at run time names the compiled file, as Node.js asks; the tests have the source.
  moduleNameMapper: { [`^(${importedAtRunTime.join('|')})\\.js$`]: '$1' },
  globalSetup: '<rootDir>/test/support/database/start-postgres.ts',
  globalTeardown: '<rootDir>/test/support/database/stop-postgres.ts',
  setupFiles: ['reflect-metadata'],
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  maxWorkers: 2,
  // A suite leaves its modules behind: a worker that has gathered so much is replaced by a new one.
  workerIdleMemoryLimit: '1GB',
  // Guards against hanging only: machines are up to ten times slower than each other.
  testTimeout: 300_000,
};
