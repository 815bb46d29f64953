import type { DatasetList } from '../../../src/open-data/open-data.answers';
import type { Api } from '../application/api';

/** A snapshot of open data that is published; its path without `/api/` and its ending. */
export async function openedData(api: Api): Promise<string> {
  await api.record('/api/open-data', { regime: 'tourism' }, { by: '*' });
  const { items } = (await api.read('/api/public/open-data')) as DatasetList;
  return (items[0]?.snapshots[0]?.json ?? '').replace(/^\/api\/|\.json$/g, '');
}
