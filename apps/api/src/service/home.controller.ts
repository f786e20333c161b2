// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Req, Res } from '@nestjs/common';
import { AllowAnonymous, languageOf } from '@samenspel/access';
import type { Request, Response } from 'express';
import { escapeHtml, sendPage } from '../auth/page.js';
import { homeTexts } from './home-texts.js';

/** Where signing in ends, until the portals stand here. */
@Controller()
export class HomeController {
  @Get()
  @AllowAnonymous()
  home(@Req() request: Request, @Res() response: Response): void {
    const language = languageOf(request);
    const texts = homeTexts[language];
    const link = (path: string, key: keyof typeof texts): string => `<li><a href="${path}">${escapeHtml(texts[key])}</a></li>`;
    const links = [
      link('/auth/login', 'home.signIn'),
      link('/auth/me', 'home.me'),
      link('/api/v1/openapi.json', 'home.openApi'),
      link('/.well-known/samenspel-keys.json', 'home.keys'),
    ];
    sendPage(
      response,
      200,
      language,
      texts['home.title'],
      `<p>${escapeHtml(texts['home.text'])}</p><p>${escapeHtml(texts['home.graph'])}</p><ul>${links.join('')}</ul>`,
    );
  }
}
