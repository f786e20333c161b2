// SPDX-License-Identifier: EUPL-1.2
import { HttpException } from '@nestjs/common';
import type { DomainError, Language } from '@samenspel/kernel';

export type SayIn = (language: Language, code: string, params?: Readonly<Record<string, string | number>>) => string;

/** RFC 9457, with the stable code and what to tell the operator. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly correlationId: string;
  readonly rule?: string;
  readonly errors?: readonly { readonly code: string; readonly message: string; readonly path: readonly string[] }[];
}

const CODES: Record<number, string> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  406: 'NOT_ACCEPTABLE',
  413: 'TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'RATE_LIMITED',
  503: 'UNAVAILABLE',
};

interface Thrown {
  readonly status: number;
  readonly code: string;
  readonly errors: readonly DomainError[];
}

/** body-parser and others throw plain errors that carry a status. */
const statusOf = (thrown: unknown): number => {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const status = (thrown as { status?: unknown } | null)?.status;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
};

export function read(thrown: unknown): Thrown {
  const status = statusOf(thrown);
  const { code, errors } = (thrown instanceof HttpException ? thrown : {}) as { code?: unknown; errors?: readonly DomainError[] };
  return { status, code: typeof code === 'string' ? code : (CODES[status] ?? 'INTERNAL_SERVER_ERROR'), errors: errors ?? [] };
}

/** Never holds what was thrown: only our own words for its code. */
export function problemDocument({ status, code, errors }: Thrown, say: SayIn, language: Language, correlationId: string): ProblemDocument {
  const [first] = errors;
  const general = CODES[status] ?? 'INTERNAL_SERVER_ERROR';
  return {
    type: 'about:blank',
    title: say(language, `title.${general}`),
    status,
    detail: say(language, code, first?.params),
    code,
    correlationId,
    ...(first?.rule === undefined ? {} : { rule: first.rule }),
    ...(errors.length === 0
      ? {}
      : { errors: errors.map((one) => ({ code: one.code, message: say(language, one.code, one.params), path: (one.path ?? []).map(String) })) }),
  };
}
