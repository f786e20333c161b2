// SPDX-License-Identifier: EUPL-1.2
import { HttpException } from '@nestjs/common';
import type { DomainError } from '@samenspel/kernel';

/** The arguments of a handler do not fit: all that is wrong at once, each with its path. */
export class InputInvalid extends HttpException {
  readonly code = 'BAD_USER_INPUT';

  constructor(readonly errors: readonly DomainError[]) {
    super('BAD_USER_INPUT', 400);
  }
}
