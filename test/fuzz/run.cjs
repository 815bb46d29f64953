// npm run test:fuzz -- 100000: so many requests instead of those of `npm test`, and a made-up history of figures for every thousand.
const { spawnSync } = require('node:child_process');

const requests = process.argv[2] ?? '100000';
if (!/^[1-9]\d{0,8}$/.test(requests)) {
  process.stderr.write(`${requests} is no number of requests\n`);
  process.exit(2);
}
const histories = String(Math.ceil(Number(requests) / 1000));
const specs = ['test/fuzz/requests.spec.ts', 'test/figures/laws/laws.spec.ts'];
const { status } = spawnSync('npx', ['jest', '--maxWorkers=1', ...specs], {
  stdio: 'inherit',
  env: { ...process.env, FUZZ_REQUESTS: requests, FUZZ_HISTORIES: histories },
});
process.exit(status ?? 1);
