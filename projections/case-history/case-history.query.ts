import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Permission } from '../../src/http/access/access';
import { Answers } from '../../src/http/answers';
import { Named } from '../../src/http/caller';
import { ApiReason, AskedBy } from '../../src/http/viewer';
import { NotFound } from '../../src/kernel/refusal';
import { PersonalData, type Viewer } from '../../src/vault/opening/personal-data.port';
import { caseAccess } from '../case-access/case-access.projection';
import { OfCaseInScope } from '../reading/case-scope';
import { keyOf, Page, pageOf } from '../reading/page';
import { DEFAULT_LIMIT, Paging } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { caseHistory } from './case-history.projection';
import { CaseNames } from './case-names';
import { lookInWords } from './looks.words';
import { Looks, type Look } from '../disclosures/looks';
import { HistoryRow } from './history.row';
import { PersonalFacts } from './personal-facts';
import { toldAgain, type ToldApart } from './told-apart.rules';
import { words } from './words';
import type { Names } from './words/telling';

export class WhoActed {
  @ApiProperty() id!: string;
  @ApiProperty() role!: string;
  @ApiProperty() unit!: string;
}

export class InWords {
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
}

/** One fact of a case: who, when, in what role, what; in words and in full. */
export class HistoryItem {
  @ApiProperty({ type: 'integer', description: 'In the case; of a look, among the looks at it.' }) version!: number;
  @ApiProperty({ format: 'uuid' }) eventId!: string;
  @ApiProperty() position!: string;
  @ApiProperty() type!: string;
  @ApiProperty({ type: 'integer', description: 'Schema version of `data`.' }) schemaVersion!: number;
  @ApiProperty({ format: 'date-time', description: 'When it happened, as stated.' }) occurredAt!: string;
  @ApiProperty({ format: 'date-time', description: 'When the log took it.' }) recordedAt!: string;
  @ApiProperty({ type: WhoActed }) by!: WhoActed;
  @ApiProperty({ type: InWords }) words!: InWords;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The fact in full; 已删除 where personal data was erased, 已封存 where it is withheld.',
  })
  data!: object;
}

export class HistoryPage extends Page {
  @ApiProperty({ type: [HistoryItem] }) items!: HistoryItem[];
}

@ApiTags('complaints: reading')
@Controller('complaints/:id/history')
@Permission('read-case-histories')
@Reads(caseHistory.name, caseAccess.name)
export class CaseHistoryController {
  constructor(
    @InjectRepository(HistoryRow) private readonly history: Repository<HistoryRow>,
    private readonly names: CaseNames,
    private readonly persons: PersonalFacts,
    private readonly personal: PersonalData,
    private readonly looks: Looks,
  ) {}

  @Get()
  @OfCaseInScope()
  @Answers('案件履历 Every fact of a case, in order; for 审计 also every look at its personal data.', HistoryPage)
  @ApiReason()
  async ofCase(
    @Named('complaint') id: string,
    @Query() query: Paging,
    @AskedBy() viewer: Viewer,
  ): Promise<HistoryPage> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const { after, looked, until } = placeIn(query.cursor);
    // As far as they were recorded when the first page was asked for: to read on is a look, too.
    const looks = this.personal.seesDisclosures(viewer)
      ? (await this.looks.after(id, looked, limit + 1)).filter(({ meta }) => meta.recordedAt <= until)
      : [];
    const rows = await this.history
      .createQueryBuilder('history')
      .where('history.caseId = :id and history.version > :after', { id, after })
      .orderBy('history.version')
      .limit(limit + 1)
      .getMany();
    if (rows.length === 0 && query.cursor === undefined) throw new NotFound('complaint', id);
    const personal = await this.persons.after(id, after, viewer);
    return this.names.telling(id, (names) => {
      const facts = rows.map((row): Entry => ({
        fact: historyItemOf(row, { ...personal(row.version), data: row.data }, names),
      }));
      const entries = inOrder([...facts, ...looks.map((look): Entry => ({ look: lookItemOf(look) }))], after, looked);
      return pageOf(
        entries,
        limit,
        ({ item }) => item,
        ({ reached }) => [...reached, until],
      );
    });
  }
}

/** One or the other. */
interface Entry {
  readonly fact?: HistoryItem;
  readonly look?: HistoryItem;
}

/** Facts and looks by their places in the log, each with the versions that are reached with it in both streams. */
function inOrder(entries: readonly Entry[], after: number, looked: number) {
  let [fact, look] = [after, looked];
  return entries
    .flatMap((entry) => {
      const item = entry.fact ?? entry.look;
      return item === undefined ? [] : [{ item, isLook: entry.look !== undefined }];
    })
    .sort((a, b) => (a.item.position < b.item.position ? -1 : 1))
    .map(({ item, isLook }) => {
      if (isLook) look = item.version;
      else fact = item.version;
      return { item, reached: [fact, look] as const };
    });
}

function placeIn(cursor: string | undefined): {
  readonly after: number;
  readonly looked: number;
  readonly until: string;
} {
  if (cursor === undefined) return { after: 0, looked: 0, until: new Date().toISOString() };
  const [after, looked, until] = keyOf(cursor, 'integer', 'integer', 'instant');
  return { after: Number(after), looked: Number(looked), until: String(until) };
}

const lookItemOf = ({ version, id, position, type, v, data, meta }: Look): HistoryItem => ({
  version,
  eventId: id,
  position,
  type,
  schemaVersion: v,
  occurredAt: meta.occurredAt,
  recordedAt: meta.recordedAt,
  by: { id: meta.actor.id, role: meta.actor.role, unit: meta.actor.unit },
  words: lookInWords(data),
  data,
});

type NamesIn = (language: 'zh' | 'en') => Names;

const historyItemOf = (row: HistoryRow, fact: ToldApart, names: NamesIn): HistoryItem => ({
  version: row.version,
  eventId: row.eventId,
  position: row.position,
  type: row.type,
  schemaVersion: row.schemaVersion,
  occurredAt: row.occurredAt.toISOString(),
  recordedAt: row.recordedAt.toISOString(),
  by: { id: row.actorId, role: row.actorRole, unit: row.actorUnit },
  words: inWords(row.type, fact, names),
  data: toldAgain(row.type, fact, 'zh'),
});

function inWords(type: HistoryRow['type'], fact: ToldApart, names: NamesIn): InWords {
  const { zh, en } = words[type];
  const told = (language: 'zh' | 'en') => toldAgain(type, fact, language) as never;
  return { zh: zh(told('zh'), names('zh')), en: en(told('en'), names('en')) };
}
