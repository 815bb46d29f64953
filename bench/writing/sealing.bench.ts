import { StoredFiles } from '../../src/attachments/stored-files.port';
import { Calendars } from '../../src/calendar/calendars';
import { StreamWriter } from '../../src/commands/stream-writer';
import { ComplaintHandler } from '../../src/complaints/complaint.handler';
import { ReceiptCodes } from '../../src/complaints/public/receipt-codes';
import { openEventLog } from '../../src/event-log/open-event-log';
import { Regimes } from '../../src/regimes/regimes';
import { UnitDirectory } from '../../src/units/unit-directory';
import { commandsPerSecond } from '../case-load';
import { figure, interleaved, type Figure } from '../measure';
import type { Surroundings } from '../surroundings';

const RUN_MS = 3000;

/** P9, sealing: full commands per second with personal data sealed and commands hashed with a key ÷ without either. */
export async function sealingBench({ installation, url }: Surroundings): Promise<Figure[]> {
  const { app } = installation;
  const get = <Part>(part: abstract new (...parts: never[]) => Part): Part => app.get<Part>(part, { strict: false });
  const taking = (streams: StreamWriter): ComplaintHandler =>
    new ComplaintHandler(
      streams,
      get(Regimes),
      get(UnitDirectory),
      get(ReceiptCodes),
      get(StoredFiles),
      get(Calendars),
    );
  const open = await openEventLog({ databaseUrl: url });
  const sealing = taking(get(StreamWriter));
  const plain = taking(new StreamWriter(open));
  const figures: Figure[] = [];
  for (const clients of [16, 64]) {
    await commandsPerSecond(sealing, clients, RUN_MS);
    await commandsPerSecond(plain, clients, RUN_MS);
    const pairs = await interleaved(
      () => commandsPerSecond(sealing, clients, RUN_MS),
      () => commandsPerSecond(plain, clients, RUN_MS),
    );
    const meaning = 'full commands with sealing ÷ without';
    figures.push(
      figure(
        { name: `P9 sealing@${clients}`, meaning, must: 0.8, goal: 0.9, better: 'higher' },
        pairs.map(({ a, b }) => a / b),
      ),
    );
  }
  await open.close();
  return figures;
}
