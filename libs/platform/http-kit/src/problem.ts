// SPDX-License-Identifier: EUPL-1.2
import { HttpException } from '@nestjs/common';
import type { DomainError, Result } from '@samenspel/kernel';

const STATUS: Record<DomainError['kind'], number> = { invalid: 400, refused: 422, conflict: 409, not_found: 404 };

/** Domain errors on their way out of a REST handler, as problem+json. */
export class DomainProblem extends HttpException {
  readonly code: string;

  constructor(readonly errors: readonly DomainError[]) {
    const [first] = errors;
    super(first?.code ?? 'INTERNAL_SERVER_ERROR', first === undefined ? 500 : STATUS[first.kind]);
    this.code = first?.code ?? 'INTERNAL_SERVER_ERROR';
  }
}

/** The value of a use case, or a problem: `return orProblem(await this.find.execute(actor, id))`. */
export function orProblem<T>(result: Result<T, DomainError | readonly DomainError[]>): T {
  if (result.ok) return result.value;
  throw new DomainProblem([result.error].flat() as DomainError[]);
}

/** Refusals that this lib makes itself. */
export class RequestRefused extends HttpException {
  constructor(
    readonly code: 'ORIGIN_REFUSED' | 'UNKNOWN_PARAMETER' | 'METHOD_NOT_ALLOWED' | 'STOPPING',
    status: number,
    readonly errors: readonly DomainError[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code, status);
  }
}
