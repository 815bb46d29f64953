import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { callerOf } from '../../src/http/caller';
import { reasonOf } from '../../src/http/reason';
import type { Viewer } from '../../src/vault/opening/personal-data.port';
import type { Actor } from '../../src/kernel/event';
import { EVERYWHERE } from '../../src/kernel/everywhere';

/** Those who oversee: they see a confidential case when they say why, each look at it by itself. */
const OVERSEEING: readonly string[] = ['leader', 'supervisor', 'auditor'];

/** The clerks of a unit: what is given to the unit any of them may take up. */
const CLERKS: readonly string[] = ['intake', 'handler', 'head'];

/** A confidential case that is theirs: they took it down or handle it. */
const OF_PERSON = ':scopeActor = any(a.people)';

/** One that is theirs as clerks of a unit: it is to receive visitors, or holds the case and has named nobody yet. */
const OF_UNIT = `:scopeHome = any(a.receptions)
  or (a.holder = :scopeHome and a.handler_unit is distinct from a.holder)`;

/** The units of the caller, their own and those below it: SQL that selects them. */
const OWN_UNITS = `
  with recursive below (code) as (
    select :scopeUnit::text union select u.code from read.units u join below on u.parent = below.code
  )
  select code from below`;

export interface Condition {
  readonly sql: string;
  readonly values: Readonly<Record<string, string>>;
}

/** A condition for a statement whose values are numbered: `given` takes one and answers how the statement names it. */
export const numbered = ({ sql, values }: Condition, given: (value: string) => string): string =>
  sql.replace(/(?<!:):(scope\w+)/g, (_name, name: string) => given(values[name] ?? ''));

/** What a caller sees of cases: those of their unit and the units below it, and confidential ones (保密) only as far as they may. */
export class Scope {
  constructor(
    private readonly actor: Actor,
    readonly reason: string | undefined,
  ) {}

  /** The unit that figures are restricted to; none for the whole installation. */
  get unit(): string | undefined {
    return this.actor.unit === EVERYWHERE ? undefined : this.actor.unit;
  }

  /** Leaves of `rows` those whose case the caller may see; `caseId` is the column of the case. */
  narrow<Row extends ObjectLiteral>(rows: SelectQueryBuilder<Row>, caseId: string): SelectQueryBuilder<Row> {
    const { sql, values } = this.seen(caseId, false);
    return rows.andWhere(sql, values);
  }

  /** Leaves of `rows` those in whose columns stands the unit of the caller, or one below it. */
  narrowUnits<Row extends ObjectLiteral>(rows: SelectQueryBuilder<Row>, ...columns: string[]): SelectQueryBuilder<Row> {
    const { unit } = this;
    if (unit === undefined) return rows;
    const own = columns.map((column) => `${column} = any(array(${OWN_UNITS}))`);
    return rows.andWhere(`(${own.join(' or ')})`, { scopeUnit: unit });
  }

  /** The same with one more column that lists units. */
  narrowLists<Row extends ObjectLiteral>(
    rows: SelectQueryBuilder<Row>,
    column: string,
    list: string,
  ): SelectQueryBuilder<Row> {
    const { unit } = this;
    if (unit === undefined) return rows;
    const own = `array(${OWN_UNITS})`;
    return rows.andWhere(`(${column} = any(${own}) or ${list} && ${own})`, { scopeUnit: unit });
  }

  /** Whether a case is seen like all others, as a condition. */
  ofOne(caseId: string): Condition {
    return this.seen(caseId, false);
  }

  /** Whether a case is seen that is confidential, as a condition; undefined for who does not oversee, or says no reason. */
  withReason(caseId: string): Condition | undefined {
    return this.reason !== undefined && OVERSEEING.includes(this.actor.role) ? this.seen(caseId, true) : undefined;
  }

  /** Who asks, and why. */
  get viewer(): Viewer {
    return { actor: this.actor, reason: this.reason };
  }

  private seen(caseId: string, overseeing: boolean): Condition {
    const { unit, actor } = this;
    const theirs = CLERKS.includes(actor.role) ? `${OF_PERSON} or ${OF_UNIT}` : OF_PERSON;
    const open = overseeing || actor.role === 'head' ? '' : ` and (not a.confidential or ${theirs})`;
    const own = unit === undefined ? '' : ` and a.units && array(${OWN_UNITS})`;
    return {
      sql: `exists (select from read.case_access a where a.case_id = ${caseId}${own}${open})`,
      values: { ...(unit !== undefined && { scopeUnit: unit }), scopeActor: actor.id, scopeHome: actor.unit },
    };
  }
}

export const scopeOf = (request: FastifyRequest): Scope => new Scope(callerOf(request).actor, reasonOf(request));

/** `@InScope()`: what the caller may see. */
export const InScope = createParamDecorator((_data: unknown, context: ExecutionContext): Scope =>
  scopeOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
