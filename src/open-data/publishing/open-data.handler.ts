import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Envelope, Receipt } from '../../commands/envelope';
import { StreamWriter } from '../../commands/stream-writer';
import type { NewEvent } from '../../kernel/event';
import { sha256 } from '../../kernel/hash';
import { nameOf, type Snapshot } from '../content/snapshot';
import { snapshotCsv } from '../content/snapshot-csv';
import { OpenDataGatherer } from '../gathering/gatherer';
import { PublishOpenData } from './open-data.commands';
import { openDataSubject, type OpenData } from './open-data.state';
import { nextRelease, published, requireEverywhere, untold } from './publish.rules';

/** A snapshot is to be published: the message on the command bus. */
export class ActOnOpenData {
  constructor(
    readonly command: PublishOpenData,
    readonly envelope: Envelope,
  ) {}
}

@CommandHandler(ActOnOpenData)
export class OpenDataHandler implements ICommandHandler<ActOnOpenData, Receipt> {
  constructor(
    private readonly streams: StreamWriter,
    private readonly gatherer: OpenDataGatherer,
  ) {}

  execute({ command, envelope }: ActOnOpenData): Promise<Receipt> {
    requireEverywhere(envelope.caller.unit);
    return this.streams.write(openDataSubject, {
      id: command.regime,
      envelope,
      asked: { command: command.constructor.name, content: command },
      occurredAt: new Date().toISOString(),
      decide: (before) => this.publish(command, before),
    });
  }

  private async publish({ regime, asOf }: PublishOpenData, before: OpenData): Promise<readonly NewEvent[]> {
    const release = nextRelease(before, await this.gatherer.gather(regime, asOf, untold(before)));
    const previous = before.snapshots.at(-1)?.snapshot ?? null;
    const snapshot: Snapshot = { dataset: regime, previous, releases: [...before.releases, release] };
    const csv = sha256(snapshotCsv(snapshot));
    return [published({ dataset: regime, snapshot: nameOf(snapshot), previous, csv, release })];
  }
}
