/** The files of a ZIP archive. `inflate` undoes its compression. Throws for one that cannot be read, or names a file twice. */
export function unzipped(bytes, inflate) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new TypeError('not a ZIP archive');
  const entries = new Map();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const name = new TextDecoder('utf-8', { fatal: true }).decode(bytes.slice(at + 46, at + 46 + lengths[0]));
    if (entries.has(name)) throw new TypeError(`${name} is there twice`);
    const [method, packed, local] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ];
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    entries.set(name, { method, content: bytes.subarray(from, from + packed) });
    at += 46 + lengths[0] + lengths[1] + lengths[2];
  }
  const read = ({ method, content }) => (method === 0 ? content : inflate(content));
  return { names: [...entries.keys()].filter((name) => !name.endsWith('/')), read: (name) => read(entries.get(name)) };
}
