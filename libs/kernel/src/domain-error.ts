// SPDX-License-Identifier: EUPL-1.2

/**
 * A refusal that a person can act on. `code` is stable and has a text in
 * messages/{nl,en}.json of the lib that owns it; `params` fill that text.
 */
export interface DomainError<Code extends string = string> {
  readonly kind: 'invalid' | 'refused' | 'conflict' | 'not_found';
  readonly code: Code;
  /** The rule of the specification that refuses, such as `S-08`. */
  readonly rule?: string;
  /** The input field, as a path from `input`. */
  readonly path?: readonly (string | number)[];
  readonly params?: Readonly<Record<string, string | number>>;
}

type Details = Omit<DomainError, 'kind' | 'code'>;

export const invalid = <Code extends string>(code: Code, details: Details = {}): DomainError<Code> => ({ kind: 'invalid', code, ...details });
export const refused = <Code extends string>(code: Code, details: Details = {}): DomainError<Code> => ({ kind: 'refused', code, ...details });
export const conflict = (details: Details = {}): DomainError<'CONFLICT'> => ({ kind: 'conflict', code: 'CONFLICT', ...details });
export const notFound = (details: Details = {}): DomainError<'NOT_FOUND'> => ({ kind: 'not_found', code: 'NOT_FOUND', ...details });
