// SPDX-License-Identifier: EUPL-1.2
import { isSha256Hex, randomBytes, sha256Hex, toHex, utf8 } from '../encoding.js';

/** What became of a sealed bid before the deadline; only `submitted` ones are opened. */
export type ClosedState = 'submitted' | 'replaced' | 'withdrawn';

/** One version of one bid, without a name. */
export interface ClosedEntry {
  readonly qualitySha256: string;
  readonly priceSha256: string;
  readonly state: ClosedState;
}

/** What is published at opening; together with the commitment of the closing anybody can check it. */
export interface ClosingList {
  readonly tenderId: string;
  readonly lotId: string;
  /** Hex of 32 random bytes, kept sealed until the opening: without it an empty list could be guessed. */
  readonly salt: string;
  readonly entries: readonly ClosedEntry[];
}

export const newClosingSalt = (): string => toHex(randomBytes(32));

/** The exact text that the commitment is the SHA-256 of; lines are sorted, so it does not tell an order. */
export function closingText({ tenderId, lotId, salt, entries }: ClosingList): string {
  const lines = entries.map(({ qualitySha256, priceSha256, state }) => `${qualitySha256} ${priceSha256} ${state}`).sort();
  if (!isSha256Hex(salt) || !entries.every((entry) => isSha256Hex(entry.qualitySha256) && isSha256Hex(entry.priceSha256)))
    throw new Error('a closing list holds hex of 32 bytes');
  return [`samenspel closing 1`, `tender: ${tenderId}`, `lot: ${lotId}`, `salt: ${salt}`, ...lines, ''].join('\n');
}

/** 64 hex digits, published for every lot at its closing, also for one without bids. */
export const closingCommitment = (list: ClosingList): Promise<string> => sha256Hex(utf8(closingText(list)));

/** True when nothing was added, dropped or changed between closing and opening. */
export async function closingListHolds(commitment: string, list: ClosingList): Promise<boolean> {
  try {
    return (await closingCommitment(list)) === commitment;
  } catch {
    return false;
  }
}
