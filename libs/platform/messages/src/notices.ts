// SPDX-License-Identifier: EUPL-1.2
import type { Reads, Work } from '@samenspel/database';
import type { Actor } from '@samenspel/kernel';

/** how what is not legal reaches a person by mail. */
export const MAIL_CHOICES = ['at_once', 'daily', 'never'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

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

/** What the person chose, or the digest a day that holds for who chose nothing. */
export async function mailChoiceOf(reads: Reads, actor: Actor): Promise<MailChoice> {
  const row = await reads.row<{ mail: MailChoice }>(
    { name: 'messages.mail_choice', text: 'SELECT mail FROM messages.preference WHERE person_id = $1' },
    [actor.personId],
  );
  return row?.mail ?? 'daily';
}

/** Holds for messages from now on. */
export async function chooseMail(work: Work, choice: MailChoice): Promise<void> {
  await work.db.query(
    'INSERT INTO messages.preference (person_id, mail) VALUES ($1, $2) ON CONFLICT (person_id) DO UPDATE SET mail = excluded.mail',
    [work.actor.personId, choice],
  );
}
