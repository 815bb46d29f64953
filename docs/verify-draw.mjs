// Recomputes the draw of a spot check from FRAME.json or standard input: `node verify-draw.mjs [FRAME.json]`; see spot-checks.md.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const hash = (...parts) => parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest();
const sha256 = (text) => hash(Buffer.from(text, 'utf8')).toString('hex');
const end = (text, exitCode) => (console.log(text), process.exit(exitCode));
const same = (what, told, computed) => told === computed || end(`${what}: told ${told}, computed ${computed}`, 1);

/** Merkle tree hash of RFC 6962, 2.1, level by level: a node without a neighbour goes up as it is. */
function merkleRoot(leaves) {
  let level = leaves.map((leaf) => hash(Buffer.from([0]), Buffer.from(leaf, 'utf8')));
  while (level.length > 1) {
    const above = [];
    for (let at = 0; at < level.length; at += 2)
      above.push(at + 1 < level.length ? hash(Buffer.from([1]), level[at], level[at + 1]) : level[at]);
    level = above;
  }
  return level[0].toString('hex');
}

const [source = 0, seedToCommit] = process.argv.slice(2);
if (source === 'commit') end(sha256(seedToCommit), 0);
const frame = JSON.parse(readFileSync(source, 'utf8'));
const { caseIds, strata, seed, sample } = frame;

same('frame hash', frame.frameHash, frame.hashing === 'joined' ? sha256(caseIds.join('\n')) : merkleRoot(caseIds));
same('different cases in the frame', caseIds.length, new Set(caseIds).size);
const excluded = frame.exclusions.filter(({ caseId }) => caseIds.includes(caseId)).length;
same('excluded cases in the frame', 0, excluded);
const total = (number) => strata.reduce((sum, stratum) => sum + stratum[number], 0);
same('cases in the strata', total('size'), caseIds.length);
same('cases to draw', frame.size, total('quota'));
if (seed === undefined) end('seed: not told before the draw; the frame agrees with its hash', 1);
if (frame.seedCommitment !== undefined) same('seed commitment', frame.seedCommitment, sha256(seed));
same('sample size', sample.length, frame.size);

const [computed, ranked] = [[], new Map()];
let from = 0;
for (const { key, size, quota } of strata) {
  const ids = caseIds.slice(from, (from += size));
  ids.forEach((id, at) => at === 0 || ids[at - 1] < id || end(`order: ${id} follows ${ids[at - 1]}`, 1));
  const byRank = ids.map((id) => ({ id, rank: sha256(seed + id) })).sort((a, b) => (a.rank < b.rank ? -1 : 1));
  ranked.set(
    JSON.stringify(key),
    byRank.map(({ id }) => id),
  );
  computed.push(...byRank.slice(0, quota).map(({ id }) => id));
}
for (let at = 0; at < computed.length; at++) same(`place ${at + 1}`, sample[at], computed[at]);

const taken = new Set(sample);
frame.substitutions.forEach(({ substitute, stratum }, at) => {
  const next = ranked.get(JSON.stringify(stratum))?.find((id) => !taken.has(id));
  same(`substitution ${at + 1}`, substitute, next);
  taken.add(substitute);
});
if (frame.randomness !== undefined) console.log(`the seed is what was published: ${frame.randomness.source}`);
end('ok', 0);
