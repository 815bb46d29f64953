import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ACCESS, type Access } from '../../http/access/access';
import { Forbidden } from '../../http/access/forbidden';
import { putCaller, Unidentified, type Caller } from '../../http/caller';
import { permits } from '../roles';
import { AccountLimits } from './account-limits';
import { Callers } from './callers';

/** Before every route: who asks, and whether the role may. What unit, case and regime allow is asked further in. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly told = new WeakMap<object, { readonly owner: unknown; readonly access: Access }>();

  constructor(
    private readonly reflector: Reflector,
    private readonly callers: Callers,
    private readonly limits: AccountLimits,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const access = this.accessTo(context);
    if (access === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const caller = this.callers.of(request.headers.authorization);
    return caller instanceof Promise
      ? caller.then((found) => this.admit(request, found, access))
      : this.admit(request, caller, access);
  }

  /** What the route, or else its class, says: it says the same at every request. */
  private accessTo(context: ExecutionContext): Access {
    const [handler, owner] = [context.getHandler(), context.getClass()];
    const before = this.told.get(handler);
    if (before?.owner === owner) return before.access;
    const access = this.reflector.getAllAndOverride<Access>(ACCESS, [handler, owner]);
    this.told.set(handler, { owner, access });
    return access;
  }

  private admit(request: FastifyRequest, caller: Caller | undefined, access: Exclude<Access, 'public'>): true {
    if (caller === undefined) throw new Unidentified();
    this.limits.take(caller.actor.id);
    if (!permits(caller.actor.role, access)) throw new Forbidden(caller.actor.role, access);
    putCaller(request, caller);
    return true;
  }
}
