// SPDX-License-Identifier: EUPL-1.2
// A process of its own: the session key and a lot's combined key exist in this memory only, and go with it.
import { identityToRecipient } from 'age-encryption';
import { randomUUID, webcrypto } from 'node:crypto';
import { openEnvelope } from '../envelope/open-envelope.js';
import { combineShares } from '../shares/combine-shares.js';
import { openSessionShare, RECOVERY_HOLDER, shareDigest, type KeyShare } from '../shares/sealed-share.js';
import type { CeremonyRefusal, FromOpening, SessionShare, ToOpening, UnlockRequest } from './protocol.js';

type Pieces = Extract<ToOpening, { kind: 'piece' | 'piece-end' | 'piece-failed' }>;

const LIFETIME_MS = Number(process.argv[2] ?? 600_000);
const sessionId = randomUUID();
const pair = await webcrypto.subtle.generateKey({ name: 'X25519' }, false, ['deriveBits']);
if (!('privateKey' in pair)) throw new Error('no key pair');
const sessionKey = pair.privateKey;
let lotKey: string | undefined;
let givePiece: ((piece: Pieces) => void) | undefined;

const say = (message: FromOpening): Promise<void> =>
  new Promise((resolve) => {
    process.send?.(message, () => resolve());
  });

async function readShare(given: SessionShare): Promise<KeyShare | CeremonyRefusal> {
  // Everybody hands in the own share; only the recovery share has no person of its own.
  if (given.holder !== RECOVERY_HOLDER && given.holder !== given.handedInBy) return { code: 'SHARE_WRONG', params: { holder: given.holder } };
  const share = await openSessionShare(given.sealed, sessionKey, sessionId);
  if (!share.ok) return { code: 'SHARE_UNREADABLE', params: { holder: given.holder } };
  const own = share.value.holder === given.holder && (await shareDigest(share.value)) === given.shareSha256;
  return own ? share.value : { code: 'SHARE_WRONG', params: { holder: given.holder } };
}

async function unlock({ key, shares: [first, second] }: UnlockRequest): Promise<CeremonyRefusal | undefined> {
  if (first.handedInBy === second.handedInBy) return { code: 'SHARES_OF_ONE_HOLDER' };
  const [left, right] = [await readShare(first), await readShare(second)];
  if ('code' in left) return left;
  if ('code' in right) return right;
  const combined = await combineShares(left, right, key);
  if (!combined.ok) return { code: combined.error.code, ...(combined.error.params ? { params: combined.error.params } : {}) };
  lotKey = combined.value;
  return undefined;
}

/** Asks for one piece at a time, so that a slow process never has more in memory than the envelope it is at. */
async function* pieces(): AsyncGenerator<Uint8Array> {
  for (;;) {
    const piece = await new Promise<Pieces>((resolve) => {
      givePiece = resolve;
      void say({ kind: 'next-piece' });
    });
    if (piece.kind === 'piece-failed') throw new Error('the stored envelope could not be read');
    if (piece.kind === 'piece-end') return;
    yield piece.bytes;
  }
}

async function open(id: string, expected: Parameters<typeof openEnvelope>[2]): Promise<void> {
  if (lotKey === undefined) return say({ kind: 'unreadable', id, reason: 'CEREMONY_LOCKED' });
  try {
    const opened = await openEnvelope(pieces(), lotKey, expected);
    await say(opened.ok ? { kind: 'opened', id, part: opened.value } : { kind: 'unreadable', id, reason: opened.error.code });
  } catch {
    await say({ kind: 'unreadable', id, reason: 'ENVELOPE_NOT_STORED' });
  }
}

process.on('message', (message: ToOpening) => {
  if (message.kind === 'unlock') void unlock(message).then((refusal) => say({ kind: 'unlocked', ...(refusal ? { refusal } : {}) }));
  else if (message.kind === 'envelope') void open(message.id, message.expected);
  else givePiece?.(message);
});
process.once('disconnect', () => process.exit(0));
setTimeout(() => process.exit(1), LIFETIME_MS);
await say({ kind: 'ready', sessionId, sessionRecipient: await identityToRecipient(sessionKey) });
