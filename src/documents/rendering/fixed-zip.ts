/** 1 January 1980, 00:00: the first moment that a ZIP archive can name. */
const FIRST_DAY = 0x0021;
const MIDNIGHT = 0;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;

/**
 * The archive with the times of its entries taken out, in place: the same content is then the same bytes whenever it is packed.
 * Throws `TypeError` for what is no plain ZIP archive.
 */
export function withoutTimes(archive: Buffer): Buffer {
  const end = archive.length - END_LENGTH;
  if (end < 0 || archive.readUInt32LE(end) !== END_OF_DIRECTORY) throw new TypeError('not a ZIP archive');
  const entries = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  for (let entry = 0; entry < entries; entry++) {
    if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY)
      throw new TypeError('the directory of the ZIP archive is damaged');
    const local = archive.readUInt32LE(at + 42);
    archive.writeUInt16LE(MIDNIGHT, at + 12);
    archive.writeUInt16LE(FIRST_DAY, at + 14);
    archive.writeUInt16LE(MIDNIGHT, local + 10);
    archive.writeUInt16LE(FIRST_DAY, local + 12);
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return archive;
}
