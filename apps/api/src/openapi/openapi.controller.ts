// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { AllowAnonymous } from '@samenspel/access';
import { AUTH_SETTINGS, type AuthSettings } from '../auth/index.js';
import { openApiDocument } from './openapi-document.js';

@Controller('api/v1')
@AllowAnonymous()
export class OpenApiController {
  constructor(@Inject(AUTH_SETTINGS) private readonly settings: AuthSettings) {}

  @Get('openapi.json')
  @Header('cache-control', 'public, max-age=300')
  document(): object {
    return openApiDocument(this.settings.origin);
  }
}
