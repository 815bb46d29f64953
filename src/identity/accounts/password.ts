import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** As strong as OWASP asks of scrypt, in 32 MiB: 3 × 128 · N · r. */
const COST: Cost = { N: 2 ** 15, r: 8, p: 3 };
const KEY_BYTES = 32;
const SALT_BYTES = 16;
/** So many are computed at once, so that people who sign in leave the threads of the program to others, too. */
const AT_ONCE = 2;

export const MIN_PASSWORD = 10;
export const MAX_PASSWORD = 200;

let running = 0;
const waiting: (() => void)[] = [];

async function derived(password: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  if (running >= AT_ONCE) await new Promise<void>((turn) => waiting.push(turn));
  else running += 1;
  try {
    const options: ScryptOptions = { ...cost, maxmem: 256 * cost.N * cost.r };
    return await new Promise((resolve, reject) =>
      scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) =>
        error ? reject(error) : resolve(key),
      ),
    );
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** `scrypt$N$r$p$salt$key`: what it was computed with stands beside it. */
export async function hashed(password: string, cost: Cost = COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derived(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

const HASH = /^scrypt\$(\d{1,8})\$(\d{1,3})\$(\d{1,3})\$([\w-]{22})\$([\w-]{43})$/;

/** What a password is held against when there is none: it takes as long as any other. */
const NOBODYS = `scrypt$${COST.N}$${COST.r}$${COST.p}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Whether it is the password; without a hash it is never, and takes as long to say. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, N = '', r = '', p = '', salt = '', key = ''] = HASH.exec(hash ?? NOBODYS) ?? [];
  if (key === '') throw new Error('a password is kept in a form that is not known');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const given = await derived(password, Buffer.from(salt, 'base64url'), cost);
  return timingSafeEqual(given, Buffer.from(key, 'base64url')) && hash !== null;
}

/** Whether it was computed with less than is asked today. */
export const isWeaker = (hash: string): boolean => !hash.startsWith(`scrypt$${COST.N}$${COST.r}$${COST.p}$`);
