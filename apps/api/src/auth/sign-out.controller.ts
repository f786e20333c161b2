// SPDX-License-Identifier: EUPL-1.2
import { Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { Allow, CurrentActor } from '@samenspel/access';
import { OwnSessions } from '@samenspel/accounts';
import { orProblem } from '@samenspel/http-kit';
import type { Actor } from '@samenspel/kernel';
import type { Request, Response } from 'express';
import { AUTH_SETTINGS, type AuthSettings, isEncrypted, sessionCookieName } from './auth-settings.js';
import { unmarkSignedIn } from './signed-in-mark.js';

/** After signing out the provider may still know the person: the next sign-in asks for its list. */
const NEXT = { next: '/auth/login?prompt=login' };

@Controller('auth')
@Allow('session:end')
export class SignOutController {
  constructor(
    private readonly ownSessions: OwnSessions,
    @Inject(AUTH_SETTINGS) private readonly settings: AuthSettings,
  ) {}

  @Post('logout')
  @HttpCode(200)
  async here(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<object> {
    await new Promise<void>((resolve, reject) => request.session.destroy((problem) => (problem ? reject(problem as Error) : resolve())));
    this.forget(response);
    return NEXT;
  }

  @Post('logout-everywhere')
  @HttpCode(200)
  async everywhere(@CurrentActor() actor: Actor, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<object> {
    const { ended } = orProblem(await this.ownSessions.endAll(actor));
    await new Promise<void>((resolve, reject) => request.session.destroy((problem) => (problem ? reject(problem as Error) : resolve())));
    this.forget(response);
    return { ...NEXT, ended };
  }

  private forget(response: Response): void {
    unmarkSignedIn(response, this.settings.origin);
    response.clearCookie(sessionCookieName(this.settings), { path: '/', httpOnly: true, sameSite: 'lax', secure: isEncrypted(this.settings.origin) });
  }
}
