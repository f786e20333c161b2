// SPDX-License-Identifier: EUPL-1.2
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { BounceAddresses } from './bounce-addresses.js';
import { readBounce, type Bounce } from './read-bounce.js';
import { SmtpRefusal } from './smtp-refusal.js';

const MOST_BYTES = 1_000_000;
const MOST_CLIENTS = 20;

/**
 * Takes reports on mail that could not be delivered, over SMTP, from the mail server of the installation. It takes mail for
 * return addresses of ours only, keeps nothing of it, and answers `451` when the report could not be recorded, so that the
 * other server tries again.
 */
export class BounceReceiver {
  private readonly server: SMTPServer;

  constructor(
    private readonly addresses: BounceAddresses,
    private readonly record: (mailId: string, bounce: Bounce) => Promise<unknown>,
    private readonly onFailure: (error: unknown) => void,
  ) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      size: MOST_BYTES,
      maxClients: MOST_CLIENTS,
      onRcptTo: ({ address }, _session, done) => done(addresses.mailIdOf(address) === null ? new SmtpRefusal(550, 'No such mailbox') : null),
      onData: (stream, session, done) => {
        const pieces: Buffer[] = [];
        stream.on('data', (piece: Buffer) => pieces.push(piece));
        stream.on('end', () => {
          if (stream.sizeExceeded) return done(new SmtpRefusal(552, 'Too large'));
          const to = session.envelope.rcptTo.map(({ address }) => address);
          return void this.take(to, Buffer.concat(pieces)).then(
            () => done(),
            (error: unknown) => done(this.failed(error)),
          );
        });
      },
    });
    this.server.on('error', () => undefined);
  }

  /** Port 0 takes a free one; the port is given back. */
  async listen(port: number, host?: string): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, resolve);
    });
    return (this.server.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }

  private async take(to: readonly string[], raw: Buffer): Promise<void> {
    const bounce = await readBounce(raw);
    if (bounce === null) return;
    for (const address of to) {
      const mailId = this.addresses.mailIdOf(address);
      if (mailId !== null) await this.record(mailId, bounce);
    }
  }

  private failed(error: unknown): SmtpRefusal {
    this.onFailure(error);
    return new SmtpRefusal(451, 'Try again later');
  }
}
