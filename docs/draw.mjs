// Recomputes the draw of a spot check from FRAME.json or standard input: `node draw.mjs [FRAME.json]`; see spot-checks.md.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
const end = (text, exitCode) => (console.log(text), process.exit(exitCode));
const same = (what, told, computed) => told === computed || end(`${what}: told ${told}, computed ${computed}`, 1);

const [source = 0, seedToCommit] = process.argv.slice(2);
if (source === 'commit') end(sha256(seedToCommit), 0);
const { caseIds, frameHash, size, seedCommitment, seed, sample } = JSON.parse(readFileSync(source, 'utf8'));
same('frame hash', frameHash, sha256(caseIds.join('\n')));
same('different cases in the frame', caseIds.length, new Set(caseIds).size);
if (seed === undefined) end('seed: not told before the draw; the frame agrees with its hash', 1);
same('seed commitment', seedCommitment, sha256(seed));
const ranked = caseIds.map((id) => ({ id, rank: sha256(seed + id) })).sort((a, b) => (a.rank < b.rank ? -1 : 1));
same('sample size', sample.length, size);
for (let place = 0; place < size; place++) same(`place ${place + 1}`, sample[place], ranked[place]?.id);
end('ok', 0);
