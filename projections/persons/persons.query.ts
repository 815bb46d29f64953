import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Permission } from '../../src/http/access/access';
import { Answers, problem } from '../../src/http/answers';
import { REASON_HEADER } from '../../src/http/reason';
import { ApiReason, AskedBy } from '../../src/http/viewer';
import { Malformed } from '../../src/kernel/refusal';
import { Count, Text } from '../../src/validation/fields';
import { PersonalData, type Viewer } from '../../src/vault/opening/personal-data.port';
import { caseAccess } from '../case-access/case-access.projection';
import { quoted } from '../case-list/case-filter.query';
import { itemOf } from '../case-list/case-in-answers';
import { CasePage } from '../case-list/case-list.query';
import { caseList } from '../case-list/case-list.projection';
import { CaseRow } from '../case-list/case.row';
import { caseSearch } from '../case-search/case-search.projection';
import { foundByTerms } from '../case-search/found-by-terms';
import { keyOf, pageOf } from '../reading/page';
import { DEFAULT_LIMIT } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { InScope, type Scope } from '../reading/scope';

/** A whole number of one person; in the body, since addresses are written down on the way. */
export class PersonSearch {
  @Text({ optional: true, max: 100, about: 'Telephone, however it is written: +86, spaces and dashes say nothing.' })
  telephone?: string;
  @Text({ optional: true, max: 100, about: 'Number of a document; x and X are one.' }) idNumber?: string;
  @Count({ optional: true, min: 1, max: 100, about: 'Items of a page; 50 when left out.' }) limit?: number;
  @Text({ optional: true, max: 500, about: '`next` of the page before.' }) cursor?: string;
}

/** Whoever is told that somebody with this number complained was told something of that person: each case that is found is recorded. */
@ApiTags('complaints: reading')
@Controller('person-searches')
@Permission('find-persons')
@Reads(caseList.name, caseSearch.name, caseAccess.name)
export class PersonsController {
  constructor(
    @InjectRepository(CaseRow) private readonly cases: Repository<CaseRow>,
    private readonly personal: PersonalData,
  ) {}

  @Post()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Answers(
    '按电话或证件号查找 Cases whose complainant, or who speaks for them, has exactly this number, newest first. 督查员 and 审计 say why; each case that is found is recorded as a disclosure.',
    CasePage,
  )
  @ApiUnprocessableEntityResponse(problem('A rule says no; `code` names it.'))
  @ApiReason()
  async find(@InScope() scope: Scope, @Body() search: PersonSearch, @AskedBy() viewer: Viewer): Promise<CasePage> {
    const { limit = DEFAULT_LIMIT, cursor } = search;
    const by = soughtBy(search);
    if (!this.personal.mayFind(viewer))
      throw new Malformed([{ field: REASON_HEADER, reason: 'must say why a person is looked for' }]);
    const terms = this.personal.termsOfPerson(search).map(quoted);
    if (terms.length === 0) throw new Malformed([{ field: by, reason: 'must be a whole number, of 5 digits or more' }]);
    const rows = scope
      .narrow(this.cases.createQueryBuilder('c').where('not c.erased and not c.restricted'), 'c.caseId')
      .andWhere(foundByTerms('c.caseId'), { terms: terms.join(' | ') });
    if (cursor !== undefined) {
      const [at, id] = keyOf(cursor, 'instant', 'uuid');
      rows.andWhere('(c.receivedAt, c.caseId) < (:at, :id)', { at, id });
    }
    const found = await rows
      .orderBy('c.receivedAt', 'DESC')
      .addOrderBy('c.caseId', 'DESC')
      .limit(limit + 1)
      .getMany();
    const page = pageOf(found, limit, itemOf, ({ receivedAt, caseId }) => [receivedAt.toISOString(), caseId]);
    await this.personal.found(
      viewer,
      page.items.map(({ id }) => id),
      by,
    );
    return page;
  }
}

function soughtBy({ telephone, idNumber }: PersonSearch): 'telephone' | 'idNumber' {
  if ((telephone === undefined) === (idNumber === undefined))
    throw new Malformed([{ field: 'telephone', reason: 'either this or idNumber must be given' }]);
  return telephone === undefined ? 'idNumber' : 'telephone';
}
