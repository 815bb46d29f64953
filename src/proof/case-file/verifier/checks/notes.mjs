import { bytesOf, fromBase64, hex, joined } from './bytes.mjs';

export const idOf = async (name, type, publicKey, sha256) =>
  hex((await sha256(joined(bytesOf(`${name}\n`), [type], publicKey))).slice(0, 4));

/** A key in one line (C2SP signed-note). Throws for what is none. */
export async function keyIn(vkey, sha256) {
  const [, name, id, rest] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(vkey);
  const [type, ...publicKey] = fromBase64(rest);
  if (publicKey.length !== 32 || (await idOf(name, type, publicKey, sha256)) !== id) throw new TypeError('not a key');
  return { name, id, type, publicKey: Uint8Array.from(publicKey) };
}

/** A signed note (C2SP signed-note). Throws for what is none. */
export function noteIn(text) {
  const end = text.lastIndexOf('\n\n');
  const lines = text.slice(end + 2).split('\n');
  if (end < 0 || lines.pop() !== '' || lines.length === 0) throw new TypeError('not a signed note');
  const signatures = lines.map((line) => {
    const [, name, rest] = /^— (\S+) (\S+)$/.exec(line);
    const bytes = fromBase64(rest);
    return { name, id: hex(bytes.slice(0, 4)), bytes: bytes.slice(4) };
  });
  return { text: text.slice(0, end + 1), signatures };
}
