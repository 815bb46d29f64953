import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { EventLog } from '../../src/event-log/event-log';
import { Unavailable } from '../../src/kernel/refusal';
import type { OpenPromise, RepeatedCase, ReportScope } from '../../src/reports/content/report-data';
import { ReportCases, type CasesOfReport } from '../../src/reports/gathering/report-cases.port';
import { caseAccess } from '../case-access/case-access.projection';
import { CaseAccessRow } from '../case-access/case-access.row';
import { caseFacts } from '../case-facts/case-facts.projection';
import { CaseFactsRow } from '../case-facts/case-facts.row';
import { caseHistory } from '../case-history/case-history.projection';
import { HistoryRow } from '../case-history/history.row';
import { caseNumberOf } from '../case-list/case-in-answers';
import { caseList } from '../case-list/case-list.projection';
import { CaseRow } from '../case-list/case.row';
import { look } from '../reading/look';
import { ReadModels } from '../reading/read-models';
import { UnitParentRow } from '../unit-parents/unit-parent.row';
import { unitParents, unitsBelow } from '../unit-parents/unit-parents.projection';

const ROWS = [CaseFactsRow, CaseAccessRow, CaseRow, HistoryRow, UnitParentRow];
const OTHERS = [caseAccess.name, caseList.name, caseHistory.name, unitParents.name];
const MODELS = [caseFacts.name, ...OTHERS];
/** Categories, types and units that are told one by one. */
const MOST_GROUPS = 50;
const MOST_LISTED = 200;
/** A read model that is behind the others catches up in a moment. */
const LOOKS = 5;

/** Beside the case facts, at whose position the report stands. */
@Injectable()
export class CasesInFacts extends ReportCases {
  constructor(
    private readonly database: DataSource,
    private readonly models: ReadModels,
    private readonly log: EventLog,
  ) {
    super();
  }

  override async of(scope: ReportScope, since: string, most: number): Promise<CasesOfReport> {
    for (let tried = 1; ; tried++) {
      await this.models.reached(MODELS, await this.log.head());
      const found = await look(this.database, caseFacts.name, ROWS, async (snapshot, position) =>
        (await areBehind(snapshot, position)) ? undefined : casesOf(new Scoped(snapshot, scope, position), since, most),
      );
      if (found !== undefined) return found;
      if (tried === LOOKS) throw new Unavailable('read-model-building', 'a read model is behind the case facts', 1);
    }
  }
}

async function areBehind(snapshot: EntityManager, position: string): Promise<boolean> {
  const behind = await snapshot.query<unknown[]>(
    'select from projection.checkpoint where name = any($1) and position < $2',
    [OTHERS, position],
  );
  return behind.length > 0;
}

interface NumberedRow {
  readonly case_id: string;
  readonly receiving_unit: string;
  readonly year: number;
  readonly ordinal: number;
}

const named = ({ case_id, receiving_unit, year, ordinal }: NumberedRow) => ({
  caseId: case_id,
  caseNumber: caseNumberOf({ receivingUnit: receiving_unit, year, ordinal }),
});

const NUMBER = 'l.case_id, l.receiving_unit, l.year, l.ordinal';

/** Questions about the cases of a report; `$1` … `$4` are its period, regime and position, `$5` the unit where it has one. */
class Scoped {
  private readonly values: unknown[];
  private readonly inUnit: string;

  constructor(
    private readonly snapshot: EntityManager,
    { from, to, regime, unit }: ReportScope,
    readonly position: string,
  ) {
    this.values = [from, to, regime, position, ...(unit === undefined ? [] : [unit])];
    this.inUnit = unit === undefined ? '$4 = $4' : `f.unit in (${unitsBelow('$5', '$4')})`;
  }

  /** `where` names no value; `more` stands behind it. Every value is used, since the database wants to know the type of each. */
  rows<Row>(columns: string, from: string, where: string, more = ''): Promise<Row[]> {
    return this.snapshot.query<Row[]>(
      `select ${columns} from read.case_facts f ${from}
        where f.regime = $3 and $1::date <= $2::date and ${this.inUnit} and ${where} ${more}`,
      this.values,
    );
  }
}

const RECEIVED = 'f.received_on >= $1 and f.received_on < $2';
const TOLD = `${RECEIVED} and (f.with_penalty or (f.upheld and f.accepted_on is not null))`;

async function casesOf(scoped: Scoped, since: string, most: number): Promise<CasesOfReport> {
  const numbers = 'join read.case_list l on l.case_id = f.case_id';
  const access = 'join read.case_access a on a.case_id = f.case_id';
  const told = await scoped.rows<NumberedRow>(
    NUMBER,
    `${numbers} ${access}`,
    `${TOLD} and not a.confidential`,
    `order by f.received_on, f.case_id limit ${String(most)}`,
  );
  const [counted] = await scoped.rows<{ all: number; confidential: number }>(
    'count(*)::int as all, count(*) filter (where a.confidential)::int as confidential',
    access,
    TOLD,
  );
  const { all = 0, confidential = 0 } = counted ?? {};
  return {
    position: scoped.position,
    told: told.map(named),
    untold: { confidential, others: all - confidential - told.length },
    categories: await codes(scoped, 'category', since),
    respondentTypes: await codes(scoped, 'respondent_type', since),
    units: await codes(scoped, 'unit', since),
    promises: await promises(scoped, numbers, access),
    repeated: await repeated(scoped, numbers, access),
  };
}

/** `since` is a day, and stands in the statement as such. */
async function codes(
  scoped: Scoped,
  column: 'category' | 'respondent_type' | 'unit',
  since: string,
): Promise<string[]> {
  const rows = await scoped.rows<{ code: string }>(
    `f.${column} as code`,
    '',
    `f.received_on >= '${since}'::date and f.received_on < $2`,
    `group by f.${column} order by count(*) filter (where ${RECEIVED}) desc, f.${column} limit ${String(MOST_GROUPS)}`,
  );
  return rows.map(({ code }) => code);
}

type PromiseRow = NumberedRow & {
  readonly remedy: number;
  readonly description: string;
  readonly promised_on: string;
  readonly expires_on: string | null;
};

/** What was promised and is neither performed, nor turned down, nor run out before the period. */
async function promises(scoped: Scoped, numbers: string, access: string): Promise<OpenPromise[]> {
  const ended = `exists (select from read.case_history e where e.case_id = f.case_id and e.position <= $4
    and e.type in ('RemedyPerformed', 'RemedyRejected', 'RemedyRefused') and e.data->'remedy' = p.data->'remedy')`;
  const rows = await scoped.rows<PromiseRow>(
    `${NUMBER}, (p.data->>'remedy')::int as remedy, p.data->>'description' as description,
     (p.occurred_at at time zone 'Asia/Shanghai')::date::text as promised_on, p.data->>'expiresOn' as expires_on`,
    `${numbers} ${access} join read.case_history p on p.case_id = f.case_id`,
    `f.remedies_proposed > 0 and f.received_on < $2 and not a.confidential and p.position <= $4
     and p.type = 'RemedyProposed' and p.data->>'type' in ('promise', 'voucher') and not ${ended}
     and coalesce((p.data->>'expiresOn')::date >= $1::date, true)
     and not coalesce((p.data->>'approvalNeeded')::boolean and not exists (
       select from read.case_history y where y.case_id = f.case_id and y.position <= $4
         and y.type = 'RemedyApproved' and y.data->'remedy' = p.data->'remedy'), false)`,
    `order by p.occurred_at, p.position limit ${String(MOST_LISTED)}`,
  );
  return rows.map(({ remedy, description, promised_on, expires_on, ...row }) => ({
    ...named(row),
    remedy,
    description,
    promisedOn: promised_on,
    ...(expires_on !== null && { expiresOn: expires_on }),
  }));
}

/** 重复投诉: linked to an earlier case of the same person and matter. */
async function repeated(scoped: Scoped, numbers: string, access: string): Promise<RepeatedCase[]> {
  const rows = await scoped.rows<NumberedRow & { of_unit: string; of_year: number; of_ordinal: number }>(
    `${NUMBER}, o.receiving_unit as of_unit, o.year as of_year, o.ordinal as of_ordinal`,
    `${numbers} ${access} join read.case_list o on o.case_id = f.duplicate_of`,
    `${RECEIVED} and not a.confidential`,
    `order by f.received_on, f.case_id limit ${String(MOST_LISTED)}`,
  );
  return rows.map(({ of_unit: receivingUnit, of_year: year, of_ordinal: ordinal, ...row }) => ({
    ...named(row),
    earlier: caseNumberOf({ receivingUnit, year, ordinal }),
  }));
}
