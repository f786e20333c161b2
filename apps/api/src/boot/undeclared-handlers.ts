// SPDX-License-Identifier: EUPL-1.2
import type { INestApplicationContext, Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { type Declared, declaredOn, declaredOnHandler } from '@samenspel/access';

const REST_PATH = 'path';
const GRAPHQL_ROOT = 'graphql:resolver_type';

export interface Handler {
  readonly name: string;
  readonly kind: 'REST' | 'GraphQL';
  /** `/health/live` for REST; empty for GraphQL, whose schema is walked apart. */
  readonly routes: readonly string[];
  readonly declared: boolean;
}

/** Every handler that Nest may call, wherever its class came from; the same question to metadata as the guard asks. */
export const handlersOf = (app: INestApplicationContext): readonly Handler[] =>
  methodsOf(app).flatMap(([instance, name]) => handlerAt(instance, name));

/** Every method of every live controller and provider. */
function methodsOf(app: INestApplicationContext): (readonly [object, string])[] {
  const discovery = app.get(DiscoveryService);
  const scanner = new MetadataScanner();
  const instances = [...discovery.getControllers(), ...discovery.getProviders()].map((wrapper) => wrapper.instance as object | null | undefined);
  const live = [...new Set(instances)].filter((instance): instance is object => typeof instance === 'object' && instance !== null);
  return live.flatMap((instance) => scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object).map((name) => [instance, name] as const));
}

function handlerAt(instance: object, name: string): Handler[] {
  const method = (instance as Record<string, unknown>)[name];
  if (typeof method !== 'function') return [];
  const owner = instance.constructor as Type;
  const routes = routesOf(owner, method);
  const kind = routes.length > 0 ? 'REST' : Reflect.hasMetadata(GRAPHQL_ROOT, method) ? 'GraphQL' : null;
  return kind === null ? [] : [{ name: `${owner.name}.${name}`, kind, routes, declared: declaredOn(method, owner) !== undefined }];
}

function routesOf(owner: Type, method: object): string[] {
  const own = Reflect.getMetadata(REST_PATH, method) as string | string[] | undefined;
  if (own === undefined) return [];
  const before = [Reflect.getMetadata(REST_PATH, owner) as string | string[] | undefined].flat().map((part) => part ?? '');
  return before.flatMap((prefix) => [own].flat().map((part) => `/${prefix}/${part}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')));
}

export const undeclaredHandlers = (app: INestApplicationContext): readonly string[] =>
  handlersOf(app)
    .filter((handler) => !handler.declared)
    .map((handler) => handler.name);

const GRAPHQL_FIELD = 'graphql:resolve_property';

/**
 * Field resolvers whose own @Allow did not reach the schema: Nest prefers the declaration of a property of the type over that of the
 * method that resolves it, and would lose the method's silently. `inSchema` holds every declaration of the schema by identity.
 */
export function lostDeclarations(app: INestApplicationContext, inSchema: ReadonlySet<Declared>): readonly string[] {
  return methodsOf(app).flatMap(([instance, name]) => {
    const method = (instance as Record<string, unknown>)[name];
    if (typeof method !== 'function' || !Reflect.hasMetadata(GRAPHQL_FIELD, method)) return [];
    const declared = declaredOnHandler(method);
    return declared === undefined || inSchema.has(declared) ? [] : [`${instance.constructor.name}.${name} (lost to the property of its type)`];
  });
}
