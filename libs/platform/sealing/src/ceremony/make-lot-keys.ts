// SPDX-License-Identifier: EUPL-1.2
import { once } from 'node:events';
import { RECOVERY_HOLDER } from '../shares/sealed-share.js';
import type { ShareHolder } from '../shares/split-key.js';
import type { KeyMakingAnswer, KeyMakingRequest, LotKeys } from './protocol.js';
import { CeremonyEnded, startShortLived, tell } from './short-lived-process.js';

/** With two officers, one who falls ill would close the bids for good. */
export const FEWEST_OFFICERS = 3;

export interface MakeLotKeysInput {
  readonly tenderId: string;
  readonly lotIds: readonly string[];
  /** The opening officers' vaults, at least three. */
  readonly officers: readonly { readonly officerId: string; readonly recipient: string }[];
  /** The municipality's offline recovery key. */
  readonly recoveryRecipient: string;
}

/**
 * Makes the quality and price keys of each lot, in a process that ends when it is
 * done. Only public keys, sealed shares and their digests come back. Throws when the
 * officers are too few or a vault occurs twice: check that before, with a text for people.
 */
export async function makeLotKeys({ tenderId, lotIds, officers, recoveryRecipient }: MakeLotKeysInput): Promise<readonly LotKeys[]> {
  if (officers.length < FEWEST_OFFICERS) throw new Error(`keys need at least ${FEWEST_OFFICERS} opening officers`);
  const holders: ShareHolder[] = officers.map(({ officerId, recipient }) => ({ holder: officerId, recipient }));
  const request: KeyMakingRequest = { tenderId, lotIds, holders: [...holders, { holder: RECOVERY_HOLDER, recipient: recoveryRecipient }] };
  const child = startShortLived('key-making.child.js');
  const ended = once(child, 'exit').catch(() => undefined);
  try {
    const answer = new Promise<KeyMakingAnswer>((resolve, reject) => {
      child.once('message', (message: KeyMakingAnswer) => resolve(message));
      child.once('error', reject);
      child.once('exit', () => reject(new CeremonyEnded('the process that makes keys ended before it was done')));
    });
    await tell(child, request).catch(() => undefined);
    const done = await answer;
    if (done.kind === 'failed') throw new Error(done.message);
    await ended;
    return done.lots;
  } finally {
    child.kill('SIGKILL');
  }
}
