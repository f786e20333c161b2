// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable, Logger } from '@nestjs/common';
import { requestFacts } from '@samenspel/access';
import { SignInPerson } from '@samenspel/accounts';
import { visitor } from '@samenspel/kernel';
import type { Request } from 'express';
import * as client from 'openid-client';
import { Strategy, type VerifyFunctionWithRequest } from 'openid-client/passport';
import passport from 'passport';
import { AUTH_SETTINGS, type AuthSettings, isLoopback } from './auth-settings.js';
import { SignInFailed } from './sign-in-failed.js';

declare module 'express-serve-static-core' {
  interface Request {
    /** Only between the callback of the identity provider and the new session. */
    user?: SignedIn;
  }
}

export interface SignedIn {
  readonly personId: string;
  readonly method: string;
}

type Tokens = client.TokenEndpointResponse & client.TokenEndpointResponseHelpers;

export const STRATEGY = 'oidc';

/** The one file that knows passport: code flow with PKCE at the configured provider, claims to `SignInPerson`. */
@Injectable()
export class IdentityProvider {
  private readonly logger = new Logger(IdentityProvider.name);
  private configuration: Promise<client.Configuration> | null = null;

  constructor(
    @Inject(AUTH_SETTINGS) private readonly settings: AuthSettings,
    private readonly signInPerson: SignInPerson,
  ) {}

  /** The provider is asked at the first sign-in, so that the application starts without it; when it is away, the next sign-in asks again. */
  async ready(): Promise<void> {
    this.configuration ??= this.discover();
    try {
      await this.configuration;
    } catch {
      this.configuration = null;
      this.logger.warn('the identity provider cannot be reached');
      throw new SignInFailed('unavailable');
    }
  }

  private async discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret, origin } = this.settings;
    // Plain http only for a provider on this machine.
    const options = isLoopback(issuer) ? { execute: [client.allowInsecureRequests] } : {};
    const configuration = await client.discovery(new URL(issuer), clientId, clientSecret, undefined, options);
    const strategy = new Strategy(
      { config: configuration, name: STRATEGY, callbackURL: `${origin}/auth/callback`, scope: 'openid', passReqToCallback: true },
      this.verifier(configuration),
    );
    passport.use(STRATEGY, strategy);
    // The session holds the person's id and nothing else of them.
    passport.serializeUser<string>((user, done) => done(null, (user as SignedIn).personId));
    return configuration;
  }

  private verifier(configuration: client.Configuration): VerifyFunctionWithRequest {
    return (request, tokens, verified) => {
      this.personOf(configuration, request as Request, tokens).then(
        (signedIn) => verified(null, signedIn),
        (problem: unknown) => verified(problem),
      );
    };
  }

  private async personOf(configuration: client.Configuration, request: Request, tokens: Tokens): Promise<SignedIn> {
    const claims = await claimsOf(configuration, tokens);
    const { language, correlationId } = requestFacts(request);
    const found = await this.signInPerson.execute(visitor(language, correlationId), claims);
    if (!found.ok) throw new SignInFailed('refused', found.error.code);
    return found.value;
  }
}

/** Brokers differ: some put the claims in the ID token, others give them at the userinfo address. */
async function claimsOf(configuration: client.Configuration, tokens: Tokens): Promise<Record<string, unknown>> {
  const claims = tokens.claims();
  if (claims === undefined) throw new SignInFailed('failed');
  if (claims['name'] !== undefined || configuration.serverMetadata().userinfo_endpoint === undefined) return claims;
  return { ...(await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)), ...claims };
}
