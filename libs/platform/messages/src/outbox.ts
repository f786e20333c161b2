// SPDX-License-Identifier: EUPL-1.2
import type { UnitOfWork, Work } from '@samenspel/database';
import type { MessageSettled } from '@samenspel/events';
import { ok, systemActor } from '@samenspel/kernel';
import type { DataSource } from 'typeorm';
import type { AddressBook } from './address-book.js';
import type { MessageParams } from './message-kind.js';
import type { Delivery, Postmen } from './postman.js';
import type { MessageRenderer } from './renderer.js';
import { wordingsInForce } from './wordings.js';

const BATCH = 20;
/** Longer than a mail server may take; after kill -9 the mails of the dead worker wait this long. */
const LEASE_SECONDS = 120;
const FIRST_WAIT_SECONDS = 15;
const LONGEST_WAIT_SECONDS = 3_600;
const GIVE_UP_AFTER_HOURS = 72;

interface Waiting {
  readonly id: string;
  readonly notice_id: string;
  readonly person_id: string;
  readonly municipality_id: string | null;
  readonly kind: string;
  readonly params: MessageParams;
  readonly legal: boolean;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly attempts: number;
  readonly sandbox: boolean;
  readonly at: Date;
}

/**
 * Sends what waits. A mail may leave twice only when the process died between the server's acceptance and its record; then it
 * has the same Message-ID. An event tells of each legal mail that was accepted or given up (S-07).
 */
export class Outbox {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly renderer: MessageRenderer,
    private readonly postmen: Postmen,
    private readonly addresses: AddressBook,
  ) {}

  /** Returns how many mails were taken; go on until 0. When `goOn` says no, what was not begun is given back. */
  async send(goOn: () => boolean = () => true): Promise<number> {
    const waiting = await this.take();
    for (const mail of waiting) {
      if (goOn()) await this.finish(mail, ...(await this.deliver(mail)));
      else await this.dataSource.query('UPDATE messages.outbox SET try_after = clock.real(), attempts = attempts - 1 WHERE id = $1', [mail.id]);
    }
    return waiting.length;
  }

  private async take(): Promise<Waiting[]> {
    const [rows]: [Waiting[], number] = await this.dataSource.query(
      `UPDATE messages.outbox o SET try_after = clock.real() + ${LEASE_SECONDS} * interval '1 second', attempts = attempts + 1
       FROM messages.notice n
       WHERE n.id = o.notice_id AND o.id IN (
         SELECT id FROM messages.outbox
         WHERE accepted_at IS NULL AND given_up_at IS NULL AND NOT digest AND try_after <= clock.real()
         ORDER BY try_after LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
       RETURNING o.id, o.notice_id, n.person_id, n.municipality_id, n.kind, n.params, n.legal, n.subject_kind, n.subject_id, o.attempts, n.at,
         EXISTS (SELECT FROM clock.municipality_offset c WHERE c.municipality_id = n.municipality_id AND c.sandbox) AS sandbox`,
    );
    return rows;
  }

  private async deliver(mail: Waiting): Promise<[Delivery, string | null]> {
    const to = await this.addresses.addressOf(mail.person_id);
    if (to === null || to.email === null) return [{ outcome: 'refused', lasting: true, why: 'no address' }, null];
    const postman = mail.sandbox ? this.postmen.sandbox : this.postmen.real;
    const [own = null] = await wordingsInForce(
      this.dataSource,
      [{ municipalityId: mail.municipality_id, kind: mail.kind, at: mail.at }],
      to.language,
    );
    return [await postman.send(mail.id, to.email, this.renderer.mail(mail.kind, to.language, mail.params, own)), to.email];
  }

  private async finish(mail: Waiting, delivery: Delivery, address: string | null): Promise<void> {
    await this.unitOfWork.run(systemActor(mail.id), async (work) => {
      if (delivery.outcome === 'accepted') await this.accepted(work, mail, address);
      else await this.refused(work, mail, delivery);
      return ok();
    });
  }

  private async accepted(work: Work, mail: Waiting, address: string | null): Promise<void> {
    const [rows]: [{ bounced: boolean }[], number] = await work.db.query(
      `UPDATE messages.outbox SET accepted_really_at = clock.real(), failure = NULL, address = $3,
         accepted_at = CASE WHEN $2::uuid IS NULL THEN clock.real() ELSE clock.now($2::uuid) END
       WHERE id = $1 RETURNING bounced_at IS NOT NULL AS bounced`,
      [mail.id, mail.municipality_id, address],
    );
    // It may have come back before we noted that it left.
    if (rows[0]?.bounced !== true) await this.tell(work, mail, 'message.accepted');
  }

  private async refused(work: Work, mail: Waiting, delivery: { readonly lasting: boolean; readonly why: string }): Promise<void> {
    const wait = Math.min(FIRST_WAIT_SECONDS * 2 ** (mail.attempts - 1), LONGEST_WAIT_SECONDS);
    const [rows]: [{ given_up: boolean }[], number] = await work.db.query(
      `UPDATE messages.outbox SET failure = $2, try_after = clock.real() + $3 * interval '1 second',
         given_up_at = CASE WHEN $4 OR written_at < clock.real() - ${GIVE_UP_AFTER_HOURS} * interval '1 hour' THEN clock.real() END
       WHERE id = $1 RETURNING given_up_at IS NOT NULL AS given_up`,
      [mail.id, delivery.why, wait, delivery.lasting],
    );
    if (rows[0]?.given_up === true) await this.tell(work, mail, 'message.not_delivered');
  }

  private async tell(work: Work, mail: Waiting, type: MessageSettled['type']): Promise<void> {
    if (!mail.legal) return;
    const event: MessageSettled = {
      type,
      version: 1,
      municipalityId: mail.municipality_id,
      subject: { kind: mail.subject_kind, id: mail.subject_id },
      data: { noticeId: mail.notice_id, kind: mail.kind },
    };
    await work.emit(event);
  }
}
