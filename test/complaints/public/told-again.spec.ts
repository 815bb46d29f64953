import type { CommandBus } from '@nestjs/cqrs';
import { UnitDirectory } from '../../../src/units/unit-directory';
import { StreamWriter } from '../../../src/commands/stream-writer';
import { complaintIdFor } from '../../../src/complaints/complaint.handler';
import { Complaints } from '../../../src/complaints/complaints';
import { ReceiptCodes } from '../../../src/complaints/public/receipt-codes';
import { MemoryLog } from '../../support/memory-log';
import { receive } from '../words/acts';
import { received } from '../words/facts';

const envelope = { caller: { id: 'complainant', role: 'complainant', unit: 'ruyuan' }, key: 'k' };
const codes = (byte: number): ReceiptCodes => new ReceiptCodes(() => Promise.resolve(Buffer.alloc(32, byte)));

/** What a node with this secret tells of a case that was received when the secret was the first one. */
async function toldWith(secret: number): Promise<string | undefined> {
  const id = complaintIdFor(envelope);
  const log = new MemoryLog();
  const { hash } = await codes(1).of(id);
  await log.add(`complaint-${id}`, 'ComplaintReceived', { ...(received().data as object), receipt: hash });
  const bus = { execute: () => Promise.resolve({ id, version: 1, position: 'p' }) } as unknown as CommandBus;
  const streams = new StreamWriter(log);
  const complaints = new Complaints(bus, streams, codes(secret), new UnitDirectory(streams));
  return (await complaints.receive(envelope, receive().command as never)).receiptCode;
}

describe('a receipt code that is asked for again', () => {
  it('is told as before', async () =>
    expect(await toldWith(1)).toBe((await codes(1).of(complaintIdFor(envelope))).code));

  it('is not told at all when the secret is another one: a wrong code would open nothing', async () =>
    expect(await toldWith(2)).toBeUndefined());
});
