import type { INestApplication, Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { ACCESS, type Access } from './access';

/** A route does not say who may use it: nobody is served until it does. */
export class UndeclaredAccess extends Error {
  constructor(routes: readonly string[]) {
    super(`these routes declare neither a permission nor that they are public: ${routes.join(', ')}`);
    this.name = 'UndeclaredAccess';
  }
}

/** Throws `UndeclaredAccess` when a route of any controller says nothing of who may use it. */
export function requireDeclaredAccess(app: INestApplication): void {
  const reflector = new Reflector();
  const undeclared = controllersOf(app).flatMap((controller) =>
    routesOf(controller)
      .filter(({ handler }) => !reflector.getAllAndOverride<Access | undefined>(ACCESS, [handler, controller]))
      .map(({ name }) => `${controller.name}.${name}`),
  );
  if (undeclared.length > 0) throw new UndeclaredAccess(undeclared);
}

const controllersOf = (app: INestApplication): Type[] =>
  [...app.get(ModulesContainer).values()].flatMap(({ controllers }) =>
    [...controllers.values()].map(({ metatype }) => metatype as Type),
  );

function routesOf(controller: Type): { readonly name: string; readonly handler: () => unknown }[] {
  const prototype = controller.prototype as Record<string, () => unknown>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    const isRoute =
      handler && Reflect.hasMetadata(PATH_METADATA, handler) && Reflect.hasMetadata(METHOD_METADATA, handler);
    return isRoute ? [{ name, handler }] : [];
  });
}
