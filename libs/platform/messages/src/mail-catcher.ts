// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { deliveryReport } from './delivery-report.js';
import { SmtpRefusal } from './smtp-refusal.js';

export interface CaughtMail {
  readonly to: readonly string[];
  readonly raw: string;
}

const MOST_BYTES = 5_000_000;
/** An address with this word is refused for ever, one with `later` for now, one with `bounced` taken and then reported back. */
const REFUSED = /^refused@/;
const LATER = /^later@/;
const BOUNCED = /^bounced@/;

/** A real SMTP server that delivers nothing: each mail becomes a file. For the demo, development and specs; never for production. */
export class MailCatcher {
  readonly caught: CaughtMail[] = [];
  private readonly server: SMTPServer;

  /** Without a folder the mail stays in memory only; without the port of a receiver nothing is reported back. */
  constructor(
    private readonly folder: string | null = null,
    private readonly reportsTo: number | null = null,
  ) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      size: MOST_BYTES,
      onRcptTo: ({ address }, _session, done) => {
        if (REFUSED.test(address)) return done(new SmtpRefusal(550, 'No such mailbox'));
        if (LATER.test(address)) return done(new SmtpRefusal(451, 'Try again later'));
        return done();
      },
      onData: (stream, session, done) => {
        const pieces: Buffer[] = [];
        stream.on('data', (piece: Buffer) => pieces.push(piece));
        stream.on('end', () => {
          const mail = { to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(pieces).toString() };
          this.keep(mail)
            .then(() => this.report(mail, session.envelope.mailFrom))
            .then(() => done(), done);
        });
      },
    });
  }

  /** Port 0 takes a free one; the port is given back. */
  async listen(port: number, host = '127.0.0.1'): Promise<number> {
    if (this.folder !== null) await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, resolve);
    });
    return (this.server.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }

  /** What a mail server on the way does that finds no such mailbox later: it tells the return address (RFC 3464). */
  private async report({ to, raw }: CaughtMail, from: { address: string } | false): Promise<void> {
    const [lost] = to.filter((address) => BOUNCED.test(address));
    if (lost === undefined || from === false || this.reportsTo === null) return;
    const transport = createTransport({ host: '127.0.0.1', port: this.reportsTo, ignoreTLS: true });
    const envelope = { from: '', to: from.address };
    await transport.sendMail({ envelope, raw: deliveryReport({ to: from.address, lost, mail: raw }) }).finally(() => transport.close());
  }

  private async keep(mail: CaughtMail): Promise<void> {
    this.caught.push(mail);
    if (this.folder === null) return;
    const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.eml`;
    await writeFile(join(this.folder, `.${name}`), mail.raw, { mode: 0o600 });
    await rename(join(this.folder, `.${name}`), join(this.folder, name));
  }
}
