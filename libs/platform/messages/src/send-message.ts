// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { randomId } from '@samenspel/kernel';
import type { MessageKind, MessageParams } from './message-kind.js';

export interface Recipient {
  readonly personId: string;
  /** The party that the person gets it for; null for oneself. */
  readonly partyId?: string | null;
}

export interface About {
  readonly municipalityId: string | null;
  /** What it is about, so that its sending can be followed, such as a tender. */
  readonly subject: { readonly kind: string; readonly id: string };
}

/**
 * Writes a notice in the portal of each recipient, and the mail that goes with it, in the transaction of the change. It gives
 * back the ids of the notices, in the order of the recipients. Never use it for what a sealed bid must not betray: a row here
 * names a person.
 */
export async function sendMessage<Params extends MessageParams>(
  work: Work,
  kind: MessageKind<Params>,
  recipients: readonly Recipient[],
  params: Params,
  about: About,
): Promise<string[]> {
  if (recipients.length === 0) return [];
  const ids = recipients.map(() => randomId());
  const persons = recipients.map(({ personId }) => personId);
  const { municipalityId, subject } = about;
  // However many there are, two statements: all of them are told at one moment.
  await work.db.query(
    `INSERT INTO messages.notice (id, person_id, party_id, municipality_id, kind, params, legal, subject_kind, subject_id, at)
     SELECT r.id, r.person_id, r.party_id, $4, $5, $6, $7, $8, $9, moment.at
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS r (id, person_id, party_id),
       (SELECT CASE WHEN $4::uuid IS NULL THEN clock.real() ELSE clock.now($4::uuid) END AS at) AS moment`,
    [
      ids,
      persons,
      recipients.map(({ partyId }) => partyId ?? null),
      ...[municipalityId, kind.name, JSON.stringify(params), kind.legal, subject.kind, subject.id],
    ],
  );
  await writeMails(work, kind.legal, ids, persons);
  work.wakeWorker();
  return ids;
}

/**
 * what is not legal leaves by mail only when the person chose so; a digest a day when nothing was chosen. The address is
 * looked up when the mail leaves, so that it is the one of that moment.
 */
async function writeMails(work: Work, legal: boolean, noticeIds: readonly string[], persons: readonly string[]): Promise<void> {
  await work.db.query(
    `INSERT INTO messages.outbox (id, notice_id, digest)
     SELECT r.id, r.notice_id, chosen.mail = 'daily'
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS r (id, notice_id, person_id)
       LEFT JOIN messages.preference p ON p.person_id = r.person_id,
       LATERAL (SELECT CASE WHEN $4 THEN 'at_once' ELSE coalesce(p.mail, 'daily') END AS mail) AS chosen
     WHERE chosen.mail <> 'never'`,
    [noticeIds.map(() => randomId()), noticeIds, persons, legal],
  );
}
