// SPDX-License-Identifier: EUPL-1.2
import type { Reads, Work } from '@samenspel/database';
import type { Actor } from '@samenspel/kernel';
import type { MessageParams } from './message-kind.js';

export interface Notice {
  readonly id: string;
  readonly partyId: string | null;
  readonly kind: string;
  readonly params: MessageParams;
  readonly legal: boolean;
  readonly at: Date;
  readonly readAt: Date | null;
}

const OWN_NOTICES = {
  name: 'messages.own_notices',
  text: `SELECT id, party_id AS "partyId", kind, params, legal, at, read_at AS "readAt" FROM messages.notice
         WHERE person_id = $1 AND ($2::timestamptz IS NULL OR (at, id) < ($2, $3::uuid)) ORDER BY at DESC, id DESC LIMIT $4`,
};

/** The person's own notices, newest first; a machine and a visitor have none. */
export async function findNotices(reads: Reads, actor: Actor, limit: number, after: { at: Date; id: string } | null = null): Promise<Notice[]> {
  if (actor.kind !== 'person') return [];
  return reads.rows<{ [key: string]: unknown } & Notice>(OWN_NOTICES, [actor.personId, after?.at ?? null, after?.id ?? null, Math.min(limit, 101)]);
}

/** True when it is the actor's own; reading again keeps the first moment. */
export async function markNoticeRead(work: Work, noticeId: string): Promise<boolean> {
  const rows = await work.rows(
    {
      name: 'messages.mark_read',
      text: 'UPDATE messages.notice SET read_at = coalesce(read_at, clock.real()) WHERE id = $1 AND person_id = $2 RETURNING id',
    },
    [noticeId, work.actor.personId],
  );
  return rows.length > 0;
}
