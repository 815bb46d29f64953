import { bigEndian, bytesOf, hex, joined } from './bytes.mjs';

const LEAF_FIELDS = ['v', 'position', 'stream', 'version', 'id', 'type', 'recordedAt'];

/** The root that a leaf leads to (RFC 9162, 2.1.3.2); undefined when the path has not the right length. */
export async function rootFrom(leaf, index, size, path, sha256) {
  const node = (left, right) => sha256(joined([1], left, right));
  let [fn, sn, root] = [index, size - 1, await sha256(joined([0], leaf))];
  const up = () => ([fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)]);
  for (const hash of path) {
    if (sn === 0) return undefined;
    if (fn % 2 === 1 || fn === sn) {
      root = await node(hash, root);
      while (fn % 2 === 0 && fn !== 0) up();
    } else root = await node(root, hash);
    up();
  }
  return index < size && sn === 0 ? root : undefined;
}

/** The data of the leaf of an event as it is stored: docs/proof.md, “A leaf”. */
export async function leafOf(event, sha256) {
  const data = bytesOf(event.data);
  const digest = await sha256(joined(bigEndian(data.length, 4), data, bytesOf(event.meta)));
  const fields = [...LEAF_FIELDS.map((field) => bytesOf(String(event[field]))), digest];
  return joined([1], ...fields.flatMap((field) => [bigEndian(field.length, 2), field]));
}

/** Fields of the event that are others than those of the leaf that was proved. */
export function changed(event, leaf, ours) {
  const fieldsOf = (data) => {
    const fields = [];
    for (let at = 1; at < data.length; at += 2 + fields.at(-1).length)
      fields.push(data.slice(at + 2, at + 2 + data[at] * 256 + data[at + 1]));
    return fields.map(hex);
  };
  const [proved, found] = [fieldsOf(leaf), fieldsOf(ours)];
  return [...LEAF_FIELDS, 'data / meta'].filter((_, at) => proved[at] !== found[at]).join(', ');
}
