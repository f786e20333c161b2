// SPDX-License-Identifier: EUPL-1.2
import type { ApiContext } from '@samenspel/graphql-kit';
import type { AdviserState } from '../../domain/advice/adviser.js';

/** Why an adviser is barred, in words; for one who was struck out the reasons that were given. */
export const reasonOf =
  ({ state, reason }: { readonly state: AdviserState | null; readonly reason: string }) =>
  ({ say }: ApiContext): string =>
    state === 'barred' ? say(`ADVISER_BARRED_${reason.toUpperCase()}`, {}) : reason;
