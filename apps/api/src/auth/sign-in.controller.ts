// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Inject, type CanActivate, type ExecutionContext, Injectable, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { AllowAnonymous } from '@samenspel/access';
import type { Request, Response } from 'express';
import { AUTH_SETTINGS, type AuthSettings } from './auth-settings.js';
import { deviceOf } from './device.js';
import { safeReturnTo } from './return-to.js';
import { SignInFailedFilter } from './sign-in-failed.filter.js';
import { SignInGuard } from './sign-in.guard.js';
import { markSignedIn } from './signed-in-mark.js';

/** Notes where to go afterwards, before the browser leaves for the identity provider. */
@Injectable()
export class RememberGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { session, query } = context.switchToHttp().getRequest<Request>();
    session.startedAgain = query['again'] === '1';
    if (!session.startedAgain) session.returnTo = safeReturnTo(query['returnTo']);
    return true;
  }
}

@Controller('auth')
@UseFilters(SignInFailedFilter)
export class SignInController {
  constructor(@Inject(AUTH_SETTINGS) private readonly settings: AuthSettings) {}

  /** GET, since it is a link; it changes nothing but the visitor's own session. */
  @Get('login')
  @AllowAnonymous()
  @UseGuards(RememberGuard, SignInGuard)
  login(): void {
    // The guard has sent the browser to the identity provider.
  }

  @Get('callback')
  @AllowAnonymous()
  @UseGuards(SignInGuard)
  async callback(@Req() request: Request, @Res() response: Response): Promise<void> {
    const signedIn = request.user;
    // Read before the session gets its new id, which drops all that the visitor's session held (no fixation).
    const { returnTo } = request.session;
    await new Promise<void>((resolve, reject) =>
      request.logIn(signedIn as Express.User, { session: true }, (problem) => (problem ? reject(problem as Error) : resolve())),
    );
    const device = deviceOf(request.get('user-agent'));
    Object.assign(request.session, { method: signedIn?.method, ...(device === null ? {} : { device }) });
    // Kept before the head is sent: a browser that goes on at once must not have its next change overwritten by this one.
    await new Promise<void>((resolve, reject) => request.session.save((problem) => (problem ? reject(problem as Error) : resolve())));
    markSignedIn(response, this.settings.origin);
    response.redirect(safeReturnTo(returnTo));
  }
}
