// A program with an embedded database: node embedded-child.cjs <module> <data directory> <own|join>
// Tells what happens as lines of JSON. After SIGINT it drains until a line arrives on its input, then stops.
require('../register-ts.cjs');

const [modulePath, dataDir, mode] = process.argv.slice(2);
const { startEmbedded } = require(modulePath);

const tell = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);
const drained = () => new Promise((resolve) => process.stdin.once('data', resolve));

async function main() {
  const alive = setInterval(() => undefined, 60_000);
  const interrupted = new Promise((resolve) => process.once('SIGINT', resolve));
  const lines = [];
  const server = await startEmbedded({ dataDir, mode, log: (line) => lines.push(line) });
  tell({ event: 'started', url: server.url, origin: server.origin, lines });
  await interrupted;
  tell({ event: 'draining' });
  await drained();
  await server.stop();
  tell({ event: 'stopped' });
  clearInterval(alive);
  process.stdin.destroy();
}

main().catch((error) => {
  tell({ event: 'refused', name: error.name, message: error.message });
  process.exit(1);
});
