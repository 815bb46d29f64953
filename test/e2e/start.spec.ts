import { stat } from 'node:fs/promises';
import { LEAST, registerUnits } from '../support/application/cases';
import { DataFolder, lives } from '../support/application/embedded';

let folder: DataFolder;
beforeEach(async () => {
  folder = await DataFolder.make();
});
afterEach(() => folder.remove());

describe('a program on an empty data directory', () => {
  it('serves, ends in good order when it is interrupted, and finds everything again', async () => {
    const first = await folder.serve();
    expect(await first.api.read('/api/health/live')).toEqual({ status: 'ok' });
    expect(await first.api.read('/api/health/ready')).toMatchObject({ status: 'ok' });
    await registerUnits(first.api);
    const { id } = await first.api.record('/api/complaints', LEAST);
    const database = await folder.databasePid();
    expect(lives(database ?? 0)).toBe(true);

    const ended = await first.program.interrupt();
    expect(ended).toMatchObject({ code: 0, signal: null, errors: [] });
    expect(ended.output.at(-1)).toBe('SIGINT: finishing what was begun …');
    expect(lives(database ?? 0)).toBe(false);
    expect(await folder.databasePid()).toBeUndefined();

    const second = await folder.serve();
    expect(await second.api.read(`/api/complaints/${id}`)).toMatchObject({ id, caseNumber: /-00001$/.exec('-00001')?.input });
    expect((await second.program.interrupt()).code).toBe(0);
  });
});
