// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';

/** One act about a sealed bid. It stands in the bid's slot and nowhere else, so that nothing visible moves. */
export interface SealedAct {
  readonly at: string;
  /** Such as `bid.submitted`, `bid.replaced`, `bid.withdrawn`. */
  readonly kind: string;
  readonly by: string;
  /** The digest of the envelope that the act was about. */
  readonly digest: string;
}

/** The acts of one slot, newest last. `count` and `head` also cover the oldest ones, when the slot had no room for all of them. */
export interface SealedChain {
  readonly count: number;
  readonly head: string;
  readonly acts: readonly SealedAct[];
}

const START = (tenderId: string): string => createHash('sha256').update(`samenspel sealed chain 1\n${tenderId}`).digest('hex');

const follow = (head: string, act: SealedAct): string =>
  createHash('sha256')
    .update([head, act.at, JSON.stringify(act.kind), act.by, act.digest].join('\n'))
    .digest('hex');

export const emptySealedChain = (tenderId: string): SealedChain => ({ count: 0, head: START(tenderId), acts: [] });

/** Adds an act. At most `keep` acts stay readable, because a slot has a fixed length. */
export function appendSealed(chain: SealedChain, act: SealedAct, keep = 20): SealedChain {
  return { count: chain.count + 1, head: follow(chain.head, act), acts: [...chain.acts, act].slice(-keep) };
}

/** True when nothing in it was changed. Of a chain that lost its oldest acts only the form can be checked. */
export function sealedChainHolds(tenderId: string, chain: SealedChain): boolean {
  if (chain.count > chain.acts.length) return chain.acts.length > 0 && /^[0-9a-f]{64}$/.test(chain.head);
  return chain.count === chain.acts.length && chain.acts.reduce(follow, START(tenderId)) === chain.head;
}
