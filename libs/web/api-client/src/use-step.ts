// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import type { TadaDocumentNode } from 'gql.tada';
import { useCallback, useRef, useState } from 'react';
import { ask, RequestFailed } from './request.js';
import { useAskForCode } from './second-factor.js';
import { useSession } from './session.js';

/** What a person can mend, as the payload tells it: a stable code, a sentence, and the field. */
export interface StepError {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** `done`: it happened. `refused`: see `errors`. `failed`: no answer; doing it again with the same words is safe. */
export type StepState = 'ready' | 'busy' | 'done' | 'refused' | 'failed';

export interface Step<Variables, Payload> {
  readonly state: StepState;
  readonly errors: readonly StepError[];
  /** Null when it was refused or failed. */
  readonly run: (variables: Variables) => Promise<Payload | null>;
}

interface PayloadShape {
  readonly errors: readonly object[];
}

const asksForCode = ({ errors }: PayloadShape): boolean => errors.some((error) => 'code' in error && error.code === 'SECOND_FACTOR_NOT_FRESH');

/**
 * One act of a person: a mutation with one payload. The same words carry the same idempotency key until an answer came, so a
 * lost answer never makes it happen twice. Nothing is shown as done before the server says so.
 */
export function useStep<Result extends Readonly<Record<string, unknown>>, Variables>(
  document: TadaDocumentNode<Result, Variables>,
): Step<Variables, Result[keyof Result] & PayloadShape> {
  const { language, party } = useSession();
  const queries = useQueryClient();
  const askForCode = useAskForCode();
  const [state, setState] = useState<StepState>('ready');
  const [errors, setErrors] = useState<readonly StepError[]>([]);
  const attempt = useRef({ words: '', key: '' });
  const run = useCallback(
    async (variables: Variables) => {
      const words = JSON.stringify(variables);
      if (attempt.current.words !== words) attempt.current = { words, key: crypto.randomUUID() };
      setState('busy');
      try {
        const send = async () => {
          const result = await ask(document, variables, { language, party }, { idempotencyKey: attempt.current.key });
          return Object.values(result)[0] as Result[keyof Result] & PayloadShape;
        };
        let payload = await send();
        // An act that binds wants a fresh code; the same act goes on when it was shown.
        if (asksForCode(payload) && (await askForCode())) payload = await send();
        attempt.current = { words: '', key: '' };
        const refused = payload.errors as readonly StepError[];
        setErrors(refused);
        setState(refused.length === 0 ? 'done' : 'refused');
        await queries.invalidateQueries();
        return refused.length === 0 ? payload : null;
      } catch (error) {
        const known = error instanceof RequestFailed && error.kind !== 'broken' && error.kind !== 'offline';
        setErrors(known ? [{ code: error.code, message: error.message, path: [] }] : []);
        setState(known ? 'refused' : 'failed');
        return null;
      }
    },
    [document, language, party, queries, askForCode],
  );
  return { state, errors, run };
}
