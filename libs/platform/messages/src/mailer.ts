// SPDX-License-Identifier: EUPL-1.2
import { createTransport, type Transporter } from 'nodemailer';
import type { BounceAddresses } from './bounce-addresses.js';
import type { Delivery, Postman } from './postman.js';
import type { Mail } from './renderer.js';

const TIMEOUT_MS = 20_000;

/** Hands mail to the server of the installation; accepted means that this server answered 250 to the whole mail. */
export class Mailer implements Postman {
  private readonly transport: Transporter;

  /** @param bounces gives each mail a return address of its own; without it reports go to the sender */
  constructor(
    smtpUrl: string,
    private readonly from: string,
    private readonly bounces: BounceAddresses | null = null,
  ) {
    this.transport = createTransport(smtpUrl, {
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    } as object);
  }

  /** The id makes the Message-ID, so that a mail that leaves twice is recognised as the same one. */
  async send(id: string, to: string, mail: Mail): Promise<Delivery> {
    const host = /@([^>\s]+)/.exec(this.from)?.[1] ?? 'samenspel.invalid';
    try {
      await this.transport.sendMail({
        from: this.from,
        to: { name: '', address: to },
        ...(this.bounces === null ? {} : { envelope: { from: this.bounces.of(id), to } }),
        messageId: `<${id}@${host}>`,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { outcome: 'accepted' };
    } catch (error) {
      const { responseCode, code } = error as { responseCode?: number; code?: string };
      return {
        outcome: 'refused',
        lasting: responseCode !== undefined && responseCode >= 550,
        why: `${code ?? 'unknown'} ${responseCode ?? ''}`.trim(),
      };
    }
  }

  close(): void {
    this.transport.close();
  }
}
