// 核验本档案包：node verify.mjs [文件夹或 ZIP] [--key 公钥] [--json]
// Verifies a case file: node verify.mjs [FOLDER or ZIP] [--key VKEY] [--json]; this folder when none is named. Needs nothing but Node.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { unzipped } from './checks/archive.mjs';
import { verdictOf } from './checks/case-file.mjs';

const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const key = (publicKey) => createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' });
const means = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
  isSigned: (publicKey, message, signature) => verify(null, message, key(publicKey), signature),
};

function inFolder(folder) {
  const namesIn = (prefix) =>
    readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? namesIn(`${prefix}${entry.name}/`) : [prefix + entry.name],
    );
  return { names: namesIn(''), read: (name) => readFileSync(join(folder, name)) };
}

function inWords({ faults, manifest, events, size, origin, witnesses, keys }) {
  const lines = faults.map(({ place, zh, en }) => `不符 DIFFERENT  ${place}: ${zh} / ${en}`);
  if (lines.length > 0) return lines.join('\n');
  const confirmed = witnesses.map(({ name, at }) => `${name} (${at})`).join(', ');
  return [
    `一致 OK  ${manifest.caseNumber} (${manifest.caseId}): ${events} 条事实 facts, ${manifest.files.length} 个文件 files, ${manifest.madeAt}`,
    `日志 log: ${origin}, ${size} 片叶 leaves`,
    `公钥 keys (与公布者核对 compare them with those told elsewhere): ${keys.join(', ')}`,
    `见证 witnesses: ${confirmed || '无 none'}`,
    `个人信息 personal data: ${manifest.personal}`,
    ...manifest.missing.map((sha256) => `未附 not enclosed: ${sha256}`),
  ].join('\n');
}

const words = process.argv.slice(2);
const at = words.indexOf('--key');
const [, told] = at < 0 ? [] : words.splice(at, 2);
const asJson = words.includes('--json');
const [place = dirname(fileURLToPath(import.meta.url))] = words.filter((word) => word !== '--json');
const files = statSync(place).isDirectory()
  ? inFolder(place)
  : unzipped(readFileSync(place), (part) => inflateRawSync(part));
const verdict = await verdictOf(files, { ...means, key: told });
console.log(asJson ? JSON.stringify(verdict) : inWords(verdict));
process.exitCode = verdict.faults.length === 0 ? 0 : 1;
