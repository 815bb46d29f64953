import { readdirSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import suites from '../together/suites.json';

const ROOT = resolve(__dirname, '../..');
const TESTS = /\.(spec|story)\.ts$/;

/** The test files at a place: itself, or all beneath a folder. */
function testsAt(place: string): readonly string[] {
  if (TESTS.test(place)) return [join(ROOT, place)];
  const names = readdirSync(join(ROOT, place), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => TESTS.test(name))
    .sort()
    .map((name) => join(ROOT, place, name));
}

/**
 * Runs the test files that `suites.json` names for a suite, one after the other, each with hooks of its own: modules are loaded once
 * for all of them, which takes longer than most of the tests.
 */
export function together(suiteFile: string): void {
  const places = new Map(Object.entries(suites)).get(basename(suiteFile)) ?? [];
  for (const file of places.flatMap(testsAt))
    describe(relative(ROOT, file), () => {
      jest.requireActual(file);
    });
}
