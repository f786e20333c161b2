// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { Allow, AllowAnonymous, CurrentActor, languageOf } from '@samenspel/access';
import { accountsTexts, AdministratorInvitations } from '@samenspel/accounts';
import type { Actor } from '@samenspel/kernel';
import type { Request, Response } from 'express';
import { FormBodyGuard } from './form-body.guard.js';
import { escapeHtml, sendPage } from './page.js';
import { pageTexts } from './page-texts.js';

/** Where the one-time link of `npm run admin -- invite` leads: sign in, press the button, be installation administrator. */
@Controller('auth/administrator')
export class AdministratorController {
  constructor(private readonly invitations: AdministratorInvitations) {}

  @Get()
  @AllowAnonymous()
  ask(@CurrentActor() actor: Actor, @Query('token') token: unknown, @Req() request: Request, @Res() response: Response): void {
    const known = typeof token === 'string' && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : '';
    if (actor.kind === 'visitor') return response.redirect(`/auth/login?returnTo=${encodeURIComponent(`/auth/administrator?token=${known}`)}`);
    const texts = pageTexts[languageOf(request)];
    const form = `<form method="post" action="/auth/administrator"><input type="hidden" name="token" value="${known}"><button>${escapeHtml(texts['administrator.button'])}</button></form>`;
    sendPage(response, 200, actor.language, texts['administrator.title'], `<p>${escapeHtml(texts['administrator.text'])}</p>${form}`);
  }

  @Post()
  @Allow('account:read-own')
  @UseGuards(FormBodyGuard)
  async accept(@CurrentActor() actor: Actor, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const token = (body as { token?: unknown } | undefined)?.token;
    const accepted = await this.invitations.accept(actor, typeof token === 'string' ? token : '');
    const texts = pageTexts[actor.language];
    const text = accepted.ok ? texts['administrator.done'] : accountsTexts[actor.language][accepted.error.code];
    sendPage(response, accepted.ok ? 200 : 403, actor.language, texts['administrator.title'], `<p>${escapeHtml(text)}</p>`);
  }
}
