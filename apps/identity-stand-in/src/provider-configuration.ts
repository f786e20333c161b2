// SPDX-License-Identifier: EUPL-1.2
import type { Account, ClientMetadata, Configuration, JWKS } from 'oidc-provider';
import { standInKeys } from './dev-keys.js';
import { memoryAdapter } from './memory-adapter.js';
import { defaultAccounts, type StandInAccount } from './stand-in-accounts.js';

/** A machine that may ask for tokens by client credentials. */
export interface StandInMachine {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: readonly string[];
}

export interface StandInOptions {
  /** Where the application runs, such as `http://localhost:8080`; several while a test runs several. */
  readonly appOrigins: readonly string[];
  readonly accounts?: readonly StandInAccount[];
  readonly machines?: readonly StandInMachine[];
  /** The audience of machines' tokens. */
  readonly apiAudience?: string;
  readonly host?: string;
}

/** What the application's own settings must repeat. */
export const webClient = { clientId: 'samenspel', clientSecret: 'stand-in-secret-of-the-demo' } as const;
export const defaultApiAudience = 'urn:samenspel:api';
export const demoMachine: StandInMachine = {
  clientId: 'demo-machine',
  clientSecret: 'stand-in-secret-of-the-demo-machine',
  scopes: ['tender:read', 'initiative:read'],
};

const hour = 3600;

function claimsOf(account: StandInAccount): Record<string, string | number | boolean> {
  return {
    ...account.claims,
    name: account.name,
    locale: account.locale ?? 'nl',
    sign_in_method: account.method,
    acr_level: account.method === 'email' ? 'low' : 'substantial',
    ...(account.email === undefined ? {} : { email: account.email }),
  };
}

function clientsFor(options: StandInOptions, machines: readonly StandInMachine[]): ClientMetadata[] {
  const web: ClientMetadata = {
    client_id: webClient.clientId,
    client_secret: webClient.clientSecret,
    redirect_uris: options.appOrigins.map((origin) => `${origin}/auth/callback`),
    post_logout_redirect_uris: options.appOrigins.map((origin) => `${origin}/`),
    grant_types: ['authorization_code'],
    response_types: ['code'],
  };
  const forMachines = machines.map((machine): ClientMetadata => ({
    client_id: machine.clientId,
    client_secret: machine.clientSecret,
    redirect_uris: [],
    response_types: [],
    grant_types: ['client_credentials'],
    scope: machine.scopes.join(' '),
  }));
  return [web, ...forMachines];
}

/** Tokens for machines: a JWT of five minutes for our interface. The web client asks for no resource and gets none. */
function resourceIndicators(audience: string, machines: readonly StandInMachine[]) {
  return {
    enabled: true,
    defaultResource: (_context: unknown, client: { clientId: string }) => (client.clientId === webClient.clientId ? [] : audience),
    useGrantedResource: () => true,
    getResourceServerInfo: () => ({
      scope: [...new Set(machines.flatMap((machine) => machine.scopes))].join(' '),
      audience,
      accessTokenFormat: 'jwt' as const,
      accessTokenTTL: 300,
      jwt: { sign: { alg: 'RS256' as const } },
    }),
  };
}

export function providerConfiguration(options: StandInOptions): Configuration {
  const accounts = new Map((options.accounts ?? defaultAccounts).map((account) => [account.id, account]));
  const machines = options.machines ?? [demoMachine];
  const extraClaims = [...accounts.values()].flatMap((account) => Object.keys(account.claims ?? {}));
  return {
    adapter: memoryAdapter(),
    clients: clientsFor(options, machines),
    jwks: standInKeys.jwks as JWKS,
    cookies: { keys: [...standInKeys.cookies] },
    claims: { openid: ['sub', 'name', 'email', 'locale', 'sign_in_method', 'acr_level', ...extraClaims] },
    conformIdTokenClaims: false,
    scopes: ['openid', ...new Set(machines.flatMap((machine) => machine.scopes))],
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: resourceIndicators(options.apiAudience ?? defaultApiAudience, machines),
    },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, id): Account | undefined => {
      const account = accounts.get(id);
      return account === undefined ? undefined : { accountId: id, claims: () => ({ sub: id, ...claimsOf(account) }) };
    },
    async loadExistingGrant(context) {
      const { client, session, provider } = context.oidc;
      const grant = new provider.Grant({ clientId: client?.clientId ?? '', accountId: session?.accountId ?? '' });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    ttl: { AccessToken: 300, AuthorizationCode: 60, ClientCredentials: 300, Grant: 8 * hour, IdToken: 600, Interaction: hour, Session: 8 * hour },
  };
}
