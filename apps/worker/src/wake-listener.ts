// SPDX-License-Identifier: EUPL-1.2
import { WAKE_CHANNEL } from '@samenspel/database';
import { Client } from 'pg';

const AGAIN_AFTER_MS = 1_000;

/** Hears at once that a transaction left work. Without it the worker still looks every second, so a lost connection is only slower. */
export class WakeListener {
  private client: Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopping = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly onWake: () => void,
  ) {}

  async start(): Promise<void> {
    const client = new Client({ connectionString: this.databaseUrl, application_name: 'samenspel-worker-listener', keepAlive: true });
    client.on('notification', this.onWake);
    client.on('error', () => this.again());
    client.on('end', () => this.again());
    this.client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${WAKE_CHANNEL}`);
      this.onWake();
    } catch {
      this.again();
    }
  }

  async stop(): Promise<void> {
    this.stopping = true;
    if (this.timer !== null) clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private again(): void {
    if (this.stopping || this.timer !== null) return;
    this.client?.removeAllListeners('end');
    void this.client?.end().catch(() => undefined);
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.start();
    }, AGAIN_AFTER_MS);
  }
}
