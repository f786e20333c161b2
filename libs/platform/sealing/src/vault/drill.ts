// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, ok, type DomainError, type Result } from '@samenspel/kernel';
import { isSha256Hex, randomBytes, sha256Hex, toHex, utf8 } from '../encoding.js';
import { openText, sealText } from '../envelope/small-seal.js';
import type { VaultIdentity } from './vault.js';

/** A drill shows that an officer can still unlock: the server seals a random number, the officer's browser gives it back. */
export interface Drill {
  readonly challenge: Uint8Array;
  /** What the server keeps until the answer comes. */
  readonly answerSha256: string;
}

const PREFIX = 'samenspel drill 1\n';

export async function makeDrill(recipient: string): Promise<Drill> {
  const nonce = toHex(randomBytes(32));
  return { challenge: await sealText(PREFIX + nonce, recipient), answerSha256: await sha256Hex(utf8(nonce)) };
}

/**
 * Opens a drill and nothing else: sent an officer's sealed share as if it were a
 * drill, this refuses, or the server could have shares read out to it one by one.
 */
export async function answerDrill(challenge: Uint8Array, vault: VaultIdentity): Promise<Result<string, DomainError<'DRILL_WRONG'>>> {
  const text = (await openText(challenge, vault)) ?? '';
  const nonce = text.slice(PREFIX.length);
  return text.startsWith(PREFIX) && isSha256Hex(nonce) ? ok(nonce) : err(invalid('DRILL_WRONG', { rule: 'B-07' }));
}

export async function drillPassed(answerSha256: string, answer: string): Promise<boolean> {
  return (await sha256Hex(utf8(answer))) === answerSha256;
}
