import { readFileSync } from 'node:fs';
import { intersects, subset } from 'semver';

interface Package {
  readonly engines?: { readonly node?: string };
}
interface Lock {
  readonly packages: Readonly<Record<string, Package>>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
/** The line of Node that the project is run on; newer ones are left to the packages. */
const RUN_ON = '>=20.19.0 <21';

/** What a package says it runs on, of the packages that do not run on all of that. */
const notRunningOn = (range: string, packages: Lock['packages']): string[] =>
  Object.entries(packages)
    .filter(([, { engines }]) => engines?.node !== undefined && !subset(range, engines.node))
    .map(([place, { engines }]) => `${place} ${engines?.node}`);

describe('the packages', () => {
  it('all run on the Node that package.json asks for', () => {
    const { engines } = lock.packages[''] ?? {};
    expect(intersects(engines?.node ?? '', RUN_ON)).toBe(true);
    expect(subset('20.18.9', engines?.node ?? '')).toBe(false);
    expect(Object.keys(lock.packages).length).toBeGreaterThan(300);
    expect(notRunningOn(RUN_ON, lock.packages)).toEqual([]);
  });

  it('are told when they do not', () => {
    const packages = { newer: { engines: { node: '>=22' } }, fitting: { engines: { node: '^18 || >=20' } }, any: {} };
    expect(notRunningOn(RUN_ON, packages)).toEqual(['newer >=22']);
  });
});
