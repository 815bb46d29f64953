import type { Envelope } from '../../src/commands/envelope';
import { StreamWriter } from '../../src/commands/stream-writer';
import { UnitDirectory } from '../../src/units/unit-directory';
import { RegisterUnit } from '../../src/units/units.commands';
import { RegisterUnitAs, UnitsHandler } from '../../src/units/units.handler';
import { validated } from '../../src/validation/validated';
import { MemoryLog } from '../support/memory-log';

const envelope: Envelope = { caller: { id: 'admin-1', role: 'admin', unit: 'guangdong' } };

function office() {
  const log = new MemoryLog();
  const streams = new StreamWriter(log);
  const directory = new UnitDirectory(streams);
  const handler = new UnitsHandler(streams, directory);
  const register = (code: string, parent?: string, key?: string) => {
    const command = validated(RegisterUnit, { code, name: `${code}旅游质监所`, level: 'county', parent });
    return handler.execute(new RegisterUnitAs(command, { ...envelope, key }));
  };
  return { log, directory, register };
}

describe('the directory of units', () => {
  it('knows a unit and those above it, lowest first, itself included', async () => {
    const { directory, register } = office();
    await register('guangdong');
    await register('shaoguan', 'guangdong');
    await register('ruyuan', 'shaoguan');
    expect(await directory.lineOf('ruyuan')).toEqual(['ruyuan', 'shaoguan', 'guangdong']);
    expect(await directory.lineOf('guangdong')).toEqual(['guangdong']);
    expect(await directory.find('ruyuan')).toEqual({
      code: 'ruyuan',
      name: 'ruyuan旅游质监所',
      level: 'county',
      parent: 'shaoguan',
      regions: [],
    });
  });

  it('does not know a unit before it is registered, and knows it right afterwards', async () => {
    const { directory, register } = office();
    expect(await directory.find('guangdong')).toBeUndefined();
    expect(await directory.lineOf('guangdong')).toBeUndefined();
    await register('guangdong');
    expect(await directory.lineOf('guangdong')).toEqual(['guangdong']);
  });

  it('answers of several units at once, to be asked without waiting', async () => {
    const { directory, register } = office();
    await register('guangdong');
    await register('shaoguan', 'guangdong');
    const lineOf = await directory.linesOf(['shaoguan', 'nowhere']);
    expect(lineOf('shaoguan')).toEqual(['shaoguan', 'guangdong']);
    expect(lineOf('nowhere')).toBeUndefined();
    expect(lineOf('guangdong')).toBeUndefined();
  });

  it('ends a line that goes round in a circle', async () => {
    const { log, directory } = office();
    const data = { name: '质监所', level: 'county', regions: [] };
    await log.add('unit-a', 'UnitRegistered', { ...data, code: 'a', parent: 'b' });
    await log.add('unit-b', 'UnitRegistered', { ...data, code: 'b', parent: 'a' });
    expect(await directory.lineOf('a')).toEqual(['a', 'b']);
  });

  it('does not know a line that leads to an unknown unit', async () => {
    const { log, directory } = office();
    const data = { code: 'a', name: '质监所', level: 'county', parent: 'gone', regions: [] };
    await log.add('unit-a', 'UnitRegistered', data);
    expect(await directory.lineOf('a')).toBeUndefined();
  });
});

describe('registering a unit', () => {
  it('records it in a stream of its own', async () => {
    const { log, register } = office();
    expect(await register('guangdong')).toMatchObject({ id: 'guangdong', version: 1 });
    expect(log.events.map(({ stream, type }) => [stream, type])).toEqual([['unit-guangdong', 'UnitRegistered']]);
  });

  it('is refused a second time, but a repetition under the same key is answered again', async () => {
    const { log, register } = office();
    const first = await register('guangdong', undefined, 'k-1');
    expect(await register('guangdong', undefined, 'k-1')).toEqual(first);
    await expect(register('guangdong', undefined, 'k-2')).rejects.toMatchObject({ code: 'unit-exists' });
    expect(log.events).toHaveLength(1);
  });

  it('is refused below an unknown unit, and below itself', async () => {
    const { log, register } = office();
    await expect(register('ruyuan', 'shaoguan')).rejects.toMatchObject({ code: 'unknown-unit' });
    await expect(register('ruyuan', 'ruyuan')).rejects.toMatchObject({ code: 'unknown-unit' });
    expect(log.events).toEqual([]);
  });
});
