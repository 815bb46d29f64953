const alone = require('./jest.config.js');
const suites = require('./test/together/suites.json');

/** All tests, as `npm test` runs them: small files together, each of them in one suite that loads the modules once. `npx jest FILE` runs one alone. */
module.exports = {
  ...alone,
  testMatch: [...alone.testMatch, '<rootDir>/test/together/*.suite.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    ...Object.values(suites)
      .flat()
      .map((place) => `<rootDir>/${place}${place.endsWith('.ts') ? '$' : '/'}`),
  ],
};
