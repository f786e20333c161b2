// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from 'typeorm';
import type { AddressBook } from './address-book.js';
import type { MessageParams } from './message-kind.js';
import type { Postmen } from './postman.js';
import type { DigestLine, MessageRenderer } from './renderer.js';
import { wordingsInForce } from './wordings.js';

const BATCH = 20;
const IN_SANDBOX = 'EXISTS (SELECT FROM clock.municipality_offset c WHERE c.municipality_id = n.municipality_id AND c.sandbox)';

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly params: MessageParams;
  readonly municipalityId: string | null;
  readonly at: Date;
}

/** what a person did not ask for at once comes in one mail a day at most. */
export class Digests {
  constructor(
    private readonly dataSource: DataSource,
    private readonly renderer: MessageRenderer,
    private readonly postmen: Postmen,
    private readonly addresses: AddressBook,
  ) {}

  /** Returns how many persons were looked at; go on until 0. */
  async send(): Promise<number> {
    const persons: { person_id: string; sandbox: boolean }[] = await this.dataSource.query(
      `SELECT n.person_id, ${IN_SANDBOX} AS sandbox FROM messages.outbox o JOIN messages.notice n ON n.id = o.notice_id
       WHERE o.digest AND o.accepted_at IS NULL AND o.given_up_at IS NULL AND o.try_after <= clock.real()
         AND NOT EXISTS (
           SELECT FROM messages.outbox s JOIN messages.notice sn ON sn.id = s.notice_id
           WHERE s.digest AND sn.person_id = n.person_id AND s.accepted_really_at > clock.real() - interval '1 day')
       GROUP BY n.person_id, sandbox HAVING min(o.written_at) < clock.real() - interval '1 hour' LIMIT ${BATCH}`,
    );
    for (const { person_id: personId, sandbox } of persons) await this.sendTo(personId, sandbox);
    return persons.length;
  }

  private async sendTo(personId: string, sandbox: boolean): Promise<void> {
    const rows = await this.take(personId, sandbox);
    const first = rows[0];
    if (first === undefined) return;
    const ids = rows.map((row) => row.id);
    const to = await this.addresses.addressOf(personId);
    if (to === null || to.email === null) return this.giveUp(ids, 'no address');
    const own = await wordingsInForce(this.dataSource, rows, to.language);
    const lines: DigestLine[] = rows.map((row, index) => ({
      text: this.renderer.line(row.kind, to.language, row.params, own[index]),
      link: this.renderer.link(row.kind, row.params),
    }));
    const delivery = await (sandbox ? this.postmen.sandbox : this.postmen.real).send(first.id, to.email, this.renderer.digest(to.language, lines));
    if (delivery.outcome === 'refused') return delivery.lasting ? this.giveUp(ids, delivery.why) : undefined;
    await this.dataSource.query(
      'UPDATE messages.outbox SET accepted_at = clock.real(), accepted_really_at = clock.real(), address = $2 WHERE id = ANY($1)',
      [ids, to.email],
    );
  }

  /** Taken for an hour: that is also the wait after a refusal that may pass. */
  private async take(personId: string, sandbox: boolean): Promise<Row[]> {
    const [rows]: [Row[], number] = await this.dataSource.query(
      `UPDATE messages.outbox o SET try_after = clock.real() + interval '1 hour', attempts = attempts + 1
       FROM messages.notice n
       WHERE n.id = o.notice_id AND o.id IN (
         SELECT w.id FROM messages.outbox w JOIN messages.notice n ON n.id = w.notice_id
         WHERE n.person_id = $1 AND ${IN_SANDBOX} = $2 AND w.digest AND w.accepted_at IS NULL AND w.given_up_at IS NULL AND w.try_after <= clock.real()
         FOR UPDATE OF w SKIP LOCKED)
       RETURNING o.id, n.kind, n.params, n.municipality_id AS "municipalityId", n.at`,
      [personId, sandbox],
    );
    return rows;
  }

  private async giveUp(ids: readonly string[], why: string): Promise<void> {
    await this.dataSource.query('UPDATE messages.outbox SET given_up_at = clock.real(), failure = $2 WHERE id = ANY($1)', [ids, why]);
  }
}
