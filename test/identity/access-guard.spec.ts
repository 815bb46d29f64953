import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AccessGuard } from '../../src/identity/access/access.guard';
import { AccountLimits } from '../../src/identity/access/account-limits';
import type { Callers } from '../../src/identity/access/callers';
import { Permission, Public } from '../../src/http/access/access';
import { Unidentified } from '../../src/http/caller';

class Told {
  told(): string {
    return '';
  }

  @Public()
  open(): string {
    return '';
  }
}

@Public()
class ToAnybody extends Told {}

@Permission('read-cases')
class ToReaders extends Told {}

/** Nobody is signed in. */
const nobody = { of: () => undefined } as unknown as Callers;

const asked = (owner: typeof Told, route: keyof Told): ExecutionContext =>
  ({
    getHandler: () => (owner.prototype as Record<keyof Told, () => string>)[route],
    getClass: () => owner,
    switchToHttp: () => ({ getRequest: () => ({ headers: {} }) }),
  }) as unknown as ExecutionContext;

describe('the guard before every route', () => {
  const guard = new AccessGuard(new Reflector(), nobody, new AccountLimits(60));

  it('goes by what the route says, or else its class, at every request, also for a route that two classes have', () => {
    for (let times = 0; times < 3; times++) {
      expect(guard.canActivate(asked(ToAnybody, 'told'))).toBe(true);
      expect(() => guard.canActivate(asked(ToReaders, 'told'))).toThrow(Unidentified);
      expect(guard.canActivate(asked(ToReaders, 'open'))).toBe(true);
    }
  });
});
