import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Permission } from '../../src/http/access/access';
import { Answers } from '../../src/http/answers';
import { Named } from '../../src/http/caller';
import { ApiReason } from '../../src/http/viewer';
import { NotFound } from '../../src/kernel/refusal';
import { RequiredRecords } from '../../src/regimes/required-records.port';
import type { RecordStep } from '../../src/regimes/parts/requirements';
import { Code, OneOf } from '../../src/validation/fields';
import { caseAccess } from '../case-access/case-access.projection';
import { OfCaseInScope } from '../reading/case-scope';
import { keyOf, Page, pageOf } from '../reading/page';
import { DEFAULT_LIMIT, Paging, Reading } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { InScope, type Scope } from '../reading/scope';
import { CaseRecordsRow } from './case-records.row';
import { answerOf, CaseRecordsAnswer, IncompleteCase, incompleteOf, STEPS } from './records.answer';
import { caseRecords } from './records.projection';

export class RecordsQuery extends Paging {
  @Code({ optional: true, about: 'The unit that holds the case.' }) unit?: string;
  @Code({ optional: true, about: 'Id of a regime, in all its versions.' }) regime?: string;
  @OneOf(STEPS, { optional: true, about: 'Only what is missing at this step.' }) step?: RecordStep;
}

export class IncompleteCases extends Page {
  @ApiProperty({ type: [IncompleteCase] }) items!: IncompleteCase[];
}

/** A case lacks a record that its rule pack asks for at a step it came to. */
const LACKS_ONE = `exists (
  select from jsonb_to_recordset(cast(:required as jsonb)) as q(regime text, kind text, id text, step text, field text)
  where q.regime = r.regime and q.kind = r.kind and jsonb_exists(r.steps, q.step)
    and not jsonb_exists(r.filled, q.field) and not jsonb_exists(r.waived, q.id))`;

@ApiTags('records')
@Controller()
@Permission('read-registers')
@Reads(caseRecords.name, caseAccess.name)
export class RecordsController {
  constructor(
    @InjectRepository(CaseRecordsRow) private readonly cases: Repository<CaseRecordsRow>,
    private readonly packs: RequiredRecords,
  ) {}

  @Get('records')
  @Answers('记录缺失 Cases with required records that are not filled, newest first.', IncompleteCases)
  async incomplete(
    @InScope() scope: Scope,
    @Query() { unit, regime, step, limit = DEFAULT_LIMIT, cursor }: RecordsQuery,
  ): Promise<IncompleteCases> {
    const required = this.packs
      .requiredRecords()
      .filter((record) => regime === undefined || record.regime.startsWith(`${regime}@`))
      .filter((record) => step === undefined || record.step === step);
    const lacking = this.cases.createQueryBuilder('r').where(LACKS_ONE, { required: JSON.stringify(required) });
    scope.narrow(lacking, 'r.caseId');
    if (unit !== undefined) lacking.andWhere('r.unit = :unit', { unit });
    if (cursor !== undefined) {
      const [at, id] = keyOf(cursor, 'instant', 'uuid');
      lacking.andWhere('(r.receivedAt, r.caseId) < (:at, :id)', { at, id });
    }
    const rows = await lacking
      .orderBy('r.receivedAt', 'DESC')
      .addOrderBy('r.caseId', 'DESC')
      .limit(limit + 1)
      .getMany();
    return pageOf(
      rows,
      limit,
      (row) => incompleteOf(row, required),
      ({ receivedAt, caseId }) => [receivedAt.toISOString(), caseId],
    );
  }

  @Get('complaints/:id/records')
  @OfCaseInScope()
  @ApiReason()
  @Answers('案件记录 Every record that is required of a case, and how it stands.', CaseRecordsAnswer)
  async ofCase(@Named('complaint') id: string, @Query() _query: Reading): Promise<CaseRecordsAnswer> {
    const row = await this.cases.findOneBy({ caseId: id });
    if (!row) throw new NotFound('complaint', id);
    return answerOf(row, this.packs.requiredRecords());
  }
}
