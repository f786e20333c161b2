// SPDX-License-Identifier: EUPL-1.2
import { OldRowsRule } from '@samenspel/database';

/** Notices with their mail. Those that the law demands are proof of a case and go with its record, not by themselves. */
export const noticesRule = new OldRowsRule({
  kind: 'message.notice',
  starts: 'the notice',
  term: '1 year',
  ground: 'AVG art. 5 lid 1 onder e',
  table: 'messages.notice',
  where: `NOT legal AND at < clock.now(municipality_id) - interval '1 year'`,
});
