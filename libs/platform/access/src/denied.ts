// SPDX-License-Identifier: EUPL-1.2
import { HttpException } from '@nestjs/common';
import type { Actor } from '@samenspel/kernel';

export type DeniedCode = 'UNAUTHENTICATED' | 'FORBIDDEN';

/** The request stops here: nobody signed in, or the permission is missing. Says nothing about what exists. */
export class Denied extends HttpException {
  constructor(readonly code: DeniedCode) {
    super(code, code === 'UNAUTHENTICATED' ? 401 : 403);
  }

  static to(actor: Actor): Denied {
    return new Denied(actor.kind === 'visitor' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
  }
}
