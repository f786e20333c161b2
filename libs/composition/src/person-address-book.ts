// SPDX-License-Identifier: EUPL-1.2
import type { AddressBook, MailAddress } from '@samenspel/messages';
import type { DataSource } from 'typeorm';

/** Accounts knows where people get their mail; messages knows no accounts. */
export class PersonAddressBook implements AddressBook {
  constructor(private readonly dataSource: DataSource) {}

  async addressOf(personId: string): Promise<MailAddress | null> {
    const [row]: MailAddress[] = await this.dataSource.query('SELECT email, language FROM accounts.person WHERE id = $1 AND disabled_at IS NULL', [
      personId,
    ]);
    return row ?? null;
  }
}
