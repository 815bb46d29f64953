import { appendingContract } from './event-log/appending.contract';
import { followingContract } from './event-log/following.contract';
import { all, command, firstPage, newStream, noted, type LogUnderTest } from './event-log/log-under-test';
import { modelContract } from './event-log/model.contract';
import { readingContract } from './event-log/reading.contract';
import { repeatingContract } from './event-log/repeating.contract';

/**
 * What every event log promises; the only test of what the stores have in common, run by each of them without options.
 * `open` may open a log that others write to as long as nobody writes during the tests.
 */
export function eventLogContract(name: string, open: () => Promise<LogUnderTest>): void {
  describe(`the event log on ${name}`, () => {
    let opened: LogUnderTest;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());
    const subject = () => opened;

    describe('an append', () => appendingContract(subject));
    describe('a repeated command', () => repeatingContract(subject));
    describe('reading', () => readingContract(subject));
    describe('a follower', () => followingContract(subject));
    describe('altogether', () => modelContract(subject));

    it('answers when it is asked whether it is there', async () => {
      await expect(opened.log.check()).resolves.toBeUndefined();
    });

    it('keeps its identity, and no two logs have the same', async () => {
      const identity = await opened.log.identity();
      expect(identity).toMatch(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/);
      expect(await opened.log.identity()).toBe(identity);
      expect(await (await opened.reopen()).identity()).toBe(identity);

      const second = await open();
      try {
        const stream = newStream();
        await second.log.append(stream, 0, [noted('where am I?')], command());
        const sameLog = (await all(opened.log.read(stream))).length === 1;
        expect((await second.log.identity()) === identity).toBe(sameLog);
      } finally {
        await second.close();
      }
    });

    it('shows nothing of its own bookkeeping', async () => {
      const fresh = await open();
      try {
        const first = await firstPage(fresh.log, fresh.log.beginning);
        await fresh.log.identity();
        const head = await fresh.log.head();
        const after = await all(fresh.log.readAll(head));
        expect(after).toEqual([{ events: [], position: head, caughtUp: true }]);
        expect((head === fresh.log.beginning) === (first.events.length === 0)).toBe(true);
        expect(first.events.every(({ meta }) => meta.commandId !== '')).toBe(true);
      } finally {
        await fresh.close();
      }
    });
  });
}
