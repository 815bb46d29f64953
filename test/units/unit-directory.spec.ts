import { node, slowRead } from './office';

/** A province, its city and a county. */
async function threeLevels() {
  const office = node();
  await office.register('guangdong');
  await office.register('shaoguan', 'guangdong');
  await office.register('ruyuan', 'shaoguan');
  return office;
}

describe('the directory of units', () => {
  it('knows a unit and those above it, lowest first, itself included', async () => {
    const { directory } = await threeLevels();
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
    const { directory, register } = node();
    expect(await directory.find('guangdong')).toBeUndefined();
    expect(await directory.lineOf('guangdong')).toBeUndefined();
    await register('guangdong');
    expect(await directory.lineOf('guangdong')).toEqual(['guangdong']);
  });

  it('does not take a look that began before the registration for the answer', async () => {
    const { log, directory } = node();
    const slow = slowRead(log);
    const early = directory.find('guangdong');
    await log.add('unit-guangdong', 'UnitRegistered', {
      code: 'guangdong',
      name: '省局',
      level: 'province',
      regions: [],
    });
    const late = directory.find('guangdong');
    slow.open();
    expect(await early).toBeUndefined();
    expect(await late).toMatchObject({ code: 'guangdong' });
  });

  it('answers of several units at once, to be asked without waiting', async () => {
    const { directory, dissolve } = await threeLevels();
    await dissolve('ruyuan');
    const { lineOf, isDissolved, unitName } = await directory.organisation([
      'shaoguan',
      'ruyuan',
      'nowhere',
      'shaoguan',
    ]);
    expect(lineOf('shaoguan')).toEqual(['shaoguan', 'guangdong']);
    expect(lineOf('nowhere')).toBeUndefined();
    expect(lineOf('guangdong')).toBeUndefined();
    expect(['shaoguan', 'ruyuan', 'nowhere'].map(isDissolved)).toEqual([false, true, false]);
    expect(['guangdong', 'nowhere'].map(unitName)).toEqual(['guangdong旅游质监所', undefined]);
  });

  it('leaves a dissolved unit out of the lines of those below it', async () => {
    const { directory, clock, dissolve } = await threeLevels();
    await dissolve('shaoguan');
    clock.now += 20;
    expect(await directory.lineOf('ruyuan')).toEqual(['ruyuan', 'guangdong']);
    expect(await directory.lineOf('shaoguan')).toEqual(['shaoguan', 'guangdong']);
  });

  it('puts the successor of a dissolved unit in its place', async () => {
    const { directory, clock, register, dissolve } = await threeLevels();
    await register('shenzhen', 'guangdong');
    await dissolve('shaoguan', 'shenzhen');
    clock.now += 20;
    expect(await directory.lineOf('ruyuan')).toEqual(['ruyuan', 'shenzhen', 'guangdong']);
    expect(await directory.lineOf('shaoguan')).toEqual(['shaoguan', 'shenzhen', 'guangdong']);
  });

  it('ends a line that goes round in a circle', async () => {
    const { log, directory } = node();
    const data = { name: '质监所', level: 'county', regions: [] };
    await log.add('unit-a', 'UnitRegistered', { ...data, code: 'a', parent: 'b' });
    await log.add('unit-b', 'UnitRegistered', { ...data, code: 'b', parent: 'a' });
    expect(await directory.lineOf('a')).toEqual(['a', 'b']);
  });

  it('does not know a line that leads to an unknown unit', async () => {
    const { log, directory } = node();
    const data = { code: 'a', name: '质监所', level: 'county', parent: 'gone', regions: [] };
    await log.add('unit-a', 'UnitRegistered', data);
    expect(await directory.lineOf('a')).toBeUndefined();
  });
});

describe('registering a unit', () => {
  it('records it in a stream of its own', async () => {
    const { log, register } = node();
    expect(await register('guangdong')).toMatchObject({ id: 'guangdong', version: 1 });
    expect(log.events.map(({ stream, type }) => [stream, type])).toEqual([['unit-guangdong', 'UnitRegistered']]);
  });

  it('is refused a second time, but a repetition under the same key is answered again', async () => {
    const { log, register } = node();
    const first = await register('guangdong', undefined, 'k-1');
    expect(await register('guangdong', undefined, 'k-1')).toEqual(first);
    await expect(register('guangdong', undefined, 'k-2')).rejects.toMatchObject({ code: 'unit-exists' });
    expect(log.events).toHaveLength(1);
  });

  it('is refused below an unknown unit, and below itself', async () => {
    const { log, register } = node();
    await expect(register('ruyuan', 'shaoguan')).rejects.toMatchObject({ code: 'unknown-unit' });
    await expect(register('ruyuan', 'ruyuan')).rejects.toMatchObject({ code: 'unknown-unit' });
    expect(log.events).toEqual([]);
  });
});
