import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiForbiddenResponse, ApiUnauthorizedResponse } from '@nestjs/swagger';
import type { Permission as Name } from '../../identity/roles';
import { problem } from '../answers';

/** Who may use a route: whoever has the permission, or anybody. */
export type Access = Name | 'public';

/** Where the access of a route is written down. */
export const ACCESS = 'casetrail:access';

/** The permission that a route, or every route of a controller, asks for (`src/identity/roles.ts`). */
export const Permission = (permission: Name): MethodDecorator & ClassDecorator =>
  applyDecorators(
    SetMetadata(ACCESS, permission satisfies Access),
    ApiBearerAuth(),
    ApiUnauthorizedResponse(problem('Who asks is not known: sign in.')),
    ApiForbiddenResponse(problem(`The role of the account may not: it takes the permission ${permission}.`)),
  );

/** A route that anybody may use. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(ACCESS, 'public' satisfies Access);
