import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { libraryPack } from '../regimes/library-pack';
import type { Api } from '../support/application/api';

const CATEGORIES = ['noise', 'heat', 'light', 'dust', 'mould'];

/** More months than one snapshot takes, so that a second one adds the last of them. */
const OPEN_DATA = `openData:
  since: 2015-01-01
  every: month
  monthsLater: 1
  tables:
    - { id: matters, zh: 事项, en: matters, rows: category, figures: [accepted] }
    - { id: rooms, zh: 场所与渠道, en: rooms and channels, rows: respondentType, columns: channel }
    - { id: places, zh: 地区, en: places, rows: region }
`;

const terms = (ids: readonly string[]): string => ids.map((id) => `  - { id: ${id}, zh: 项, en: ${id} }\n`).join('');

/** A folder with the rule pack of a library that publishes open data. */
export async function libraryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'casetrail-open-data-'));
  const pack = libraryPack
    .replace('  - { id: noise, zh: 噪音, en: noise }\n', terms(CATEGORIES))
    .replace('  - { id: desk, zh: 服务台, en: service desk }\n', terms(['desk', 'letter']))
    .replace('  - { id: reading-room, zh: 阅览室, en: reading room }\n', terms(['reading-room', 'hall']));
  await writeFile(join(folder, 'library.yaml'), pack + OPEN_DATA);
  return folder;
}

export interface LibraryCase {
  readonly category: string;
  readonly accepted: boolean;
  readonly room: string;
  readonly channel: string;
  readonly region: string;
  readonly month: string;
}

const times = (count: number, of: (index: number) => LibraryCase): LibraryCase[] =>
  Array.from({ length: count }, (_each, index) => of(index));

/** What nobody may read in open data: a region that somebody typed in by hand. */
export const TYPED_IN = '刘某家门口';

const regionOf = (index: number): string => (index % 10 < 6 ? '440200' : index % 10 < 8 ? TYPED_IN : '440232');

/** So many of a category in March 2020, so many of them accepted; the other dimensions go round. */
const march = (category: string, count: number, accepted: number): LibraryCase[] =>
  times(count, (index) => ({
    ...{ category, accepted: index < accepted, month: '2020-03', region: regionOf(index) },
    room: index % 3 === 0 ? 'hall' : 'reading-room',
    channel: index % 7 === 0 ? 'letter' : 'desk',
  }));

const later = (month: string, count: number): LibraryCase[] =>
  times(count, () => ({ category: 'noise', accepted: false, month, region: '440200', room: 'hall', channel: 'desk' }));

export const LIBRARY_CASES: readonly LibraryCase[] = [
  ...march('noise', 20, 12),
  ...march('heat', 12, 12),
  ...march('light', 3, 1),
  ...march('dust', 5, 5),
  ...later('2020-04', 3),
  ...later('2025-02', 8),
];

/** Records a case as the clerks would. */
export async function record(
  api: Api,
  { category, accepted, room, channel, region, month }: LibraryCase,
): Promise<void> {
  const { id } = await api.record('/api/complaints', {
    ...{ regime: 'library', kind: 'complaint', channel, category, region, at: `${month}-10T09:00:00+08:00` },
    complainant: { name: '刘某', telephone: '0751-0000000' },
    respondents: [{ type: room, name: '某阅览室' }],
    allegations: [{ respondent: 1, text: '太吵' }],
  });
  if (accepted) await api.record(`/api/complaints/${id}/acceptance`, { at: `${month}-11T09:00:00+08:00` });
}
