const { relative } = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

/** Seconds of the suites that took longest in a whole run on two cores, by their place in the repository. */
const LONGEST = require('./longest.json');

/** Begins with the suites that take longest, so that all workers end together; nothing of earlier runs is needed for it. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const seconds = ({ path, context }) => LONGEST[relative(context.config.rootDir, path)] ?? 0;
    return super.sort(tests).sort((one, other) => seconds(other) - seconds(one));
  }
};
