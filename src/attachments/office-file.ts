import { OFFICE, type FileKind } from './file-kinds';
import type { SealedFile } from './sealed-file';

const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const DIRECTORY_ENTRY = 0x02014b50;
/** The end of the directory and the longest comment behind it. */
const LONGEST_END = 22 + 0xffff;
/** Larger than the directory of any office document. */
const MOST_DIRECTORY_BYTES = 4 * 1024 * 1024;

/** The kind of office document that an archive is; nothing for every other archive and for one with macros. */
export async function officeKind(file: SealedFile): Promise<FileKind | undefined> {
  const names = await namesIn(file);
  if (!names.has('[Content_Types].xml') || [...names].some((name) => /vbaproject\.bin$/i.test(name))) return undefined;
  return Object.entries(OFFICE).find(([part]) => names.has(part))?.[1];
}

/** The names in the directory of a ZIP archive; none when it has none that can be read. */
async function namesIn(file: SealedFile): Promise<ReadonlySet<string>> {
  const size = file.bytes;
  const names = new Set<string>();
  const tail = await file.read(Math.max(0, size - LONGEST_END), size);
  const end = tail.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0 || end + 22 > tail.length) return names;
  const [length, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (length > MOST_DIRECTORY_BYTES || start + length > size) return names;
  const directory = await file.read(start, start + length);
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === DIRECTORY_ENTRY;) {
    const nameLength = directory.readUInt16LE(at + 28);
    names.add(directory.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
}
