import { setTimeout as sleep } from 'node:timers/promises';
import type { ProjectionList } from '../../../../projections/projections.controller';
import { WATCHING, type Api } from '../api';

const PATIENCE_MS = 240_000;

/** Asks for a rebuild of a read model, or of `all`; throws when it is not begun. */
export async function beginRebuild(api: Api, name: string): Promise<void> {
  for (;;) {
    const reply = await api.post(`/api/projections/${name}/rebuild`, { why: 'a test' });
    if (reply.status === 202) return;
    // The locks of one that is over are given back only after it is told to be.
    const { code } = reply.body as { readonly code?: string };
    const over = (await rebuilds(api)).every(({ rebuild }) => rebuild?.finishedAt !== null);
    if (code !== 'rebuild-under-way' || !over)
      throw new Error(`the rebuild of ${name} was answered with ${reply.status}: ${reply.text}`);
    await sleep(20);
  }
}

const rebuilds = async (api: Api) =>
  ((await api.read('/api/projections')) as ProjectionList).items.map(({ name, rebuild }) => ({ name, rebuild }));

/** State of the newest rebuild of a read model. */
export const stateOf = async (api: Api, name: string): Promise<string | undefined> =>
  (await rebuilds(api)).find((each) => each.name === name)?.rebuild?.state;

/** The states of the newest rebuilds by name, as soon as none of them goes on. */
export async function rebuilt(api: Api): Promise<Record<string, string | undefined>> {
  for (const end = Date.now() + PATIENCE_MS; ;) {
    const now = await rebuilds(api);
    if (now.every(({ rebuild }) => rebuild?.finishedAt !== null)) {
      return Object.fromEntries(now.map(({ name, rebuild }) => [name, rebuild?.state]));
    }
    if (Date.now() > end) throw new Error(`a rebuild goes on after ${PATIENCE_MS / 1000} s: ${JSON.stringify(now)}`);
    await sleep(20);
  }
}

/** What a stream of server-sent events tells, one value of JSON each, until it ends or nobody listens any more. */
export async function* progressOf(api: Api): AsyncGenerator<ProjectionList> {
  const response = await fetch(`${api.url}/api/projections/progress`, { headers: await api.headers(WATCHING) });
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk as Uint8Array).toString('utf8');
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1];
      if (data !== undefined) yield JSON.parse(data) as ProjectionList;
    }
  }
}
