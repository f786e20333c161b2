// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '@samenspel/kernel';
import type { Request, Response } from 'express';

/** A sentence for a stable code, in the language of whoever asks. */
export type Say = (code: string, params?: Readonly<Record<string, string | number>>) => string;

/** What every resolver gets as context. Loaders hang their caches on it: it lives as long as the request. */
export interface ApiContext {
  readonly req: Request;
  readonly res: Response;
  readonly actor: Actor;
  readonly say: Say;
}
