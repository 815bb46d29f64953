import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository, type EntityManager } from 'typeorm';
import { complaintStream } from '../../src/complaints/complaint.events';
import { Permission } from '../../src/http/access/access';
import { Answers } from '../../src/http/answers';
import { Named } from '../../src/http/caller';
import { ApiReason, AskedBy } from '../../src/http/viewer';
import { Malformed, NotFound } from '../../src/kernel/refusal';
import { caseAccess } from '../case-access/case-access.projection';
import { caseSearch } from '../case-search/case-search.projection';
import { searchable, soughtIn } from '../../src/kernel/texts/search-terms';
import { PersonalData, type Viewer } from '../../src/vault/opening/personal-data.port';
import { deadlines } from '../deadlines/deadlines.projection';
import { OfCaseInScope } from '../reading/case-scope';
import { Incomplete } from '../reading/incomplete';
import { keyOf, Page, pageOf } from '../reading/page';
import { DEFAULT_LIMIT, Reading } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { InScope, type Scope } from '../reading/scope';
import { units } from '../units/units.projection';
import { CaseDetail, CaseItem } from './case.answer';
import { detailOf, itemOf } from './case-in-answers';
import { CaseFilter, CaseListQuery } from './case-filter.query';
import { caseList } from './case-list.projection';
import { CaseRow } from './case.row';
import { Narratives } from './narratives';
import { NewestCases } from './newest/newest-cases';
import { personalFactsOf, personIn } from './opened-case';
import type { Place } from './newest/periods';

export class CasePage extends Page {
  @ApiProperty({ type: [CaseItem] }) items!: CaseItem[];
  @ApiProperty({ type: 'integer', required: false, description: 'Matching cases, when asked for with total=true.' })
  total?: number;
  @ApiProperty({ required: false, description: 'False when there are more than were counted.' }) totalExact?: boolean;
}

@ApiTags('complaints: reading')
@Controller('complaints')
@Permission('read-cases')
export class CaseListController {
  constructor(
    @InjectRepository(CaseRow) private readonly cases: Repository<CaseRow>,
    private readonly incomplete: Incomplete,
    private readonly personal: PersonalData,
  ) {}

  @Get()
  @Reads(caseList.name, caseSearch.name, deadlines.name, units.name, caseAccess.name)
  @Answers('案件列表 Cases, newest first, with filters.', CasePage)
  @ApiReason()
  async list(@InScope() scope: Scope, @Query() query: CaseListQuery, @AskedBy() viewer: Viewer): Promise<CasePage> {
    if (query.text !== undefined && soughtIn(searchable(query.text)).length === 0)
      throw new Malformed([{ field: 'text', reason: 'must have a letter, a digit or a character in it' }]);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const behind = query.cursor === undefined ? undefined : placeOf(query.cursor);
    const below = query.unit === undefined ? [] : await unitsFrom(query.unit, this.cases.manager);
    const now = new Date().toISOString();
    const filter = new CaseFilter(query, below, now, scope, this.narrativesFor(viewer));
    const newest = new NewestCases(this.cases);
    const rows = await newest.page(filter, limit + 1, behind);
    const total = query.total === 'true' ? await newest.total(filter) : {};
    const parked = await this.incomplete.in([caseList.name]);
    const markedItemOf = (row: CaseRow) => ({ ...itemOf(row), ...markOf(row, parked) });
    const page = pageOf(rows, limit, markedItemOf, ({ receivedAt, caseId }) => [receivedAt.toISOString(), caseId]);
    return { ...page, ...total };
  }

  /** Who may not see what happened may not search it either. */
  private narrativesFor(viewer: Viewer): Narratives | undefined {
    return this.personal.isOpenTo(viewer) ? new Narratives(this.personal) : undefined;
  }

  @Get(':id')
  @OfCaseInScope()
  @Reads(caseList.name, caseAccess.name)
  @Answers('案件 One case.', CaseDetail)
  @ApiReason()
  async detail(
    @Named('complaint') id: string,
    @Query() _query: Reading,
    @AskedBy() viewer: Viewer,
  ): Promise<CaseDetail> {
    const row = await this.cases.findOneBy({ caseId: id });
    if (!row) throw new NotFound('complaint', id);
    const opened = await this.personal.open(viewer, id, personalFactsOf(row));
    return Object.assign(detailOf(row, personIn(row, opened)), markOf(row, await this.incomplete.in([caseList.name])));
  }
}

/** What tells that a case was set aside. */
const markOf = ({ caseId }: CaseRow, parked: ReadonlySet<string>): Pick<CaseItem, 'incomplete'> =>
  parked.has(complaintStream(caseId)) ? { incomplete: true } : {};

function placeOf(cursor: string): Place {
  const [at, id] = keyOf(cursor, 'instant', 'uuid');
  return { at: String(at), id: String(id) };
}

/** The unit and every one below it. */
async function unitsFrom(unit: string, database: EntityManager): Promise<string[]> {
  const rows = await database.query<{ code: string }[]>(
    `with recursive below (code) as (select $1::text union select u.code from read.units u join below on u.parent = below.code)
     select code from below`,
    [unit],
  );
  return rows.map(({ code }) => code);
}
