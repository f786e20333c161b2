// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import { SkipThrottle } from '@nestjs/throttler';
import { AllowAnonymous } from '@samenspel/access';
import { Health } from '@samenspel/telemetry';
import type { Response } from 'express';

/** For the machine that decides whether to send requests here. */
@Controller('health')
@AllowAnonymous()
@SkipThrottle()
export class HealthController {
  constructor(private readonly health: Health) {}

  @Get('live')
  @HttpCode(200)
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** Strangers learn ok or not ok; the second port says which check fails. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<{ status: string }> {
    const ready = await this.health.isReady();
    response.status(ready ? 200 : 503).set('cache-control', 'no-store');
    return { status: ready ? 'ok' : 'not ok' };
  }
}
