// SPDX-License-Identifier: EUPL-1.2
import type { Reads } from '@samenspel/database';

// An hour later than the end, so that no request under way can write back what was ended.
const PRUNE = { name: 'accounts-session-prune', text: `DELETE FROM accounts.session WHERE expires_at < now() - interval '1 hour'` };

/** For the worker, once an hour: takes away sessions that ended by themselves or were ended. */
export async function pruneSessions(reads: Reads): Promise<void> {
  await reads.rows(PRUNE);
}
