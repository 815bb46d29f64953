import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { complaintStream } from '../../src/complaints/complaint.events';
import { importStream } from '../../src/imports/imports.events';
import { csv, deskOver, line, SAMPLE } from './importing';
import { LogOfManyStreams } from './log-of-many-streams';

/** 37 lines of the sample, and one line three times. */
const LINES = readFileSync(SAMPLE, 'utf8').trimEnd().split('\r\n').slice(100, 137);
const REPEATED = line();
const FILE = [...LINES, REPEATED, REPEATED, REPEATED];

/** What the log says of cases and units: every stream with its facts, without who asked for them and when. */
function stateOf({ events }: LogOfManyStreams): Record<string, unknown[]> {
  const streams: Record<string, unknown[]> = {};
  for (const { stream, type, data, meta, id } of events.filter((event) => !event.stream.startsWith(importStream('')))) {
    const when = stream.startsWith(complaintStream('')) ? meta.occurredAt : undefined;
    (streams[stream] ??= []).push({ id, type, data, when, actor: meta.actor });
  }
  return Object.fromEntries(Object.entries(streams).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function imported(...texts: readonly string[]): Promise<LogOfManyStreams> {
  const log = new LogOfManyStreams();
  const desk = await deskOver(log);
  for (const text of texts) await desk.text(text);
  return log;
}

describe('the same file again', () => {
  it('imports nothing, and says that everything is there already', async () => {
    const log = new LogOfManyStreams();
    const desk = await deskOver(log);
    expect(await desk.text(csv(...FILE))).toMatchObject({ read: 40, imported: 40, alreadyThere: 0 });
    const before = stateOf(log);
    expect(await desk.text(csv(...FILE))).toMatchObject({ read: 40, imported: 0, alreadyThere: 40 });
    expect(stateOf(log)).toEqual(before);
  });

  it('imports nothing when both are imported at once', async () => {
    const log = new LogOfManyStreams();
    const [one, other] = [await deskOver(log), await deskOver(log)];
    const reports = await Promise.all([one.text(csv(...FILE)), other.text(csv(...FILE))]);
    expect(stateOf(log)).toEqual(stateOf(await imported(csv(...FILE))));
    for (const report of reports) expect(report).toMatchObject({ read: 40, refused: 0 });
  });

  it('is known by what its lines say, not by their order, the order of the columns or the line breaks', async () => {
    const log = await imported(csv(...LINES));
    const columnsReversed = csv(REPEATED, line({ Company: 'Other' }))
      .trimEnd()
      .split('\r\n')
      .map((text) => text.split(',').reverse().join(','))
      .join('\n');
    const desk = await deskOver(log);
    expect(await desk.text(csv(REPEATED, line({ Company: 'Other' })))).toMatchObject({ imported: 2 });
    expect(await desk.text(columnsReversed)).toMatchObject({ imported: 0, alreadyThere: 2 });
  });

  it('of which lines are exact repetitions has one case for each of them', async () => {
    const log = await imported(csv(REPEATED, REPEATED, REPEATED));
    expect(log.events.filter(({ type }) => type === 'ComplaintReceived')).toHaveLength(3);
    expect(await (await deskOver(log)).text(csv(REPEATED, REPEATED, REPEATED, REPEATED))).toMatchObject({
      imported: 1,
      alreadyThere: 3,
    });
  });

  it('in any order of its lines is the same', async () => {
    const expected = stateOf(await imported(csv(...FILE)));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(FILE, { minLength: FILE.length }), async (lines) => {
        expect(stateOf(await imported(csv(...lines)))).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('in two files, cut wherever no line is repeated across the cut, is the same', async () => {
    const distinct = [...new Set(FILE)];
    const expected = stateOf(await imported(csv(...distinct)));
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: distinct.length }), async (cut) => {
        const log = await imported(csv(...distinct.slice(cut)), csv(...distinct.slice(0, cut)));
        expect(stateOf(log)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });
});

describe('a dry run', () => {
  it('reports as the import would, and records nothing', async () => {
    const log = new LogOfManyStreams();
    const desk = await deskOver(log);
    const text = csv(...FILE, line({ Product: 'Bitcoin' }), line({ 'Date sent to company': '7/1/2013' }));
    const { id: _dryId, dryRun, ...foretold } = await desk.text(text, { dryRun: true });
    expect(dryRun).toBe(true);
    expect(log.events).toEqual([]);
    const { id: _id, dryRun: _real, ...done } = await desk.text(text);
    expect(foretold).toEqual(done);
  });

  it('tells what is there already', async () => {
    const log = await imported(csv(...LINES));
    const before = log.events.length;
    const report = await (await deskOver(log)).text(csv(...FILE), { dryRun: true });
    expect(report).toMatchObject({ imported: 3, alreadyThere: 37 });
    expect(log.events).toHaveLength(before);
  });
});

describe('an import that is cut off', () => {
  it('wherever that is, has no half of a case, and ends in the same state when the file is imported again', async () => {
    const whole = await imported(csv(...FILE));
    const expected = stateOf(whole);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: whole.appends }), async (append) => {
        const log = new LogOfManyStreams();
        log.dieAt(append);
        await expect((await deskOver(log)).text(csv(...FILE))).rejects.toThrow('the program was killed');
        // Each case that is there at all is there with all its facts.
        expect(expected).toMatchObject(stateOf(log));
        log.revive();
        const report = await (await deskOver(log)).text(csv(...FILE));
        expect(report).toMatchObject({ read: 40, refused: 0 });
        expect(stateOf(log)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});
