import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import {
  UNDERTAKING_SOURCES,
  URGING_STEPS,
  type UndertakingSource,
  type UrgingStep,
} from '../../src/complaints/leadership/undertakings/undertakings.events';
import { isOverdue, type Undertaking } from '../../src/complaints/leadership/undertakings/undertakings-after.events';
import { Permission } from '../../src/http/access/access';
import { Answers } from '../../src/http/answers';
import { todayInChina, type Day } from '../../src/kernel/day';
import { Code, OneOf, Text, Uuid } from '../../src/validation/fields';
import { caseAccess } from '../case-access/case-access.projection';
import { caseNumberOf } from '../case-list/case-in-answers';
import { caseList } from '../case-list/case-list.projection';
import { CaseRow } from '../case-list/case.row';
import { keyOf, Page, pageOf } from '../reading/page';
import { DEFAULT_LIMIT, Paging } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { InScope, type Scope } from '../reading/scope';
import { undertakings } from './undertakings.projection';
import { NO_DAY, UndertakingsRow } from './undertakings.row';

const STATES = ['open', 'overdue', 'listed', 'done', 'ended'] as const;
type State = (typeof STATES)[number];

export class UndertakingsQuery extends Paging {
  @Code({ optional: true, about: 'The unit that is to do it.' }) unit?: string;
  @OneOf(UNDERTAKING_SOURCES, {
    optional: true,
    about: '督办 · 批示 · 包案 · 联席会议 · 领导接待日 · 现场接待 · 管辖争议',
  })
  source?: UndertakingSource;
  @OneOf(STATES, { optional: true, about: '未办结 · 逾期 · 内部通报 · 已办结 · 已终止; all when left out' })
  state?: State;
  @Text({ optional: true, max: 100, about: '包案领导: who answers for it in person.' }) person?: string;
  @Uuid({ optional: true }) caseId?: string;
}

export class UndertakingItem {
  @ApiProperty({ type: 'integer', description: 'Names it in the case, as `…/undertakings/{ordinal}/report`.' })
  ordinal!: number;
  @ApiProperty({ enum: UNDERTAKING_SOURCES }) source!: UndertakingSource;
  @ApiProperty() unit!: string;
  @ApiProperty({ required: false }) person?: string;
  @ApiProperty() what!: string;
  @ApiProperty({ format: 'date-time' }) since!: string;
  @ApiProperty({ required: false, format: 'date' }) due?: string;
  @ApiProperty({ required: false, enum: URGING_STEPS, description: '一次督办 · 二次督办 · 内部通报' })
  step?: UrgingStep;
  @ApiProperty({ enum: ['open', 'done', 'ended'] }) state!: string;
  @ApiProperty({ description: 'Its day has passed and it is not done.' }) overdue!: boolean;
  @ApiProperty({ type: 'integer', description: 'How many of its due dates were missed.' }) missed!: number;
  @ApiProperty({ required: false, format: 'date-time' }) endedAt?: string;
}

export class CaseUndertakings {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() caseNumber!: string;
  @ApiProperty({ type: [UndertakingItem] }) undertakings!: UndertakingItem[];
}

export class UndertakingsPage extends Page {
  @ApiProperty({ type: [CaseUndertakings] }) items!: CaseUndertakings[];
}

export class ListedUrging {
  @ApiProperty({ description: 'The unit that did not do what it was urged to do, twice.' }) unit!: string;
  @ApiProperty({ type: 'integer' }) urgings!: number;
  @ApiProperty({ format: 'date', description: 'The oldest of the days by which it was to be done.' }) since!: string;
}

export class ListedUrgings {
  @ApiProperty({ type: [ListedUrging] }) items!: ListedUrging[];
}

const MATCHES: Readonly<Record<State, string>> = {
  open: `x.state = 'open'`,
  overdue: `x.state = 'open' and x.due < :today`,
  listed: `x.state = 'open' and x.step = 'listed'`,
  done: `x.state = 'done'`,
  ended: `x.state = 'ended'`,
};

@ApiTags('supervision: undertakings')
@Controller()
@Permission('read-registers')
@Reads(undertakings.name, caseList.name, caseAccess.name)
export class UndertakingsQueryController {
  constructor(
    @InjectRepository(UndertakingsRow) private readonly rows: Repository<UndertakingsRow>,
    @InjectRepository(CaseRow) private readonly cases: Repository<CaseRow>,
  ) {}

  @Get('undertakings')
  @Answers('承办事项台账 What is to be done in cases because of urgings, leaders and conferences.', UndertakingsPage)
  async list(@InScope() scope: Scope, @Query() query: UndertakingsQuery): Promise<UndertakingsPage> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const today = todayInChina();
    const matching = scope.narrow(this.rows.createQueryBuilder('u').where('true'), 'u.caseId');
    const asked = (['unit', 'source', 'person'] as const).filter((field) => query[field] !== undefined);
    const met = [...asked.map((field) => `x.${field} = :${field}`), ...(query.state ? [MATCHES[query.state]] : [])];
    if (met.length > 0) {
      matching.andWhere(
        `exists (select from jsonb_to_recordset(u.undertakings)
          as x (unit text, source text, person text, state text, due date, step text) where ${met.join(' and ')})`,
        { unit: query.unit, source: query.source, person: query.person, today },
      );
    }
    if (query.caseId !== undefined) matching.andWhere('u.caseId = :caseId', query);
    if (query.cursor !== undefined) {
      const [due, id] = keyOf(query.cursor, 'day', 'uuid');
      matching.andWhere('(u.nextDue, u.caseId) > (:due, :id)', { due, id });
    }
    const rows = await matching
      .orderBy('u.nextDue')
      .addOrderBy('u.caseId')
      .limit(limit + 1)
      .getMany();
    const found = await this.cases.findBy({ caseId: In(rows.map(({ caseId }) => caseId)) });
    const numbers = new Map(found.map((row) => [row.caseId, caseNumberOf(row)]));
    return pageOf(
      rows,
      limit,
      (row) => ({
        id: row.caseId,
        caseNumber: numbers.get(row.caseId) ?? '',
        undertakings: row.undertakings.filter((each) => isMeant(each, query, today)).map((each) => itemOf(each, today)),
      }),
      ({ nextDue, caseId }) => [nextDue, caseId],
    );
  }

  @Get('urgings/listed')
  @Answers(
    '督办通报 Units that were urged twice and have not done it: for all units to see, without the cases.',
    ListedUrgings,
  )
  async listed(): Promise<ListedUrgings> {
    const rows = await this.rows.findBy({ listed: true });
    const byUnit = new Map<string, readonly Day[]>();
    for (const { unit, due = NO_DAY } of rows.flatMap((row) => row.undertakings.filter(isListed))) {
      byUnit.set(unit, [...(byUnit.get(unit) ?? []), due]);
    }
    const items = [...byUnit].map(([unit, dues]) => ({
      unit,
      urgings: dues.length,
      since: [...dues].sort()[0] ?? NO_DAY,
    }));
    return { items: items.sort((a, b) => (a.unit < b.unit ? -1 : 1)) };
  }
}

const isListed = ({ state, step }: Undertaking): boolean => state === 'open' && step === 'listed';

/** Whether it is what was asked for: the same as the condition on its case. */
function isMeant(each: Undertaking, { unit, source, person, state }: UndertakingsQuery, today: Day): boolean {
  if (unit !== undefined && each.unit !== unit) return false;
  if (source !== undefined && each.source !== source) return false;
  if (person !== undefined && each.person !== person) return false;
  if (state === undefined) return true;
  if (state === 'overdue') return isOverdue(each, today);
  return state === 'listed' ? isListed(each) : each.state === state;
}

const itemOf = ({ missedDue: _recorded, ...each }: Undertaking, today: Day): UndertakingItem => ({
  ...each,
  overdue: isOverdue(each, today),
});
