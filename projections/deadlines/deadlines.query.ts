import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import { Permission } from '../../src/http/access/access';
import { Answers } from '../../src/http/answers';
import { Named } from '../../src/http/caller';
import { Speaking } from '../../src/http/language';
import type { Language } from '../../src/http/problems/problem-kinds';
import { beginningOf } from '../../src/kernel/day';
import { ApiReason } from '../../src/http/viewer';
import { NotFound } from '../../src/kernel/refusal';
import { TermNames } from '../../src/regimes/term-names.port';
import { Code, DayField, OneOf } from '../../src/validation/fields';
import { caseAccess } from '../case-access/case-access.projection';
import { caseNumberOf } from '../case-list/case-in-answers';
import { caseList } from '../case-list/case-list.projection';
import { CaseRow } from '../case-list/case.row';
import { OfCaseInScope } from '../reading/case-scope';
import { keyOf, Page, pageOf } from '../reading/page';
import { DEFAULT_LIMIT, Paging, Reading } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { InScope, type Scope } from '../reading/scope';
import { DeadlineAnswer, deadlineAnswerOf } from './deadline.answer';
import { deadlines } from './deadlines.projection';
import { CLOCK_STATES, DeadlinesRow, type ClockStanding } from './deadlines.row';

/** What to look for, as a condition on a row `d`. */
const CONDITION = {
  open: `d.state <> 'ended'`,
  overdue: 'd.runningDue < :now',
  paused: `d.state = 'paused'`,
  ended: `d.state = 'ended'`,
  missed: 'd.missed > 0',
  urged: 'd.urged > 0',
  incomplete: 'd.incomplete',
} as const;
const STATES = Object.keys(CONDITION) as (keyof typeof CONDITION)[];

export class DeadlinesQuery extends Paging {
  @Code({ optional: true, about: 'The unit that holds the case.' }) unit?: string;
  @OneOf(STATES, {
    optional: true,
    about: '未完成 · 已超期未办 · 中止计时 · 均已完成 · 曾经超期 · 曾被督办 · 缺少节假日安排; all when left out',
  })
  state?: (typeof STATES)[number];
  @DayField({ optional: true, about: 'The last day of the next limit is before this day (China).' }) dueBefore?: string;
}

export class CaseDeadlines {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() caseNumber!: string;
  @ApiProperty({ description: 'The unit that holds the case.' }) unit!: string;
  @ApiProperty({ enum: CLOCK_STATES }) state!: ClockStanding;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'The next due date, or the last.' })
  due!: string | null;
  @ApiProperty({ type: 'integer', description: 'Limits that were missed.' }) missed!: number;
  @ApiProperty({ type: 'integer', description: '督办: how often the case was urged.' }) urged!: number;
  @ApiProperty({ description: 'False: a due date needs an official calendar that is missing.' }) complete!: boolean;
  @ApiProperty({ type: [DeadlineAnswer] }) limits!: DeadlineAnswer[];
}

export class DeadlinesPage extends Page {
  @ApiProperty({ type: [CaseDeadlines] }) items!: CaseDeadlines[];
}

@ApiTags('deadlines')
@Controller()
@Permission('read-registers')
@Reads(deadlines.name, caseList.name, caseAccess.name)
export class DeadlinesController {
  constructor(
    @InjectRepository(DeadlinesRow) private readonly rows: Repository<DeadlinesRow>,
    @InjectRepository(CaseRow) private readonly cases: Repository<CaseRow>,
    private readonly terms: TermNames,
  ) {}

  @Get('deadlines')
  @Answers('期限 Cases under a limit, the one due next first.', DeadlinesPage)
  async list(
    @InScope() scope: Scope,
    @Query() query: DeadlinesQuery,
    @Speaking() language: Language,
  ): Promise<DeadlinesPage> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const now = new Date().toISOString();
    const matching = scope.narrow(this.rows.createQueryBuilder('d').where('d.due is not null'), 'd.caseId');
    if (query.unit !== undefined) matching.andWhere('d.unit = :unit', query);
    if (query.state) matching.andWhere(CONDITION[query.state], { now });
    // 24:00 of the day before is the beginning of this one.
    if (query.dueBefore !== undefined) {
      matching.andWhere('d.due <= :dueBefore', { dueBefore: beginningOf(query.dueBefore) });
    }
    if (query.cursor !== undefined) {
      const [due, id] = keyOf(query.cursor, 'instant', 'uuid');
      matching.andWhere('(d.due, d.caseId) > (:due, :id)', { due, id });
    }
    const rows = await matching
      .orderBy('d.due')
      .addOrderBy('d.caseId')
      .limit(limit + 1)
      .getMany();
    const found = await this.cases.findBy({ caseId: In(rows.map(({ caseId }) => caseId)) });
    const cases = new Map(found.map((row) => [row.caseId, row]));
    return pageOf(
      rows,
      limit,
      (row) => this.answer(row, cases.get(row.caseId), language, now),
      ({ due, caseId }) => [due?.toISOString() ?? '', caseId],
    );
  }

  @Get('complaints/:id/deadline')
  @OfCaseInScope()
  @ApiReason()
  @Answers('案件期限 Every limit of one case, with its due date and why it is that.', CaseDeadlines)
  async ofCase(
    @Named('complaint') id: string,
    @Query() _query: Reading,
    @Speaking() language: Language,
  ): Promise<CaseDeadlines> {
    const [row, found] = await Promise.all([this.rows.findOneBy({ caseId: id }), this.cases.findOneBy({ caseId: id })]);
    if (!found) throw new NotFound('complaint', id);
    return this.answer(
      row ?? { ...WITHOUT_LIMITS, caseId: id, unit: found.holder },
      found,
      language,
      new Date().toISOString(),
    );
  }

  private answer(row: DeadlinesRow, found: CaseRow | undefined, language: Language, now: string): CaseDeadlines {
    const regime = found ? `${found.regime}@${found.regimeVersion}` : '';
    const nameOf = (limit: string): string => this.terms.nameOf(regime, 'limits', limit, language);
    return {
      id: row.caseId,
      caseNumber: found ? caseNumberOf(found) : '',
      unit: row.unit,
      state: row.state,
      due: row.due?.toISOString() ?? null,
      missed: row.missed,
      urged: row.urged,
      complete: !row.incomplete,
      limits: row.deadlines.map((deadline) => deadlineAnswerOf(deadline, row.pauses, { language, nameOf, now })),
    };
  }
}

/** A case whose regime sets no limit. */
const WITHOUT_LIMITS: Omit<DeadlinesRow, 'caseId' | 'unit'> = {
  state: 'ended',
  due: null,
  runningDue: null,
  unmissedDue: null,
  missed: 0,
  urged: 0,
  missingYears: [],
  incomplete: false,
  deadlines: [],
  pauses: [],
};
