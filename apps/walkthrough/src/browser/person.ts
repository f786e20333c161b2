// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { CookieJar } from './cookie-jar.js';
import { stepAt, totpAt } from './totp.js';

/** Somewhat less than the ten minutes for which a code counts. */
const FRESH_MS = 8 * 60_000;

export interface PersonDetails {
  /** The account at the identity provider. */
  readonly account: string;
  readonly name: string;
  /** Secret of this person's authenticator app, base32. */
  readonly totpSecret: string;
  /** Party they speak for; absent for a resident on their own behalf. */
  readonly partyId?: string;
}

export interface GraphqlAnswer<T> {
  readonly data: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string; readonly errors?: readonly UserError[] } }[];
}

/** Somebody with a browser and an authenticator app: all they can do is what HTTP lets them. */
export class Person {
  private lastStep = 0;
  private provedAt = 0;

  constructor(
    readonly details: PersonDetails,
    private readonly origin: string,
    private readonly jar = new CookieJar(),
  ) {}

  /** The same person in the same browser, who now speaks for a party (P-04). */
  speakingFor(partyId: string): Person {
    const person = new Person({ ...this.details, partyId }, this.origin, this.jar);
    person.lastStep = this.lastStep;
    person.provedAt = this.provedAt;
    return person;
  }

  get name(): string {
    return this.details.name;
  }

  /** The real sequence: our login, the provider's page, its answer, our callback; then the six digits. */
  async signIn(): Promise<void> {
    let response = await this.request('GET', new URL('/auth/login', this.origin));
    for (let hop = 0; hop < 12; hop += 1) {
      const url = new URL(response.url);
      if (response.status >= 300 && response.status < 400) {
        const next = new URL(response.headers.get('location') ?? '/', url);
        if (next.origin === this.origin && next.pathname === '/') break;
        response = await this.request('GET', next);
      } else if (response.status === 200 && url.origin !== this.origin) {
        response = await this.request('POST', url, new URLSearchParams({ account: this.details.account }));
      } else {
        throw new Error(`${this.name} could not sign in: ${response.status} at ${url.pathname}: ${(await response.text()).slice(0, 200)}`);
      }
    }
    await this.proveSecondFactor();
  }

  /** A fresh code from the app. One that was used already, also in an earlier run, is refused: then the next one is waited for. */
  async proveSecondFactor(): Promise<void> {
    for (let turn = 0; ; turn += 1) {
      const step = Math.max(stepAt(Date.now()), this.lastStep + 1);
      while (stepAt(Date.now()) < step - 1) await wait(250);
      this.lastStep = step;
      const response = await this.post('/auth/second-factor/verify', { code: totpAt(this.details.totpSecret, step) });
      if (response.ok) {
        await response.arrayBuffer();
        this.provedAt = performance.now();
        return;
      }
      const problem = await response.text();
      if (turn === 2 || !problem.includes('SECOND_FACTOR_WRONG')) throw new Error(`${this.name}: the code was refused: ${problem.slice(0, 200)}`);
    }
  }

  /** A code counts for ten minutes: shows another one when that time is nearly over. */
  private async keepSecondFactorFresh(): Promise<void> {
    if (performance.now() - this.provedAt > FRESH_MS) await this.proveSecondFactor();
  }

  async post(path: string, body: unknown): Promise<Response> {
    return this.request('POST', new URL(path, this.origin), JSON.stringify(body), { 'content-type': 'application/json' });
  }

  async get(path: string): Promise<Response> {
    return this.untilAnswered(() => this.request('GET', new URL(path, this.origin)).then(answered));
  }

  /** A raw stream of bytes, as an envelope travels. */
  async upload(path: string, bytes: Uint8Array): Promise<Response> {
    const send = () => this.request('POST', new URL(path, this.origin), bytes, { 'content-type': 'application/octet-stream' });
    return this.untilAnswered(() => send().then(answered));
  }

  async graphql<T>(query: string, variables: Record<string, unknown> = {}, idempotencyKey?: string): Promise<GraphqlAnswer<T>> {
    const headers: Record<string, string> = { 'content-type': 'application/json', accept: 'application/json' };
    if (idempotencyKey) headers['idempotency-key'] = idempotencyKey;
    const body = JSON.stringify({ query, variables });
    const response = answered(await this.request('POST', new URL('/graphql', this.origin), body, headers));
    const answer = (await response.json()) as GraphqlAnswer<T>;
    if (answer.errors?.some(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR')) throw new Error(`the server failed at ${query}`);
    return answer;
  }

  /** One mutation `name(input)`, with a code that still counts, since many ask for one; a lost connection is tried again under the same idempotency key. */
  async mutate<T>(name: string, input: Record<string, unknown>, selection: string): Promise<MutationOutcome<T>> {
    await this.keepSecondFactorFresh();
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} errors { __typename ... on UserError { code message path } } } }`;
    const key = `${name}-${randomUUID()}`;
    const answer = await this.untilAnswered(() => this.graphql<Record<string, MutationOutcome<T>>>(query, { input }, key));
    if (answer.errors?.length) {
      return { errors: answer.errors.flatMap(userErrors) } as unknown as MutationOutcome<T>;
    }
    const payload = answer.data?.[name];
    if (!payload) throw new Error(`${name} answered nothing`);
    return payload;
  }

  async query<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const answer = await this.untilAnswered(() => this.graphql<T>(query, variables));
    if (answer.errors?.length || !answer.data)
      throw new QueryRefused(answer.errors?.[0]?.extensions?.code ?? 'UNKNOWN', answer.errors?.[0]?.message ?? '');
    return answer.data;
  }

  /** A server that is being restarted refuses connections, or cannot answer: wait for it, as a browser's user would, at most half a minute. */
  private async untilAnswered<T>(attempt: () => Promise<T>): Promise<T> {
    const until = Date.now() + 30_000;
    for (;;) {
      try {
        return await attempt();
      } catch (problem) {
        if (Date.now() > until) throw problem;
        await wait(250);
      }
    }
  }

  private async request(
    method: string,
    url: URL,
    body?: string | Uint8Array | URLSearchParams,
    extra: Record<string, string> = {},
  ): Promise<Response> {
    const headers = new Headers(extra);
    const cookies = this.jar.headerFor(url);
    if (cookies) headers.set('cookie', cookies);
    if (url.origin === this.origin && this.details.partyId) headers.set('samenspel-party', this.details.partyId);
    if (method !== 'GET') headers.set('origin', url.origin);
    const response = await fetch(url, {
      method,
      headers,
      redirect: 'manual',
      ...(body === undefined ? {} : { body: body as RequestInit['body'] & {} }),
    });
    this.jar.store(url, response.headers);
    // The head of an answer may come before the session is kept; only its last byte says that it is.
    if (response.status >= 300 && response.status < 400) await response.arrayBuffer();
    return response;
  }
}

export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly path: readonly (string | number)[];
}
export type MutationOutcome<T> = T & { readonly errors: readonly UserError[] };

/** An answer that tells what became of the request; with 500 and above nobody knows, so it is asked again. */
function answered(response: Response): Response {
  if (response.status >= 500) throw new Error(`${response.status} at ${new URL(response.url).pathname}`);
  return response;
}

/** What a person can act on in an error of the graph: its own list, or its code. */
const userErrors = ({ message, extensions }: NonNullable<GraphqlAnswer<unknown>['errors']>[number]): readonly UserError[] =>
  extensions?.errors ?? [{ code: extensions?.code ?? 'UNKNOWN', message, path: [] }];

export class QueryRefused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
