// SPDX-License-Identifier: EUPL-1.2
import type { OpenedPart } from '../container/manifest.js';
import type { ExpectedEnvelope } from '../envelope/open-envelope.js';
import type { ExpectedKey } from '../shares/combine-shares.js';
import type { ShareHolder, SplitKey } from '../shares/split-key.js';

/** What the API says to the process that makes keys, and what comes back. */
export interface KeyMakingRequest {
  readonly tenderId: string;
  readonly lotIds: readonly string[];
  readonly holders: readonly ShareHolder[];
}

export interface LotKeys {
  readonly lotId: string;
  readonly quality: SplitKey;
  readonly price: SplitKey;
}

export type KeyMakingAnswer = { readonly kind: 'keys'; readonly lots: readonly LotKeys[] } | { readonly kind: 'failed'; readonly message: string };

/** A share as it came from one officer's browser, sealed to this session. */
export interface SessionShare {
  /** The signed-in officer who handed it in, or for the recovery share who fetched it from the safe. */
  readonly handedInBy: string;
  /** The officer's id, or `RECOVERY_HOLDER`. */
  readonly holder: string;
  readonly sealed: Uint8Array;
  /** Kept since the key was made: names a wrong share. */
  readonly shareSha256: string;
}

export interface UnlockRequest {
  readonly key: ExpectedKey;
  readonly shares: readonly [SessionShare, SessionShare];
}

/** Plain, because it crosses between processes. */
export interface CeremonyRefusal {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type ToOpening =
  | ({ readonly kind: 'unlock' } & UnlockRequest)
  | { readonly kind: 'envelope'; readonly id: string; readonly expected: ExpectedEnvelope }
  | { readonly kind: 'piece'; readonly bytes: Uint8Array }
  | { readonly kind: 'piece-end' }
  | { readonly kind: 'piece-failed' };

export type FromOpening =
  | { readonly kind: 'ready'; readonly sessionId: string; readonly sessionRecipient: string }
  | { readonly kind: 'unlocked'; readonly refusal?: CeremonyRefusal }
  | { readonly kind: 'next-piece' }
  | { readonly kind: 'opened'; readonly id: string; readonly part: OpenedPart }
  | { readonly kind: 'unreadable'; readonly id: string; readonly reason: string };
