import type { CommandBus } from '@nestjs/cqrs';
import { PublishOpenData } from '../../open-data/publishing/open-data.commands';
import { ActOnOpenData } from '../../open-data/publishing/open-data.handler';
import type { Regimes } from '../../regimes/regimes';

/** Publishes a first snapshot of each regime whose pack permits it; again, it publishes nothing more. Answers which. */
export async function demoOpenData(bus: CommandBus, { all }: Regimes): Promise<readonly string[]> {
  const datasets = [...new Set(all.filter(({ openData }) => openData !== undefined).map(({ id }) => id))];
  const envelope = { caller: { id: 'demo', role: 'reporter', unit: '*' }, key: 'demo' };
  for (const regime of datasets)
    await bus.execute(new ActOnOpenData(Object.assign(new PublishOpenData(), { regime }), envelope));
  return datasets;
}
