// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';

export interface CaughtMail {
  readonly to: readonly string[];
  readonly raw: string;
}

const MOST_BYTES = 5_000_000;
/** An address with this word is refused for ever, one with `later` for now: so the demo and the specs see both. */
const REFUSED = /^refused@/;
const LATER = /^later@/;

class SmtpRefusal extends Error {
  constructor(
    readonly responseCode: number,
    text: string,
  ) {
    super(text);
  }
}

/** A real SMTP server that delivers nothing: each mail becomes a file. For the demo, development and specs; never for production. */
export class MailCatcher {
  readonly caught: CaughtMail[] = [];
  private readonly server: SMTPServer;

  /** Without a folder the mail stays in memory only. */
  constructor(private readonly folder: string | null = null) {
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
          this.keep(mail).then(() => done(), done);
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

  private async keep(mail: CaughtMail): Promise<void> {
    this.caught.push(mail);
    if (this.folder === null) return;
    const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.eml`;
    await writeFile(join(this.folder, `.${name}`), mail.raw, { mode: 0o600 });
    await rename(join(this.folder, `.${name}`), join(this.folder, name));
  }
}
