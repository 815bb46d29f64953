// `npm run test:faults -- rebuild 500`: one kind of faults, as often as asked for.
const { spawnSync } = require('node:child_process');

const [kind = '', times = '20'] = process.argv.slice(2);
if (!/^[a-z]+$/.test(kind) || !/^[1-9]\d*$/.test(times)) {
  process.stderr.write('npm run test:faults -- KIND TIMES, for example: rebuild 500\n');
  process.exit(2);
}
const { status } = spawnSync('npx', ['jest', `test/faults/kill-${kind}`, '--maxWorkers=1'], {
  stdio: 'inherit',
  env: { ...process.env, KILLS: times },
});
process.exit(status ?? 1);
