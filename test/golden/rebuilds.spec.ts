import { allProjections } from '../../projections/all-projections';
import { operationsOf, type Projection, stepOf } from '../../projections/runtime/definition/projection';
import { REBUILD_EVENTS } from '../../projections/runtime/rebuild/record/rebuild.events';
import { sample } from './samples';

const all: readonly Projection[] = allProjections;

describe('what is recorded of rebuilds', () => {
  it.each(all.map(({ name }) => name))('leaves %s as it is', (name) => {
    const projection = all.find((one) => one.name === name);
    if (!projection) throw new Error(`there is no ${name}`);
    for (const event of REBUILD_EVENTS.map((type) => sample(type)))
      if (projection.kind === 'fold') expect([event.type, stepOf(projection, event)]).toEqual([event.type, undefined]);
      else expect([event.type, operationsOf(projection, event)]).toEqual([event.type, []]);
  });

  it('says of a rebuild what the rows were and what they are', () => {
    const { data } = sample('RebuildFinished');
    expect(data).toMatchObject({ before: { position: 'pg-0000000000000000509' }, after: { tables: [{ rows: 3 }] } });
  });
});
