// npm run test:fuzz -- 100000: so many requests instead of those of `npm test`.
const { spawnSync } = require('node:child_process');

const requests = process.argv[2] ?? '100000';
if (!/^[1-9]\d{0,8}$/.test(requests)) {
  process.stderr.write(`${requests} is no number of requests\n`);
  process.exit(2);
}
const { status } = spawnSync('npx', ['jest', '--maxWorkers=1', 'test/fuzz/requests.spec.ts'], {
  stdio: 'inherit',
  env: { ...process.env, FUZZ_REQUESTS: requests },
});
process.exit(status ?? 1);
