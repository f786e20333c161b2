// SPDX-License-Identifier: EUPL-1.2
import { HttpException } from '@nestjs/common';
import { accountsTexts } from '@samenspel/accounts';
import { type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { IntlMessageFormat } from 'intl-messageformat';

const STATUS = { invalid: 422, refused: 403, conflict: 409, not_found: 404 } as const;

/** A failed step as problem+json (RFC 9457): the stable code, and a sentence in the caller's language. */
export class Refusal extends HttpException {
  constructor(error: DomainError, language: Actor['language']) {
    const texts: Readonly<Record<string, string>> = accountsTexts[language];
    const text = texts[error.code] ?? error.code;
    const title = String(new IntlMessageFormat(text, language).format({ ...error.params }));
    const status = error.code === 'SECOND_FACTOR_LOCKED' ? 429 : STATUS[error.kind];
    super({ type: 'about:blank', title, status, code: error.code, ...(error.path === undefined ? {} : { path: error.path }) }, status);
  }
}

/** The value of a step that went well; a failed one ends the request. */
export function valueOf<T>(result: Result<T, DomainError>, actor: Actor): T {
  if (!result.ok) throw new Refusal(result.error, actor.language);
  return result.value;
}
