// `npm run test:faults -- followers 100000`: one kind of faults, as many of it as asked for.
const { spawnSync } = require('node:child_process');

/** Where each kind is tested, by which setting it is told how many, and how many when nobody says. */
const KINDS = {
  rebuild: { file: 'kill-rebuild', setting: 'KILLS', usual: '20' },
  followers: { file: 'followers', setting: 'EVENTS', usual: '100000' },
  proof: { file: 'kill-proof', setting: 'KILLS', usual: '50' },
  leadership: { file: 'leadership', setting: 'SECONDS', usual: '60' },
};

const [name = '', asked] = process.argv.slice(2);
const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
const many = asked ?? kind?.usual ?? '';
if (!kind || !/^[1-9]\d*$/.test(many)) {
  const kinds = Object.entries(KINDS).map(([known, { setting }]) => `${known} [${setting}]`);
  process.stderr.write(`npm run test:faults -- ${kinds.join(' | ')}\n`);
  process.exit(2);
}
const { status } = spawnSync('npx', ['jest', `test/faults/${kind.file}.spec.ts`, '--maxWorkers=1'], {
  stdio: 'inherit',
  env: { ...process.env, [kind.setting]: many },
});
process.exit(status ?? 1);
