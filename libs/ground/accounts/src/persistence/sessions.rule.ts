// SPDX-License-Identifier: EUPL-1.2
import { OldRowsRule } from '@samenspel/database';

/** Sessions that ended by themselves or were ended. An hour later, so that no request under way can write back what was ended. */
export const sessionsRule = new OldRowsRule({
  kind: 'account.session',
  starts: 'the end of the session',
  term: '1 hour',
  ground: 'AVG art. 5 lid 1 onder e',
  table: 'accounts.session',
  where: `expires_at < clock.real() - interval '1 hour'`,
});
