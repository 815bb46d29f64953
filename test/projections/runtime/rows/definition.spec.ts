import { join } from 'node:path';
import ts from 'typescript';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import {
  operationsOf,
  type Projection,
  projection,
  stepOf,
} from '../../../../projections/runtime/definition/projection';
import { bind } from '../../../../projections/runtime/rows/bound-projection';
import type { RecordedEvent } from '../../../../src/kernel/event';
import { MemoryLog } from '../../../support/memory-log';
import { bench, type Bench } from '../shop/bench';
import { EffectRow, effects, orders, type ShopShapes } from '../shop/shop';

@Entity({ schema: 'read', name: 'floats' })
class FloatRow {
  @PrimaryColumn('text') type!: string;
  @Column('double precision') rate!: number;
}

@Entity({ schema: 'read', name: 'serials' })
class SerialRow {
  @PrimaryGeneratedColumn() type!: number;
}

@Entity({ schema: 'public', name: 'elsewhere' })
class ElsewhereRow {
  @PrimaryColumn('text') type!: string;
}

@Entity({ schema: 'read', name: 'effects' })
class WiderRow {
  @PrimaryColumn('text') type!: string;
  @Column('bigint') times!: string;
}

/** What the compiler says to a file beside this one. */
function complaintsOf(text: string): string[] {
  const path = join(__dirname, 'subject-of-the-compiler.ts');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2023,
  };
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (file) => file === path || disk.fileExists(file),
    readFile: (file) => (file === path ? text : disk.readFile(file)),
    getSourceFile: (file, target) =>
      file === path ? ts.createSourceFile(file, text, target) : disk.getSourceFile(file, target),
  };
  const program = ts.createProgram([path], { ...options, types: [] }, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(path))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

async function newest(type: string, data: unknown): Promise<RecordedEvent> {
  const log = new MemoryLog();
  await log.add('order-1', type, data);
  const [event] = log.events;
  if (event === undefined) throw new Error('the log took nothing');
  return event;
}

describe('a projection', () => {
  it('answers an event with operations as data', async () => {
    expect(operationsOf(effects, await newest('OrderPlaced', { shop: 'east', amount: '10.00' }))).toEqual([
      { op: 'add', table: 'EffectRow', key: { type: 'OrderPlaced' }, numbers: { times: 1, amount: '10.00' }, row: {} },
      { op: 'patch', table: 'EffectRow', key: { type: 'OrderPlaced' }, row: { lastStream: 'order-1' } },
    ]);
  });

  it('answers an ignored event with nothing, and throws at one that it does not know', async () => {
    expect(operationsOf(effects, await newest('ShopOpened', {}))).toEqual([]);
    expect(stepOf(orders, await newest('ShopOpened', {}))).toBeUndefined();
    const unheard = await newest('constructor', {});
    expect(() => operationsOf(effects, unheard)).toThrow('the projection effects neither handles nor ignores');
    expect(() => stepOf(orders, unheard)).toThrow('the projection orders neither handles nor ignores');
  });

  it('does not compile while an event is neither handled nor ignored, or is both', () => {
    const complaints = complaintsOf(`
      import { projection } from '../../../../projections/runtime/definition/projection';
      class Row { id!: string }
      interface Shapes { Heard: { text: string }; Seen: { text: string }; Unheard: { text: string } }
      const common = { name: 'subject', version: 1, table: Row, key: ['id'] } as const;
      export const complete = projection<Shapes>()({
        ...common, ignores: ['Unheard'], when: { Seen: () => [], Heard: ({ data }, rows) => [rows.drop({ id: data.text })] },
      });
      export const forgetful = projection<Shapes>()({ ...common, ignores: [], when: { Seen: () => [], Heard: () => [] } });
      export const doubtful = projection<Shapes>()({
        ...common, ignores: ['Unheard', 'Heard'], when: { Seen: () => [], Heard: () => [] },
      });`);
    expect(complaints).toEqual([
      expect.stringContaining(`Property 'Unheard' is missing`),
      expect.stringContaining(`'Heard' does not exist`),
    ]);
  });
});

describe('the tables of a projection', () => {
  let place: Bench;
  beforeAll(async () => {
    place = await bench([FloatRow, SerialRow, ElsewhereRow, EffectRow]);
  });
  afterAll(() => place.close());

  const over = (entity: new () => { type: string | number }): Projection =>
    projection<ShopShapes>()({
      name: 'wrong',
      version: 1,
      table: entity,
      key: ['type'],
      ignores: ['OrderPlaced', 'ItemAdded', 'OrderMoved', 'OrderCancelled', 'ShopOpened'],
      when: {},
    });
  const bound = (subject: Projection): string => bind(subject, place.dataSource).generation;

  it('hold no floats, for they would not add up', () => {
    expect(() => bound(over(FloatRow))).toThrow('FloatRow has a column rate that a replay could not keep the same');
  });

  it('hold nothing that the database makes up', () => {
    expect(() => bound(over(SerialRow))).toThrow('SerialRow has a column type that a replay could not keep the same');
  });

  it('are in the schema of the readers', () => {
    expect(() => bound(over(ElsewhereRow))).toThrow('ElsewhereRow must be in the schema "read"');
  });

  it('have the key that the projection says', () => {
    const wrong = { ...effects, table: { entity: EffectRow, key: ['type', 'times'] } };
    expect(() => bound(wrong)).toThrow('has the primary key (type), its projection says (type, times)');
  });

  it('are of another generation when the version, the columns or the indexes change, and only then', async () => {
    const generation = bound(effects);
    expect(generation).toMatch(/^effects@[0-9a-f]{16}$/);
    expect(bound({ ...effects })).toBe(generation);
    expect(bound({ ...effects, version: 2 })).not.toBe(generation);
    expect(bound({ ...effects, indexes: ['(times)'] })).not.toBe(generation);
    const wider = await bench([WiderRow]);
    const narrowed = bind({ ...effects, table: { entity: WiderRow, key: ['type'] } }, wider.dataSource);
    expect(narrowed.generation).not.toBe(generation);
    await wider.close();
  });

  it('get the indexes that an entity cannot describe', async () => {
    const log = new MemoryLog();
    const runtime = place.runtime(log, [{ ...effects, indexes: [`using hash (last_stream)`] }]);
    await runtime.rebuild(['effects'], { by: 'a test', why: 'the indexes' });
    expect(
      await place.rows(`select indexdef from pg_indexes where schemaname = 'read' and indexdef like '%hash%'`),
    ).toHaveLength(1);
  });
});
