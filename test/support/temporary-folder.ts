import { readFileSync, statfsSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
/** What the databases of a test run need at most, and as much again. */
const ROOM_BYTES = 4 * 1024 ** 3;

/**
 * A folder for everything that a test run keeps for a while: in memory where Linux has room for it, since all of it is fleeting and
 * every append to a log waits for what it lies on.
 */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(hasRoomInMemory() ? MEMORY : tmpdir(), 'casetrail-test-'));
  // Database servers run as another account when the tests run as root.
  await chmod(folder, 0o711);
  return folder;
}

function hasRoomInMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    const mounts = readFileSync('/proc/mounts', 'utf8').split('\n');
    const options = mounts.map((line) => line.split(' ')).find(([, place]) => place === MEMORY)?.[3] ?? 'noexec';
    return bavail * bsize >= ROOM_BYTES && !options.split(',').includes('noexec');
  } catch {
    return false;
  }
}
