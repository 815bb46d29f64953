import { Conflict } from '../../src/kernel/refusal';
import { command, newStream, noted } from '../contracts/event-log/log-under-test';
import { LogsOnDoubles } from '../support/eventstoredb/log-on-double';

const logs = new LogsOnDoubles();
afterEach(() => logs.close());

describe('a command of two events that is given again', () => {
  /** Its log knows nothing of the stream, where both lie, behind those of `before`. */
  async function recorded(before = 0) {
    const double = await logs.double();
    const [writer, log] = [await logs.log(double), await logs.log(double)];
    const [stream, context] = [newStream(), command()];
    if (before > 0)
      await writer.append(
        stream,
        0,
        Array.from({ length: before }, () => noted('x')),
        command(),
      );
    const facts = [noted('a'), noted('b')];
    const first = await writer.append(stream, before, facts, context);
    const again = () => log.append(stream, before, facts, context);
    return { log, stream, first, again };
  }

  it('is answered with its end while somebody is reading its first event', async () => {
    const { log, stream, first, again } = await recorded();
    for await (const { version } of log.read(stream)) {
      if (version === 1) expect(await again()).toEqual({ ...first, repeated: true });
    }
    expect(await again()).toEqual({ ...first, repeated: true });
  });

  it('is answered with its end after somebody had read its first event and left', async () => {
    const { log, stream, first, again } = await recorded();
    for await (const { version } of log.read(stream)) if (version === 1) break;
    expect(await again()).toEqual({ ...first, repeated: true });
  });

  it('is answered with its end where a reading behind it has told nothing of it', async () => {
    const { log, stream, first, again } = await recorded(3);
    for await (const { version } of log.read(stream, 4)) expect(version).toBe(5);
    expect(await again()).toEqual({ ...first, repeated: true });
    await expect(log.append(stream, 4, [noted('other')], command())).rejects.toBeInstanceOf(Conflict);
  });
});
