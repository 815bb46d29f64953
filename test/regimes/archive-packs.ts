import { libraryPack } from './library-pack';

const term = (id: string): string => `  - { id: ${id}, zh: ${id}类, en: ${id} }\n`;

/** The rules of an archive, which are those of a library but for their days and categories. */
const pack = (version: number, inForce: string, categories: readonly string[], more = ''): string =>
  libraryPack
    .replace('id: library\nversion: 1', `id: archive\nversion: ${version}`)
    .replace('{ from: 2020-01-01 }', inForce)
    .replace('taxonomyVersion: 1', `taxonomyVersion: ${version}`)
    .replace(/categories:\n(?: {2}- .*\n)+/, `categories:\n${categories.map(term).join('')}${more}`);

/** Two versions; with the second noise and heating became the environment, and other things are called other. */
export const ARCHIVE = {
  1: pack(1, '{ from: 2020-01-01, until: 2025-12-31 }', ['noise', 'heating', 'lending', 'other']),
  2: pack(
    2,
    '{ from: 2026-01-01 }',
    ['environment', 'lending', 'catalogue', 'other'],
    `categoriesBefore:
  - { id: noise, to: environment }
  - { id: heating, to: environment }
  - { id: other }
`,
  ),
};
