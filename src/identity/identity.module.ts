import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { StreamWriter } from '../commands/stream-writer';
import { UnitDirectory } from '../units/unit-directory';
import { UnitsModule } from '../units/units.module';
import { AccessGuard } from './access/access.guard';
import { AccountLimits } from './access/account-limits';
import { Callers } from './access/callers';
import { MetricsAccess } from './access/metrics-access';
import { AccountsController } from './accounts/accounts.controller';
import { Identity, type IdentityParts } from './identity';
import { SessionController } from './sessions/session.controller';

/** Who asks, and whether they may: a guard before every route. */
@Global()
@Module({})
export class IdentityModule {
  static of(parts: IdentityParts): DynamicModule {
    return {
      module: IdentityModule,
      imports: [UnitsModule],
      controllers: [SessionController, AccountsController],
      providers: [
        {
          provide: Identity,
          inject: [StreamWriter, UnitDirectory],
          useFactory: (streams: StreamWriter, units: UnitDirectory) => new Identity(parts, streams, units),
        },
        { provide: Callers, inject: [Identity], useFactory: ({ callers }: Identity) => callers },
        {
          provide: MetricsAccess,
          inject: [Callers],
          useFactory: (callers: Callers) => new MetricsAccess(callers, parts.metricsToken),
        },
        { provide: AccountLimits, useFactory: () => new AccountLimits(parts.requestsPerMinute) },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
      exports: [Identity, Callers],
    };
  }
}
