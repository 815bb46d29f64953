import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Permission } from '../../src/http/access/access';
import { Answers } from '../../src/http/answers';
import { Named } from '../../src/http/caller';
import { WhoActed } from '../case-history/case-history.query';
import { caseAccess } from '../case-access/case-access.projection';
import { OfCaseInScope } from '../reading/case-scope';
import { keyOf, Page, pageOf } from '../reading/page';
import { Reads } from '../reading/read-your-writes';
import { DEFAULT_LIMIT, Paging } from '../reading/reading.query';
import { Looks, type Look } from './looks';

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

@ApiTags('complaints: reading')
@Controller('complaints/:id/disclosures')
@Permission('read-disclosures')
@Reads(caseAccess.name)
export class DisclosuresController {
  constructor(private readonly looks: Looks) {}

  @Get()
  @OfCaseInScope()
  @Answers('查阅记录 Who was shown personal data of a case, when and why, in order.', DisclosurePage)
  async ofCase(@Named('complaint') id: string, @Query() query: Paging): Promise<DisclosurePage> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const after = query.cursor === undefined ? 0 : Number(keyOf(query.cursor, 'integer')[0]);
    return pageOf(await this.looks.after(id, after, limit + 1), limit, itemOf, ({ version }) => [version]);
  }
}

const itemOf = ({ id, position, data, meta }: Look): DisclosureItem => ({
  eventId: id,
  position,
  at: meta.recordedAt,
  by: { id: meta.actor.id, role: meta.actor.role, unit: meta.actor.unit },
  fields: data.fields,
  ...(data.reason !== undefined && { reason: data.reason }),
});
