// SPDX-License-Identifier: EUPL-1.2
import type { INestApplicationContext, Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { declaredOn } from '@samenspel/access';

const REST_PATH = 'path';
const GRAPHQL_ROOT = 'graphql:resolver_type';

export interface Handler {
  readonly name: string;
  readonly kind: 'REST' | 'GraphQL';
  /** `GET /health/live` for REST; empty for GraphQL, whose schema is walked apart. */
  readonly routes: readonly string[];
  readonly declared: boolean;
}

/** Every handler that Nest may call, wherever its class came from; the same question to metadata as the guard asks. */
export function handlersOf(app: INestApplicationContext): readonly Handler[] {
  const discovery = app.get(DiscoveryService);
  const scanner = new MetadataScanner();
  const instances = [...discovery.getControllers(), ...discovery.getProviders()].map((wrapper) => wrapper.instance as object | null | undefined);
  const live = [...new Set(instances)].filter((instance): instance is object => typeof instance === 'object' && instance !== null);
  return live.flatMap((instance) =>
    scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object).flatMap((name) => handlerAt(instance, name)),
  );
}

function handlerAt(instance: object, name: string): Handler[] {
  const method = (instance as Record<string, unknown>)[name];
  if (typeof method !== 'function') return [];
  const rest = Reflect.getMetadata(REST_PATH, method) as string | string[] | undefined;
  const root = Reflect.getMetadata(GRAPHQL_ROOT, method) as string | undefined;
  if (rest === undefined && root === undefined) return [];
  const owner = instance.constructor as Type;
  const declared = declaredOn(method, owner) !== undefined;
  return [
    {
      name: `${owner.name}.${name}`,
      kind: rest === undefined ? 'GraphQL' : 'REST',
      routes: rest === undefined ? [] : [rest].flat().map(String),
      declared,
    },
  ];
}

export const undeclaredHandlers = (app: INestApplicationContext): readonly string[] =>
  handlersOf(app)
    .filter((handler) => !handler.declared)
    .map((handler) => handler.name);
