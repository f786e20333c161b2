// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { Allow, CurrentActor } from '@samenspel/access';
import { ConfirmSecondFactor, EnrolSecondFactor, VerifySecondFactor, type Enrolment } from '@samenspel/accounts';
import { orProblem } from '@samenspel/http-kit';
import type { Actor } from '@samenspel/kernel';
import type { Request } from 'express';

const codeIn = (body: unknown): string => {
  const code = (body as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code.slice(0, 100) : '';
};

/** The authenticator app: set it up, prove it, and show it again whenever an act asks for a fresh code. */
@Controller('auth/second-factor')
@Allow('second-factor:set-up')
export class SecondFactorController {
  constructor(
    private readonly enrolSecondFactor: EnrolSecondFactor,
    private readonly confirmSecondFactor: ConfirmSecondFactor,
    private readonly verifySecondFactor: VerifySecondFactor,
  ) {}

  @Post('enrol')
  @HttpCode(200)
  async enrol(@CurrentActor() actor: Actor): Promise<Enrolment> {
    return orProblem(await this.enrolSecondFactor.execute(actor));
  }

  @Post('confirm')
  @HttpCode(200)
  async confirm(@CurrentActor() actor: Actor, @Body() body: unknown, @Req() request: Request): Promise<object> {
    const { at, recoveryCodes } = orProblem(await this.confirmSecondFactor.execute(actor, codeIn(body)));
    request.session.secondFactorAt = at;
    return { shownAt: at, recoveryCodes };
  }

  @Post('verify')
  @HttpCode(200)
  async verify(@CurrentActor() actor: Actor, @Body() body: unknown, @Req() request: Request): Promise<object> {
    const { at, by } = orProblem(await this.verifySecondFactor.execute(actor, codeIn(body)));
    request.session.secondFactorAt = at;
    return { shownAt: at, by };
  }
}
