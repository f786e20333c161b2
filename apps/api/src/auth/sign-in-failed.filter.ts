// SPDX-License-Identifier: EUPL-1.2
import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import { languageOf } from '@samenspel/access';
import { accountsTexts } from '@samenspel/accounts';
import type { Request, Response } from 'express';
import { AUTH_SETTINGS, type AuthSettings, sessionCookieName } from './auth-settings.js';
import { escapeHtml, sendPage } from './page.js';
import { pageTexts } from './page-texts.js';
import { SignInFailed, type SignInFailure } from './sign-in-failed.js';

type Text = keyof typeof pageTexts.nl;

const PAGES: Readonly<Record<SignInFailure, { readonly title: Text; readonly text: Text }>> = {
  failed: { title: 'signIn.failed.title', text: 'signIn.failed.text' },
  refused: { title: 'signIn.failed.title', text: 'signIn.failed.text' },
  cancelled: { title: 'signIn.cancelled.title', text: 'signIn.cancelled.text' },
  unavailable: { title: 'signIn.unavailable.title', text: 'signIn.unavailable.text' },
};

/**
 * There is one pending sign-in per session, so two tabs spoil each other's. The spoilt one starts again once, which the
 * provider answers without asking anything; when that fails too, a page explains.
 */
@Catch(SignInFailed)
export class SignInFailedFilter implements ExceptionFilter<SignInFailed> {
  constructor(@Inject(AUTH_SETTINGS) private readonly settings: AuthSettings) {}

  catch(problem: SignInFailed, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const failure = problem.failure === 'failed' && request.query['error'] === 'access_denied' ? 'cancelled' : problem.failure;
    if (failure === 'failed' && this.mayStartAgain(request)) return response.redirect('/auth/login?again=1');
    this.explain(request, response, problem, failure);
  }

  /** Without a cookie of ours the next try would end the same way. */
  private mayStartAgain(request: Request): boolean {
    const hasCookie = (request.headers.cookie ?? '').includes(`${sessionCookieName(this.settings)}=`);
    return hasCookie && request.session.startedAgain !== true;
  }

  private explain(request: Request, response: Response, problem: SignInFailed, failure: SignInFailure): void {
    const language = languageOf(request);
    const texts = pageTexts[language];
    const reasons: Readonly<Record<string, string>> = accountsTexts[language];
    const { title, text } = PAGES[failure];
    const reason = reasons[problem.code ?? ''] ?? texts[text];
    const links = `<p><a href="/auth/login?prompt=login">${escapeHtml(texts['signIn.again'])}</a></p><p><a href="/">${escapeHtml(texts['signIn.home'])}</a></p>`;
    sendPage(response, problem.getStatus(), language, texts[title], `<p>${escapeHtml(reason)}</p>${links}`);
  }
}
