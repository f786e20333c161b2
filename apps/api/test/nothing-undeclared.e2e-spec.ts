// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowAnonymous } from '@samenspel/access';
import { declaredIn, undeclaredIn } from '@samenspel/graphql-kit';
import { handlersOf, lostDeclarations, undeclaredHandlers } from '../src/boot/undeclared-handlers.js';
import { startApi, type RunningApi } from './harness.js';

/** Mutations that somebody may send without signing in. Each line is a decision; none is needed today. */
const ANONYMOUS_MUTATIONS: readonly string[] = [];

@Controller('forgotten')
class ForgottenController {
  @Get('this')
  forgotten(): string {
    return 'never seen';
  }

  @Get('that')
  @AllowAnonymous()
  declared(): string {
    return 'seen';
  }
}

@Module({ imports: [DiscoveryModule], controllers: [ForgottenController] })
class ForgottenModule {}

@Resolver()
class HidingResolver {
  @ResolveField(() => String)
  @Allow('price:read')
  name(): string {
    return 'hidden by a property of the same name';
  }
}

@Module({ imports: [DiscoveryModule], providers: [HidingResolver] })
class HidingModule {}

describe('what nobody declared', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('does not occur among handlers, types and fields', () => {
    expect(undeclaredHandlers(api.app)).toEqual([]);
    expect(undeclaredIn(api.app.get(GraphQLSchemaHost).schema)).toEqual([]);
  });

  it('would stop the start', async () => {
    const app = await NestFactory.create(ForgottenModule, { logger: false });
    expect(undeclaredHandlers(app)).toEqual(['ForgottenController.forgotten']);
    await app.close();
  });

  it('would stop the start, also when a property of the type hides it', async () => {
    expect(lostDeclarations(api.app, declaredIn(api.app.get(GraphQLSchemaHost).schema))).toEqual([]);
    const app = await NestFactory.create(HidingModule, { logger: false });
    expect(lostDeclarations(app, new Set())).toEqual(['HidingResolver.name (lost to the property of its type)']);
    await app.close();
  });

  it('leaves no Express route that the walk over handlers does not know', () => {
    const { stack } = (api.app.getHttpAdapter().getInstance() as { router: { stack: { route?: { path: string } }[] } }).router;
    const served = stack.flatMap((layer) => (layer.route === undefined ? [] : [layer.route.path]));
    const walked = new Set(handlersOf(api.app).flatMap((handler) => handler.routes));
    expect(served.length).toBeGreaterThan(5);
    expect(served.filter((path) => !walked.has(path))).toEqual([]);
  });

  it('leaves no field of the schema that the walk over handlers does not know', () => {
    const { schema } = api.app.get(GraphQLSchemaHost);
    const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.keys(type?.getFields() ?? {}));
    expect(handlersOf(api.app).filter((handler) => handler.kind === 'GraphQL').length).toBe(roots.length);
  });

  it('is no anonymous mutation beyond the list written by hand', () => {
    const fields = Object.values(api.app.get(GraphQLSchemaHost).schema.getMutationType()?.getFields() ?? {});
    expect(fields.filter((field) => field.extensions['allow'] === 'anonymous').map((field) => field.name)).toEqual(ANONYMOUS_MUTATIONS);
  });
});
