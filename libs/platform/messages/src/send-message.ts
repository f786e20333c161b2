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
  const ids: string[] = [];
  for (const recipient of recipients) {
    const id = randomId();
    ids.push(id);
    await work.db.query(
      `INSERT INTO messages.notice (id, person_id, party_id, municipality_id, kind, params, legal, subject_kind, subject_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, CASE WHEN $4::uuid IS NULL THEN clock.real() ELSE clock.now($4::uuid) END)`,
      [
        id,
        recipient.personId,
        recipient.partyId ?? null,
        about.municipalityId,
        kind.name,
        JSON.stringify(params),
        kind.legal,
        about.subject.kind,
        about.subject.id,
      ],
    );
    await writeMail(work, kind.legal, id, recipient.personId);
  }
  work.wakeWorker();
  return ids;
}

/**
 * what is not legal leaves by mail only when the person chose so; a digest a day when nothing was chosen. The address is
 * looked up when the mail leaves, so that it is the one of that moment.
 */
async function writeMail(work: Work, legal: boolean, noticeId: string, personId: string): Promise<void> {
  await work.db.query(
    `INSERT INTO messages.outbox (id, notice_id, digest)
     SELECT $1, $2, chosen.mail = 'daily'
     FROM (SELECT CASE WHEN $3 THEN 'at_once' ELSE coalesce((SELECT mail FROM messages.preference WHERE person_id = $4), 'daily') END AS mail) chosen
     WHERE chosen.mail <> 'never'`,
    [randomId(), noticeId, legal, personId],
  );
}
