// SPDX-License-Identifier: EUPL-1.2
import type { InstallationKeys } from '@samenspel/keys';
import { timingSafeEqual } from 'node:crypto';

const MAC_DIGITS = 20;
const LOCAL_PART = /^[^+@]+\+([0-9a-f]{32})-([0-9a-f]{20})@/i;

/**
 * The return address of each mail (VERP): it names the mail, and nobody else can write one, because a forged report would put
 * a standstill back (S-07).
 */
export class BounceAddresses {
  /** @param mailbox takes what comes back, such as `terug@samenspel.example` */
  constructor(
    private readonly keys: InstallationKeys,
    private readonly mailbox: string,
  ) {}

  of(mailId: string): string {
    const [local, host] = this.mailbox.split('@');
    const id = mailId.replaceAll('-', '');
    return `${local}+${id}-${macOf(this.keys.tag('token', 'bounce', id))}@${host}`;
  }

  /** The mail that an address of ours names; null for every other address. */
  mailIdOf(address: string): string | null {
    const [, id = '', mac = ''] = LOCAL_PART.exec(address.toLowerCase()) ?? [];
    if (id === '') return null;
    const right = this.keys.tagsUnderAll('token', 'bounce', id).some((tag) => timingSafeEqual(Buffer.from(macOf(tag)), Buffer.from(mac)));
    return right ? id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : null;
  }
}

const macOf = (tag: Buffer): string => tag.toString('hex').slice(0, MAC_DIGITS);
