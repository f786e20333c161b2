// SPDX-License-Identifier: EUPL-1.2
import { ApolloDriver } from '@nestjs/apollo';
import { type INestApplication, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, APP_PIPE, NestFactory } from '@nestjs/core';
import { Args, ArgsType, Field, GraphQLModule, ID, InputType, Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  ACTOR_RESOLVER,
  AccessGuard,
  ActorSource,
  Allow,
  AllowAnonymous,
  CurrentActor,
  permissionsOf,
  requestFacts,
  type Role,
} from '@samenspel/access';
import { type Actor, err, invalid, ok, refused, visitor } from '@samenspel/kernel';
import { IsNotEmpty, MaxLength } from 'class-validator';
import type { Request } from 'express';
import {
  Connection,
  euros,
  graphqlKitTexts,
  graphqlOptions,
  InputValidationPipe,
  Keyset,
  LocalDateScalar,
  Money,
  MutationPayload,
  PageArgs,
  type Page,
  PayloadErrorsInterceptor,
  toPayload,
} from '../index.js';

@ObjectType('Tree')
@AllowAnonymous()
export class TreeType {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Date)
  readonly plantedAt!: Date;
  @Field(() => LocalDateScalar)
  readonly fellOn!: string;
  @Field(() => Money)
  readonly worth!: Money;
  @Field(() => String)
  @Allow('tender:draft')
  readonly secret!: string;
}

@ObjectType('Vault')
@Allow('opening:open')
export class VaultType {
  @Field(() => String)
  readonly name!: string;
}

@ObjectType()
@AllowAnonymous()
export class TreeConnection extends Connection('Tree', () => TreeType) {}

@InputType()
class PlantTreeInput {
  @Field(() => String)
  @IsNotEmpty()
  @MaxLength(10)
  readonly name!: string;
  @Field(() => String, { defaultValue: '' })
  @MaxLength(5)
  readonly place!: string;
}

@ObjectType()
@AllowAnonymous()
class PlantTreePayload extends MutationPayload {
  @Field(() => TreeType, { nullable: true })
  readonly tree!: TreeType | null;
}

@ArgsType()
class TreesArgs extends PageArgs {}

const ids = Array.from({ length: 7 }, (_, index) => `00000000-0000-4000-8000-00000000000${index}`);
const tree = (id: string): TreeType => ({ id, plantedAt: new Date(0), fellOn: '2026-03-02', worth: euros(4_000_000_000_00), secret: 'oak' });
const byId = new Keyset([{ sql: 'id', row: 'id', kind: 'id' }], 'asc');

@Resolver(() => TreeType)
class TreeResolver {
  @Query(() => TreeConnection)
  @AllowAnonymous()
  trees(@Args() page: TreesArgs): Page<TreeType> {
    const { values } = byId.sql(page, 1);
    const after = values.length === 1 ? String(values[0]) : '';
    return byId.page(
      page,
      ids.filter((id) => id > after).map((id) => ({ id })),
      ({ id }) => tree(id),
      () => Promise.resolve(ids.length),
    );
  }

  @Query(() => VaultType, { nullable: true })
  @AllowAnonymous()
  vault(): VaultType {
    return { name: 'v' };
  }

  @Query(() => String)
  undeclared(): string {
    return 'never';
  }

  @Query(() => String)
  @AllowAnonymous()
  breaks(): string {
    throw new Error('relation "aanbestedingen.tender" does not exist at /srv/app/tender.ts:12');
  }

  @Query(() => String)
  @AllowAnonymous()
  whoami(@CurrentActor() actor: Actor): string {
    return [actor.kind, ...actor.roles].join(' ');
  }

  @ResolveField(() => [TreeType])
  neighbours(): TreeType[] {
    return [tree('x')];
  }

  @Mutation(() => PlantTreePayload)
  @Allow('tender:draft')
  async plantTree(@Args('input') input: PlantTreeInput): Promise<object> {
    const result =
      input.name === 'full'
        ? err(refused('IS_IN', { rule: 'S-08', path: ['name'] }))
        : input.name === 'bad'
          ? err(invalid('MAX_LENGTH', { params: { limit: 3 } }))
          : ok(ids[0] ?? '');
    return toPayload(result, (id) => ({ tree: tree(id) }));
  }
}

const texts: Record<'nl' | 'en', Record<string, string>> = graphqlKitTexts;
export const reported: unknown[] = [];

/** Signs in by a header: the real resolver is another lib's. */
const resolver = {
  resolve(request: Request): Promise<Actor> {
    const roles = (request.get('x-roles') ?? '').split(',').filter(Boolean) as Role[];
    const facts = requestFacts(request);
    const base = visitor(facts.language, facts.correlationId);
    return Promise.resolve(
      roles.length === 0
        ? { ...base, ...facts, permissions: permissionsOf([]) }
        : { ...base, ...facts, kind: 'person', roles: new Set(roles), permissions: permissionsOf(roles) },
    );
  },
};

@Module({ providers: [{ provide: ACTOR_RESOLVER, useValue: resolver }, ActorSource], exports: [ActorSource] })
class FixtureAccessModule {}

@Module({
  imports: [
    FixtureAccessModule,
    GraphQLModule.forRootAsync({
      driver: ApolloDriver,
      imports: [FixtureAccessModule],
      inject: [ActorSource],
      useFactory: (actors: ActorSource) =>
        graphqlOptions({
          actors,
          say: (language, code, params) => (texts[language][code] ?? code).replace('{limit}', String(params?.['limit'])),
          report: (error) => void reported.push(error),
        }),
    }),
  ],
  providers: [
    TreeResolver,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_PIPE, useClass: InputValidationPipe },
    { provide: APP_INTERCEPTOR, useClass: PayloadErrorsInterceptor },
  ],
})
class FixtureModule {}

export interface Answer {
  readonly status: number;
  readonly type: string;
  // The spec reads into whatever came back.
  readonly body: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; path?: string[]; extensions: Record<string, unknown> }[];
    extensions?: Record<string, unknown>;
  };
}

export interface Fixture {
  readonly app: INestApplication;
  readonly url: string;
  ask(query: string, options?: { roles?: string; variables?: object; headers?: Record<string, string> }): Promise<Answer>;
}

export async function startFixture(): Promise<Fixture> {
  const app = await NestFactory.create<NestExpressApplication>(FixtureModule, { logger: false });
  await app.listen(0, '127.0.0.1');
  const url = `${await app.getUrl()}/graphql`;
  const ask: Fixture['ask'] = async (query, { roles = '', variables = {}, headers = {} } = {}) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-roles': roles, 'accept-language': 'en', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, type: response.headers.get('content-type') ?? '', body: (await response.json()) as Answer['body'] };
  };
  return { app, url, ask };
}
