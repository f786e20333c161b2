// SPDX-License-Identifier: EUPL-1.2
import { unwrapResolverError } from '@apollo/server/errors';
import { HttpException } from '@nestjs/common';
import type { DomainError, Language } from '@samenspel/kernel';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { InputInvalid } from '../input/input-invalid.js';
import { LIMIT_IN_ERROR } from '../limits/shape.rule.js';
import type { Say } from '../server/api-context.js';

/** Who asked, for an error that leaves the server; remembered by the error itself, since Apollo formats without context. */
export interface AskedBy {
  readonly say: Say;
  readonly correlationId: string;
}

const askedBy = new WeakMap<object, AskedBy>();

export const rememberWhoAsked = (error: object, who: AskedBy): void => void askedBy.set(error, who);

/** The one way out for errors: a stable code, a sentence, a correlation id, and nothing else. */
export function maskedError(
  say: (language: Language, code: string) => string,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const who = askedBy.get(error as object);
    const speak: Say = who?.say ?? ((code) => say('nl', code));
    const known = describe(formatted, error, speak) ?? { message: speak('INTERNAL_SERVER_ERROR'), extensions: { code: 'INTERNAL_SERVER_ERROR' } };
    const correlation = who === undefined ? {} : { correlationId: who.correlationId };
    return {
      message: known.message,
      ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
      ...(formatted.path === undefined ? {} : { path: formatted.path }),
      extensions: { ...known.extensions, ...correlation },
    };
  };
}

interface Described {
  readonly message: string;
  readonly extensions: Record<string, unknown>;
}

function describe(formatted: GraphQLFormattedError, error: unknown, say: Say): Described | null {
  const cause = unwrapResolverError(error);
  if (cause instanceof InputInvalid)
    return { message: say('BAD_USER_INPUT'), extensions: { code: 'BAD_USER_INPUT', errors: cause.errors.map((one) => inputError(one, say)) } };
  const code = codeOf(cause);
  if (code !== null) return { message: say(code, paramsOf(cause)), extensions: { code } };
  if (!(cause instanceof GraphQLError)) return null;
  const { stacktrace: _hidden, http: _status, ...extensions } = { ...formatted.extensions };
  const exceeds = extensions[LIMIT_IN_ERROR];
  if (typeof exceeds === 'string')
    return { message: say(exceeds, { limit: Number(extensions['limit']) }), extensions: { code: exceeds, limit: extensions['limit'] } };
  return extensions['code'] === 'INTERNAL_SERVER_ERROR' ? null : { message: formatted.message, extensions };
}

/** A domain error that was thrown brings what its sentence names. */
const paramsOf = (cause: unknown): DomainError['params'] => (cause as { errors?: readonly DomainError[] }).errors?.[0]?.params;

const inputError = (one: DomainError, say: Say): object => ({ code: one.code, message: say(one.code, one.params), path: one.path ?? [] });

/** True for errors that are a person's, not ours: they are answered, not logged as failures. */
export const isExpected = (error: unknown): boolean => {
  const cause = unwrapResolverError(error);
  return codeOf(cause) !== null || (cause instanceof GraphQLError && cause.extensions['code'] !== undefined);
};

const BY_STATUS: Record<number, string> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  413: 'TOO_LARGE',
  429: 'RATE_LIMITED',
};

/** The stable code of an exception that a guard, pipe or handler threw on purpose. */
function codeOf(cause: unknown): string | null {
  if (!(cause instanceof HttpException)) return null;
  const own = (cause as { code?: unknown }).code;
  return typeof own === 'string' ? own : (BY_STATUS[cause.getStatus()] ?? null);
}
