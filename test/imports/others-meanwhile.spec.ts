import { appendFile } from 'node:fs/promises';
import { complaintStream } from '../../src/complaints/complaint.events';
import { unitStream } from '../../src/units/unit.events';
import { csv, deskOver, faultOf, line, withFile } from './importing';
import { LogOfManyStreams } from './log-of-many-streams';

const isCase = (stream: string): boolean => stream.startsWith(complaintStream(''));

describe('while a file is imported', () => {
  it('someone else may register a unit that it names', async () => {
    const log = new LogOfManyStreams();
    const bureau = { code: 'cfpb', name: 'The bureau', level: 'department', regions: [] };
    log.meanwhile = async (stream) => {
      if (stream !== unitStream('cfpb')) return;
      log.meanwhile = () => Promise.resolve();
      await log.add(stream, 'UnitRegistered', bureau);
    };
    expect(await (await deskOver(log)).text(csv(line()))).toMatchObject({ imported: 1, refused: 0 });
  });

  it('a failure to register a unit is not taken for somebody else’s success', async () => {
    const log = new LogOfManyStreams();
    log.meanwhile = (stream) =>
      stream === unitStream('cfpb') ? Promise.reject(new Error('the disk is full')) : Promise.resolve();
    await expect((await deskOver(log)).text(csv(line()))).rejects.toThrow('the disk is full');
  });

  it('a line whose case has another history is refused, and the others go on', async () => {
    const log = new LogOfManyStreams();
    log.meanwhile = async (stream) => {
      if (!isCase(stream)) return;
      log.meanwhile = () => Promise.resolve();
      await log.add(stream, 'HandlerAssigned', { handler: 'wang' });
    };
    const report = await (await deskOver(log)).text(csv(line(), line({ State: 'NY' })));
    expect(report).toMatchObject({ read: 2, imported: 1, refused: 1 });
    expect(report.refusals[0]?.reason).toBe('its case has another history already');
  });

  it('the file must stay what it was', async () => {
    const log = new LogOfManyStreams();
    const desk = await deskOver(log);
    await withFile(csv(line()), async (path) => {
      log.meanwhile = async () => {
        log.meanwhile = () => Promise.resolve();
        await appendFile(path, `${line({ State: 'NY' })}\r\n`);
      };
      expect(await faultOf(desk.file(path))).toEqual({
        line: 1,
        reason: 'the file was changed while it was imported',
      });
    });
    expect(log.events.map(({ type }) => type)).not.toContain('ImportFinished');
  });
});
