import {
  Injectable,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Observable } from 'rxjs';
import { DataSource } from 'typeorm';
import { pathId } from '../../src/http/caller';
import { NotFound } from '../../src/kernel/refusal';
import { PersonalData } from '../../src/vault/opening/personal-data.port';
import { CaseAccessRow } from '../case-access/case-access.row';
import { scopeOf, type Condition, type Scope } from './scope';

/** Whether a caller may see one case. A case that they may not see is not there: that there is one, and where, is no business of theirs. */
@Injectable()
export class CaseScope {
  constructor(
    private readonly database: DataSource,
    private readonly personal: PersonalData,
  ) {}

  /** A confidential case that is seen only for a reason: that it was seen is recorded before. */
  async sees(scope: Scope, caseId: string): Promise<boolean> {
    if (await this.meets(scope.ofOne(':scopeCase'), caseId)) return true;
    const overseen = scope.withReason(':scopeCase');
    if (overseen === undefined || !(await this.meets(overseen, caseId))) return false;
    await this.personal.lookedAt(scope.viewer, caseId);
    return true;
  }

  private meets({ sql, values }: Condition, caseId: string): Promise<boolean> {
    const found = this.database.createQueryBuilder().select('1').from(CaseAccessRow, 'seen');
    return found.where('seen.caseId = :scopeCase').andWhere(sql, values).setParameter('scopeCase', caseId).getExists();
  }
}

@Injectable()
export class CaseScopeInterceptor implements NestInterceptor {
  constructor(private readonly cases: CaseScope) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const id = pathId(request, 'complaint');
    if (!(await this.cases.sees(scopeOf(request), id))) throw new NotFound('complaint', id);
    return next.handle();
  }
}

/** A question about the case in the path: 404 for a case that the caller may not see, as for one that there is not. */
export const OfCaseInScope = (): MethodDecorator => UseInterceptors(CaseScopeInterceptor);
