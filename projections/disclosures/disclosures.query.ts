import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { complaintStream } from '../../src/complaints/complaint.events';
import { EventLog } from '../../src/event-log/event-log';
import { Permission } from '../../src/http/access/access';
import { Answers } from '../../src/http/answers';
import { Named } from '../../src/http/caller';
import type { RecordedEvent } from '../../src/kernel/event';
import { NotFound } from '../../src/kernel/refusal';
import { disclosureStream, type DisclosureShapes } from '../../src/vault/disclosures/disclosure.events';
import { WhoActed } from '../case-history/case-history.query';
import { caseAccess } from '../case-access/case-access.projection';
import { OfCaseInScope } from '../reading/case-scope';
import { keyOf, Page, pageOf } from '../reading/page';
import { Reads } from '../reading/read-your-writes';
import { DEFAULT_LIMIT, Paging } from '../reading/reading.query';

type Opened = RecordedEvent<string, DisclosureShapes['PersonalDataOpened']>;

/** One look at personal data. */
export class DisclosureItem {
  @ApiProperty({ format: 'uuid' }) eventId!: string;
  @ApiProperty() position!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: WhoActed }) by!: WhoActed;
  @ApiProperty({ type: [String], description: 'Which kinds of fields were shown.' }) fields!: readonly string[];
  @ApiProperty({ required: false, description: 'Of whoever needs one: why.' }) reason?: string;
}

export class DisclosurePage extends Page {
  @ApiProperty({ type: [DisclosureItem] }) items!: DisclosureItem[];
}

/** Read from the log itself: what is asked of it is rare, and nothing about it is counted. */
@ApiTags('complaints: reading')
@Controller('complaints/:id/disclosures')
@Permission('read-disclosures')
@Reads(caseAccess.name)
export class DisclosuresController {
  constructor(private readonly log: EventLog) {}

  @Get()
  @OfCaseInScope()
  @Answers('查阅记录 Who was shown personal data of a case, when and why, in order.', DisclosurePage)
  async ofCase(@Named('complaint') id: string, @Query() query: Paging): Promise<DisclosurePage> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const after = query.cursor === undefined ? 0 : Number(keyOf(query.cursor, 'integer')[0]);
    if ((await this.first(complaintStream(id), 0, 1)).length === 0) throw new NotFound('complaint', id);
    const rows = await this.first(disclosureStream(id), after, limit + 1);
    return pageOf(rows as Opened[], limit, itemOf, ({ version }) => [version]);
  }

  private async first(stream: string, after: number, most: number): Promise<RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for await (const event of this.log.read(stream, after)) if (events.push(event) === most) break;
    return events;
  }
}

const itemOf = ({ id, position, data, meta }: Opened): DisclosureItem => ({
  eventId: id,
  position,
  at: meta.recordedAt,
  by: { id: meta.actor.id, role: meta.actor.role, unit: meta.actor.unit },
  fields: data.fields,
  ...(data.reason !== undefined && { reason: data.reason }),
});
