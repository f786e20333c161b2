// SPDX-License-Identifier: EUPL-1.2
import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard, type AuthGuardAuthenticateOptions } from '@nestjs/passport';
import type { Request } from 'express';
import { IdentityProvider, STRATEGY } from './identity-provider.js';
import { SignInFailed } from './sign-in-failed.js';

/** On `/auth/login` it sends the browser to the identity provider; on `/auth/callback` it turns the answer into `request.user`. */
@Injectable()
export class SignInGuard extends AuthGuard(STRATEGY) {
  constructor(private readonly provider: IdentityProvider) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    await this.provider.ready();
    return (await super.canActivate(context)) as boolean;
  }

  override handleRequest<User>(problem: unknown, user: User | false | null): User {
    if (problem instanceof SignInFailed) throw problem;
    // What the library says may hold what the provider sent: it is not passed on.
    if (problem !== null && problem !== undefined) throw new SignInFailed('failed');
    if (user === false || user === null) throw new SignInFailed('failed');
    return user;
  }

  override getAuthenticateOptions(context: ExecutionContext): AuthGuardAuthenticateOptions {
    const request = context.switchToHttp().getRequest<Request>();
    // The provider remembers people: whoever wants to be somebody else asks for its list.
    return { session: true, ...(request.query['prompt'] === 'login' ? { prompt: 'login' } : {}) };
  }
}
