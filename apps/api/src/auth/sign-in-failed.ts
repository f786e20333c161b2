// SPDX-License-Identifier: EUPL-1.2
import { HttpException } from '@nestjs/common';

export type SignInFailure = 'failed' | 'cancelled' | 'unavailable' | 'refused';

/** Signing in ended without a person. `code` names a text when the reason is one that the person must know. */
export class SignInFailed extends HttpException {
  constructor(
    readonly failure: SignInFailure,
    readonly code?: string,
  ) {
    super(failure, failure === 'unavailable' ? 503 : failure === 'refused' ? 403 : 400);
  }
}
