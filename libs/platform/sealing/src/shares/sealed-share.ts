// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, ok, type DomainError, type Result } from '@samenspel/kernel';
import type { BidPurpose } from '../bid/content.js';
import { canonicalJson } from '../canonical-json.js';
import { fromBase64, sha256Hex, toBase64 } from '../encoding.js';
import { openText, sealText, type AnyIdentity } from '../envelope/small-seal.js';
import type { VaultIdentity } from '../vault/vault.js';

/** The holder name of the offline municipal share; it counts as one, and never opens with another recovery share. */
export const RECOVERY_HOLDER = 'recovery';

/** One part of a lot's secret key, with what it belongs to. */
export interface KeyShare {
  readonly tenderId: string;
  readonly lotId: string;
  readonly purpose: BidPurpose;
  /** One split has one set; shares of different sets never fit. */
  readonly setId: string;
  /** The public key that the combined key must belong to. */
  readonly recipient: string;
  /** An officer's id, or `RECOVERY_HOLDER`. */
  readonly holder: string;
  readonly share: Uint8Array;
}

type ShareError = DomainError<'SHARE_UNREADABLE'>;

const VERSION = 'samenspel share 1';
const SESSION_VERSION = 'samenspel session share 1';
const FIELDS = ['tenderId', 'lotId', 'setId', 'recipient', 'holder', 'share'] as const;
const unreadable = (): Result<never, ShareError> => err(invalid('SHARE_UNREADABLE', { rule: 'B-07' }));

/** Digest of the bare share; kept at making, so that a wrong share can be named. A share is random: its digest tells nothing. */
export const shareDigest = (share: KeyShare): Promise<string> => sha256Hex(share.share);

export const sealShare = (share: KeyShare, vaultRecipient: string): Promise<Uint8Array> => sealText(shareText(share, VERSION), vaultRecipient);

export const openShare = (sealed: Uint8Array, vault: VaultIdentity): Promise<Result<KeyShare, ShareError>> => readShare(sealed, vault, VERSION);

/** In the officer's browser: opens the own share and seals it to the ceremony that runs now, for that session only. */
export async function passShareToSession(
  sealed: Uint8Array,
  vault: VaultIdentity,
  session: { readonly sessionId: string; readonly sessionRecipient: string },
): Promise<Result<Uint8Array, ShareError>> {
  const share = await openShare(sealed, vault);
  return share.ok ? ok(await sealText(shareText(share.value, `${SESSION_VERSION} ${session.sessionId}`), session.sessionRecipient)) : share;
}

/** In the ceremony: a share meant for another session is refused, so an old one cannot be played again. */
export const openSessionShare = (sealed: Uint8Array, key: AnyIdentity, sessionId: string): Promise<Result<KeyShare, ShareError>> =>
  readShare(sealed, key, `${SESSION_VERSION} ${sessionId}`);

function shareText({ tenderId, lotId, purpose, setId, recipient, holder, share }: KeyShare, kind: string): string {
  return canonicalJson({ kind, tenderId, lotId, purpose, setId, recipient, holder, share: toBase64(share) });
}

async function readShare(sealed: Uint8Array, identity: AnyIdentity, kind: string): Promise<Result<KeyShare, ShareError>> {
  const fields = parsed(await openText(sealed, identity));
  if (fields?.['kind'] !== kind) return unreadable();
  const purpose = fields['purpose'];
  const [tenderId, lotId, setId, recipient, holder, share] = FIELDS.map((name) => fields[name]).filter((value) => typeof value === 'string');
  if (tenderId === undefined || lotId === undefined || setId === undefined || recipient === undefined || holder === undefined || share === undefined)
    return unreadable();
  if (purpose !== 'quality' && purpose !== 'price') return unreadable();
  return ok({ tenderId, lotId, purpose, setId, recipient, holder, share: fromBase64(share) });
}

function parsed(text: string | undefined): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
