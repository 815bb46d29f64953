// node every-file-changed.mjs FOLDER PLACES: changes one byte of a case file at a time, in as many places of each file, and tells what its
// own checks say of each: the file, the offset, and the places of the faults. The folder itself stays as it is.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, places] = process.argv.slice(2);
const { verdictOf } = await import(pathToFileURL(join(folder, 'checks/case-file.mjs')).href);
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const means = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
  isSigned: (raw, message, signature) =>
    verify(null, message, createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' }), signature),
};
const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1));
const files = new Map(names.map((name) => [name, readFileSync(join(folder, name))]));

for (const [name, bytes] of files) {
  const step = Math.max(1, Math.floor(bytes.length / Number(places)));
  for (let offset = 0; offset < bytes.length; offset += step) {
    const changed = Buffer.from(bytes);
    changed[offset] ^= 1 << (offset % 7);
    const read = (asked) => (asked === name ? changed : files.get(asked));
    const { faults } = await verdictOf({ names, read }, means);
    console.log(JSON.stringify({ name, offset, places: faults.map(({ place }) => place) }));
  }
}
