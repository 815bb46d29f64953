import type { Envelope } from '../../src/commands/envelope';
import { StreamWriter } from '../../src/commands/stream-writer';
import { UnitDirectory } from '../../src/units/unit-directory';
import * as commands from '../../src/units/units.commands';
import type { UnitCommand } from '../../src/units/units.entries';
import { ActOnUnit, UnitsHandler } from '../../src/units/units.handler';
import { validated } from '../../src/validation/validated';
import { BelowInLog } from '../support/below-in-log';
import { MemoryLog } from '../support/memory-log';
import { regimes } from '../support/given';

const envelope: Envelope = { caller: { id: 'admin-1', role: 'admin', unit: 'guangdong' } };

/** A node over a log: its directory of units, whose clock stands still, and the commands that can be given to it. */
export function node(log = new MemoryLog(), leaseMs = 20, clock = { now: 0 }) {
  const streams = new StreamWriter(log);
  const directory = new UnitDirectory(streams, leaseMs, () => clock.now);
  const handler = new UnitsHandler(streams, directory, regimes, new BelowInLog(log));
  const give = (code: string, type: new () => UnitCommand, said: object, key?: string) =>
    handler.execute(new ActOnUnit(code, validated(type, said), { ...envelope, key }));
  return {
    log,
    clock,
    directory,
    give,
    register: (code: string, parent?: string, key?: string) =>
      give(code, commands.RegisterUnit, { code, name: `${code}旅游质监所`, level: 'county', parent }, key),
    move: (code: string, parent?: string) => give(code, commands.MoveUnit, { parent }),
    dissolve: (code: string, successor?: string) =>
      give(code, commands.DissolveUnit, { reason: '机构改革', successor }),
  };
}

/** The next read of the log sees what is there now, and answers when it is opened. */
export function slowRead(log: MemoryLog): { open(): void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  jest.spyOn(log, 'read').mockImplementationOnce(async function* (stream, after = 0) {
    const events = log.events.filter((event) => event.stream === stream && event.version > after);
    await opened;
    yield* events;
  });
  return { open: () => open() };
}
