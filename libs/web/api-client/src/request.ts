// SPDX-License-Identifier: EUPL-1.2
import { print } from '@0no-co/graphql.web';
import type { TadaDocumentNode } from 'gql.tada';

/** Why an answer did not come. `refused` is not for this person, `absent` cannot be told from not there. */
export type FailureKind = 'signed-out' | 'refused' | 'absent' | 'too-many' | 'offline' | 'broken';

/** An answer of the whole request, not of a step that a person can mend: those come in the payload. */
export class RequestFailed extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export interface Asking {
  readonly language: 'nl' | 'en';
  /** The party that one acts for (P-04). */
  readonly party: string | null;
}

interface Options {
  readonly signal?: AbortSignal | undefined;
  /** The same key for the same step: a repeat after a lost answer returns the first result. */
  readonly idempotencyKey?: string | undefined;
}

interface GraphError {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}

const KINDS: Readonly<Record<string, FailureKind>> = {
  UNAUTHENTICATED: 'signed-out',
  FORBIDDEN: 'refused',
  NOT_FOUND: 'absent',
  RATE_LIMITED: 'too-many',
};

function headersOf(asking: Asking, options: Options): Record<string, string> {
  return {
    'Content-Type': 'application/json',
    Accept: 'application/graphql-response+json, application/json',
    'Accept-Language': asking.language,
    ...(asking.party === null ? {} : { 'Samenspel-Party': asking.party }),
    ...(options.idempotencyKey === undefined ? {} : { 'Idempotency-Key': options.idempotencyKey }),
  };
}

/** Asks the graph with the rights of whoever is signed in in this browser. */
export async function ask<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  asking: Asking,
  options: Options = {},
): Promise<Result> {
  let answer: { readonly data?: Result | null; readonly errors?: readonly GraphError[] };
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: headersOf(asking, options),
      body: JSON.stringify({ query: print(document), variables }),
      credentials: 'same-origin',
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    answer = (await response.json()) as typeof answer;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new RequestFailed(navigator.onLine ? 'broken' : 'offline', 'NO_ANSWER', 'no answer');
  }
  const problem = answer.errors?.[0];
  if (problem !== undefined) {
    const code = problem.extensions?.code ?? 'UNKNOWN';
    throw new RequestFailed(KINDS[code] ?? 'broken', code, problem.message);
  }
  if (answer.data === null || answer.data === undefined) throw new RequestFailed('broken', 'NO_DATA', 'no data');
  return answer.data;
}
