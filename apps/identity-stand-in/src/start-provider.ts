// SPDX-License-Identifier: EUPL-1.2
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { Provider } from 'oidc-provider';
import { choicePage, expiredPage } from './pages.js';
import { providerConfiguration, type StandInOptions } from './provider-configuration.js';
import { defaultAccounts } from './stand-in-accounts.js';

const SESSION_SECONDS = 8 * 3600;
const loopback = new Set(['127.0.0.1', 'localhost', '::1']);

export interface RunningStandIn {
  readonly issuer: string;
  readonly close: () => Promise<void>;
}

function refuseWhereItDoesHarm(host: string): void {
  if (process.env['NODE_ENV'] === 'production' || process.env['SAMENSPEL_MODE'] === 'production') {
    throw new Error('The identity stand-in does not run in production: it lets anybody be anybody.');
  }
  if (!loopback.has(host)) throw new Error(`The identity stand-in runs on this machine only (127.0.0.1), not on ${host}.`);
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  response.end(body);
}

async function interaction(provider: Provider, options: StandInOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const accounts = options.accounts ?? defaultAccounts;
  const details = await provider.interactionDetails(request, response).catch(() => null);
  if (details === null) return send(response, 400, expiredPage());
  if (request.method !== 'POST') return send(response, 200, choicePage(details.uid, accounts));
  const chosen = new URLSearchParams(await text(request)).get('account');
  if (!accounts.some((account) => account.id === chosen)) return send(response, 400, choicePage(details.uid, accounts));
  await become(provider, details, chosen ?? '');
  await provider.interactionFinished(request, response, { login: { accountId: chosen ?? '' } }, { mergeWithLastSubmission: false });
}

/** Somebody else at the same browser: the provider would first sign out the one it remembers, by a page with a form. */
async function become(provider: Provider, details: Awaited<ReturnType<Provider['interactionDetails']>>, accountId: string): Promise<void> {
  const remembered = details.session;
  const session = remembered === undefined ? undefined : await provider.Session.findByUid(remembered.uid);
  if (remembered === undefined || session === undefined || session.accountId === accountId) return;
  session.accountId = accountId;
  remembered.accountId = accountId;
  await session.save(SESSION_SECONDS);
  await details.save(SESSION_SECONDS);
}

const listening = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

/**
 * Starts the stand-in for DigiD, eHerkenning and a municipality's own sign-in; port 0 takes a free one.
 * It is a real OpenID provider in which everybody may be anybody, so it runs on loopback and never in production.
 */
export async function startProvider(port: number, options: StandInOptions): Promise<RunningStandIn> {
  const host = options.host ?? '127.0.0.1';
  refuseWhereItDoesHarm(host);
  let answer: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) => send(response, 503, expiredPage());
  const server = createServer((request, response) => answer(request, response));
  const issuer = `http://${host}:${await listening(server, port, host)}`;
  const provider = new Provider(issuer, providerConfiguration(options));
  const callback = provider.callback();
  answer = (request, response) => {
    if (request.url?.startsWith('/interaction/') !== true) return void callback(request, response);
    interaction(provider, options, request, response).catch(() => send(response, 500, expiredPage()));
  };
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { issuer, close };
}
