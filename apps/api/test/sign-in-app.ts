// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Global, Module, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AccessGuard, ActorSource, AllowAnonymous, CurrentActor } from '@samenspel/access';
import { accountsTexts } from '@samenspel/accounts';
import { Reads, UnitOfWork } from '@samenspel/database';
import { httpKitTexts, originCheck, PROBLEM_SETTINGS, ProblemFilter, sendProblem, type ProblemSettings } from '@samenspel/http-kit';
import { defaultApiAudience, startProvider, type StandInAccount, type StandInMachine, webClient } from '@samenspel/identity-stand-in';
import type { Actor } from '@samenspel/kernel';
import { InstallationKeys } from '@samenspel/keys';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { Texts } from '@samenspel/texts';
import type { NextFunction, Request, Response } from 'express';
import { createServer } from 'node:net';
import { AuthModule, sessionCookieName, sessions, type AuthSettings } from '../src/auth/index.js';

const texts = new Texts([
  { name: 'accounts', texts: accountsTexts },
  { name: 'http-kit', texts: httpKitTexts },
]);
const problems: ProblemSettings = {
  say: (language, code, params) => texts.textOf(language, code, params),
  report: (error) => process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`),
};

@Controller()
class WhoController {
  /** What the resolver makes of a request. */
  @Get('who')
  @AllowAnonymous()
  who(@CurrentActor() actor: Actor): object {
    return { ...actor, roles: [...actor.roles], permissions: [...actor.permissions] };
  }

  @Get('undeclared')
  undeclared(): string {
    return 'never seen';
  }

  @Get('slow')
  @AllowAnonymous()
  async slow(@CurrentActor() actor: Actor): Promise<object> {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { personId: actor.personId };
  }
}

export interface SignInApp {
  readonly origin: string;
  readonly issuer: string;
  readonly audience: string;
  readonly database: TestDatabase;
  readonly app: NestExpressApplication;
  readonly close: () => Promise<void>;
}

export interface SignInAppOptions {
  readonly accounts: readonly StandInAccount[];
  readonly machines?: readonly StandInMachine[];
  /** Whose tokens count, when it is not the stand-in. */
  readonly issuer?: string;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  const port = await new Promise<number>((resolve) => probe.listen(0, 'localhost', () => resolve((probe.address() as { port: number }).port)));
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function moduleFor(settings: AuthSettings, database: TestDatabase): Type {
  const platform = [
    { provide: UnitOfWork, useValue: database.unitOfWork },
    { provide: Reads, useValue: database.reads },
    { provide: InstallationKeys, useValue: database.keys },
    { provide: PROBLEM_SETTINGS, useValue: problems },
    ActorSource,
  ];
  @Global()
  @Module({ providers: platform, exports: platform })
  class PlatformModule {}

  @Module({
    imports: [PlatformModule, AuthModule.with(settings)],
    controllers: [WhoController],
    providers: [
      { provide: APP_GUARD, useClass: AccessGuard },
      { provide: APP_FILTER, useClass: ProblemFilter },
    ],
  })
  class SignInAppModule {}
  return SignInAppModule;
}

/** The sign-in part of the application on `localhost`, and the stand-in on 127.0.0.1, which is another site for browsers. */
export async function startSignInApp(options: SignInAppOptions): Promise<SignInApp> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const provider = await startProvider(0, { appOrigins: [origin], ...options });
  const database = await createTestDatabase();
  const settings: AuthSettings = {
    origin,
    issuer: options.issuer ?? provider.issuer,
    ...webClient,
    sessionSecrets: ['test'],
    apiAudience: defaultApiAudience,
  };
  const app = await NestFactory.create<NestExpressApplication>(moduleFor(settings, database), { logger: false });
  app.use(originCheck(origin, sessionCookieName(settings)));
  app.use((problem: unknown, request: Request, response: Response, _next: NextFunction) => sendProblem(problem, request, response, problems));
  app.use(sessions(settings, database.reads));
  await app.listen(port, 'localhost');
  return {
    origin,
    issuer: provider.issuer,
    audience: defaultApiAudience,
    database,
    app,
    close: async () => {
      await app.close();
      await provider.close();
      await database.close();
    },
  };
}
