// SPDX-License-Identifier: EUPL-1.2
import { OldRowsRule, type Work } from '@samenspel/database';

/** Notices with their mail. Those that the law demands are proof of a case and go with its record, not by themselves. */
export const noticesRule = new OldRowsRule({
  kind: 'message.notice',
  starts: 'the notice',
  term: '1 year',
  ground: 'AVG art. 5 lid 1 onder e',
  table: 'messages.notice',
  where: `NOT legal AND at < clock.now(municipality_id) - interval '1 year'`,
});

const FORGET = {
  name: 'messages.forget',
  text: `WITH gone AS (DELETE FROM messages.notice WHERE subject_kind = $1 AND subject_id = ANY ($2::uuid[]) RETURNING 1) SELECT count(*)::int AS n FROM gone`,
};

/** for the rule of the record that they belong to. Their mail, its address and other deliveries go with them; tells how many notices went. */
export async function forgetNotices(work: Work, subjectKind: string, subjectIds: readonly string[]): Promise<number> {
  return (await work.rows<{ n: number }>(FORGET, [subjectKind, [...subjectIds]]))[0]?.n ?? 0;
}
