// What is checked before the tests: all at once on the cores there are, each told when it has ended.
const { spawn } = require('node:child_process');

/** Every lane does its checks one after the other; the lanes take about as long as each other. */
const LANES = [['lint'], ['build', 'typecheck', 'format', 'dependency-rules']];

function checked(name) {
  return new Promise((done) => {
    const begun = Date.now();
    const child = spawn('npm', ['run', '--silent', name], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const told = [];
    for (const output of [child.stdout, child.stderr]) output.on('data', (piece) => told.push(piece));
    child.on('close', (code) => {
      process.stdout.write(
        `${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${Math.round((Date.now() - begun) / 1000)} s)\n`,
      );
      if (code !== 0) process.stdout.write(Buffer.concat(told));
      done(code === 0);
    });
  });
}

async function lane(names) {
  const results = [];
  for (const name of names) results.push(await checked(name));
  return results;
}

Promise.all(LANES.map(lane)).then((results) => process.exit(results.flat().every(Boolean) ? 0 : 1));
