// SPDX-License-Identifier: EUPL-1.2
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Browser, signIn, signInAs } from '@samenspel/accounts/testing';
import { beat } from '@samenspel/database';
import { defaultApiAudience, startProvider, type StandInAccount, type StandInMachine, webClient } from '@samenspel/identity-stand-in';
import { randomId, type Actor } from '@samenspel/kernel';
import { generateKeySet } from '@samenspel/keys';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sessionOf } from './session-of.js';
import { statementsOf } from './statements-of.js';
import { readApiSettings } from '../src/api-settings.js';
import { openCore, type Core } from '../src/core.js';
import { createApi } from '../src/create-api.js';

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly data?: T | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface RunningApi {
  readonly origin: string;
  /** For arranging and looking: under the application's role, or `database.ownerUrl`. */
  readonly database: TestDatabase;
  readonly core: Core;
  readonly app: NestExpressApplication;
  /** Every line that was logged. */
  readonly logLines: readonly string[];
  /** A signed-in browser of one of the accounts. */
  as(account: string, party?: string): Promise<Browser>;
  /** The same with a fresh second factor (TOTP, the real sequence). */
  asConfirmed(account: string, party?: string): Promise<Browser>;
  /** A browser of somebody whom a spec arranged in the database, acting for the actor's party, with a fresh second factor unless told. */
  asActor(actor: Pick<Actor, 'personId' | 'party'>, options?: { readonly secondFactor?: boolean }): Promise<Browser>;
  /** Asks as a person's browser, or as nobody. */
  graphql<T = Record<string, unknown>>(
    as: Browser | null,
    query: string,
    variables?: object,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer<T>>;
  /** The SQL statements that the API sent while `work` ran; a list must cost the same whatever its size. */
  statementsOf(work: () => Promise<unknown>): Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

export interface ApiOptions {
  /** Who can sign in at the stand-in; ids only is enough. */
  readonly accounts?: readonly (StandInAccount | string)[];
  readonly machines?: readonly StandInMachine[];
  /** Instead of an empty one; it is closed with the API. */
  readonly database?: TestDatabase;
  /** Settings beside those that the harness makes. */
  readonly environment?: Readonly<Record<string, string>>;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  const port = await new Promise<number>((resolve) => probe.listen(0, 'localhost', () => resolve((probe.address() as { port: number }).port)));
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

const account = (given: StandInAccount | string): StandInAccount => (typeof given === 'string' ? { id: given, name: given, method: 'digid' } : given);

/** The whole API on a free port of `localhost`, on a database of its own, with a real OpenID provider beside it. */
export async function startApi(options: ApiOptions = {}): Promise<RunningApi> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const provider = await startProvider(0, {
    appOrigins: [origin],
    accounts: (options.accounts ?? []).map(account),
    ...(options.machines === undefined ? {} : { machines: options.machines }),
  });
  const database = options.database ?? (await createTestDatabase());
  const folder = await mkdtemp(join(tmpdir(), 'samenspel-api-'));
  const logLines: string[] = [];
  const core = await openCore(readApiSettings(environment(origin, provider.issuer, database, folder, options)), {
    write: (line: string) => void logLines.push(line),
  });
  // No worker runs beside a spec unless it starts one.
  await beat(core.dataSource, randomId());
  const app = await createApi(core);
  await app.listen(port, 'localhost');
  const as = async (id: string, party?: string): Promise<Browser> => {
    const browser = new Browser(origin);
    await signInAs(browser, id);
    return party === undefined ? browser : browser.actingFor(party);
  };
  return {
    origin,
    database,
    core,
    app,
    logLines,
    as,
    asConfirmed: async (id, party) => {
      const { browser } = await signIn(origin, id);
      return party === undefined ? browser : browser.actingFor(party);
    },
    asActor: async ({ personId, party }, { secondFactor = true } = {}) => {
      const browser = new Browser(origin, party?.id ?? null);
      browser.setCookie('samenspel', await sessionOf(core, personId ?? '', secondFactor));
      return browser;
    },
    graphql: (browser, query, variables = {}, headers = {}) => ask(browser ?? new Browser(origin), query, variables, headers),
    statementsOf: (work) => statementsOf(core, work),
    close: async () => {
      app.getHttpServer().closeAllConnections();
      await app.close();
      if (core.dataSource.isInitialized) await core.dataSource.destroy();
      await provider.close();
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function ask<T>(browser: Browser, query: string, variables: object, headers: Readonly<Record<string, string>>): Promise<Answer<T>> {
  const response = await browser.post('/graphql', { query, variables }, { ...headers });
  return { status: response.status, ...((await response.json()) as object) };
}

function environment(origin: string, issuer: string, database: TestDatabase, folder: string, options: ApiOptions): Record<string, string> {
  return {
    SAMENSPEL_MODE: 'test',
    DATABASE_URL: database.appUrl,
    SAMENSPEL_DATABASE_POOL: '8',
    SAMENSPEL_ORIGIN: origin,
    SAMENSPEL_DOCUMENTS_DIR: folder,
    // Room for twelve lots, so that no spec waits for thousands of rows.
    SAMENSPEL_SEALED_PLACES: '64',
    SAMENSPEL_SEALED_PLACES_PER_LOT: '4',
    SAMENSPEL_INSTALLATION_KEYS: `1:${Buffer.alloc(32, 7).toString('base64')}`,
    SAMENSPEL_RECEIPT_KEY: generateKeySet().receiptKey,
    SAMENSPEL_SESSION_KEYS: generateKeySet().sessionKeys,
    SAMENSPEL_OIDC_ISSUER: issuer,
    SAMENSPEL_OIDC_CLIENT_ID: webClient.clientId,
    SAMENSPEL_OIDC_CLIENT_SECRET: webClient.clientSecret,
    ...options.environment,
  };
}

/** What machines' tokens are made out to. */
export const audience = defaultApiAudience;
