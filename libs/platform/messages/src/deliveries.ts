// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { conflict, err, ok, refused, type DomainError, type Result } from '@samenspel/kernel';

/** What a lib may ask inside or outside a unit of work. */
export interface Queryable {
  query<T>(sql: string, values?: unknown[]): Promise<T>;
}

export interface NoticeDelivery {
  readonly noticeId: string;
  readonly personId: string;
  readonly partyId: string | null;
  /** Since when it stands in the portal. */
  readonly noticeAt: Date;
  /** Business time at which the mail server took it, or it was delivered otherwise; null while that has not happened (S-07). */
  readonly deliveredAt: Date | null;
  /** S-07: not taken within an hour of real time, given up, or come back: somebody must find another way. */
  readonly isTask: boolean;
  readonly failure: string | null;
}

const SELECT = `
  SELECT n.id AS "noticeId", n.person_id AS "personId", n.party_id AS "partyId", n.at AS "noticeAt",
    coalesce(CASE WHEN o.bounced_at IS NULL THEN o.accepted_at END, d.at) AS "deliveredAt", coalesce(o.bounce, o.failure) AS failure,
    d.at IS NULL AND (o.bounced_at IS NOT NULL OR o.accepted_at IS NULL
      AND (o.id IS NULL OR o.given_up_at IS NOT NULL OR o.written_at < clock.real() - interval '1 hour')) AS "isTask"
  FROM messages.notice n
  LEFT JOIN messages.outbox o ON o.notice_id = n.id
  LEFT JOIN messages.other_delivery d ON d.notice_id = n.id`;

/** The notices of one kind about one thing, and whether each arrived. */
export const deliveriesAbout = (db: Queryable, subject: { kind: string; id: string }, messageKind: string): Promise<NoticeDelivery[]> =>
  db.query(`${SELECT} WHERE n.subject_kind = $1 AND n.subject_id = $2 AND n.kind = $3 ORDER BY n.id`, [subject.kind, subject.id, messageKind]);

/** The same for several things of one kind at once; each delivery says which one it is about. */
export const deliveriesAboutEach = (
  db: Queryable,
  subjectKind: string,
  subjectIds: readonly string[],
  messageKind: string,
): Promise<(NoticeDelivery & { readonly subjectId: string })[]> =>
  db.query(
    `${SELECT.replace('SELECT ', 'SELECT n.subject_id AS "subjectId", ')} WHERE n.subject_kind = $1 AND n.subject_id = ANY ($2) AND n.kind = $3 ORDER BY n.id`,
    [subjectKind, [...subjectIds], messageKind],
  );

/** Legal notices of a municipality that did not arrive: tasks for the contact point. */
export const undelivered = (db: Queryable, municipalityId: string): Promise<NoticeDelivery[]> =>
  db.query(`SELECT * FROM (${SELECT} WHERE n.municipality_id = $1 AND n.legal) all_of_it WHERE "isTask" ORDER BY "noticeAt", "noticeId" LIMIT 100`, [
    municipalityId,
  ]);

/** S-07: sent by registered post or handed over, on a date that a person states. */
export async function recordOtherDelivery(
  work: Work,
  noticeId: string,
  how: 'registered_post' | 'handed_over',
  at: Date,
): Promise<Result<string, DomainError<'ALREADY_DELIVERED' | 'CONFLICT'>>> {
  const [delivery] = await work.db.query<NoticeDelivery[]>(`${SELECT} WHERE n.id = $1`, [noticeId]);
  if (delivery === undefined || work.actor.personId === null) return err(conflict());
  if (delivery.deliveredAt !== null) return err(refused('ALREADY_DELIVERED', { rule: 'S-07' }));
  await work.db.query('INSERT INTO messages.other_delivery (notice_id, how, at, recorded_by) VALUES ($1, $2, $3, $4)', [
    noticeId,
    how,
    at,
    work.actor.personId,
  ]);
  await work.audit({
    kind: 'message.delivered_otherwise',
    subject: { kind: 'person', id: delivery.personId },
    data: { noticeId, how, at: at.toISOString() },
  });
  return ok(noticeId);
}
