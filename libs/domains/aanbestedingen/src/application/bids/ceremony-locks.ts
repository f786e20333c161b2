// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Work } from '@samenspel/database';
import { Client } from 'pg';
import { DataSource } from 'typeorm';

const KEY = 'hashtextextended($1, 4)';
const GONE = { name: 'aanbestedingen-ceremony-gone', text: `SELECT pg_try_advisory_xact_lock(${KEY}) AS gone` };
/** A machine that vanished without a word is missed after a minute; a process that was killed at once. */
const KEEP_ALIVE = '-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3';

/**
 * Shows that the process with a ceremony's key is alive: PostgreSQL holds a lock for it as long as its connection stands, and
 * lets go by itself when the process is gone. One connection for all ceremonies of this process, beside the pool.
 */
@Injectable()
export class CeremonyLocks implements OnApplicationShutdown {
  private client: Promise<Client> | null = null;
  private live: Client | null = null;
  private readonly held = new Map<string, () => void>();

  constructor(private readonly dataSource: DataSource) {}

  /** `onLost` must end the ceremony: from then on others may begin a new one. */
  async hold(sessionId: string, onLost: () => void): Promise<void> {
    this.held.set(sessionId, onLost);
    this.client ??= this.connect();
    try {
      await (await this.client).query(`SELECT pg_advisory_lock(${KEY})`, [sessionId]);
    } catch (cause) {
      this.held.delete(sessionId);
      throw cause;
    }
  }

  async release(sessionId: string): Promise<void> {
    if (!this.held.delete(sessionId) || this.client === null) return;
    if (this.held.size === 0) return this.disconnect();
    await (await this.client).query(`SELECT pg_advisory_unlock(${KEY})`, [sessionId]);
  }

  /** True when no process holds this ceremony any more; nobody can until the transaction ends. */
  async isGone(work: Work, sessionId: string): Promise<boolean> {
    const [row] = await work.rows<{ gone: boolean }>(GONE, [sessionId]);
    return row?.gone === true;
  }

  async onApplicationShutdown(): Promise<void> {
    this.held.clear();
    await this.disconnect();
  }

  private async connect(): Promise<Client> {
    const { url } = this.dataSource.options as { readonly url?: string };
    const client = new Client({ connectionString: url, keepAlive: true, application_name: 'samenspel-ceremonies', options: KEEP_ALIVE });
    client.on('error', () => this.lose(client));
    client.on('end', () => this.lose(client));
    try {
      await client.connect();
      this.live = client;
      return client;
    } catch (cause) {
      this.client = null;
      throw cause;
    }
  }

  /** What comes late of a connection that was ended on purpose loses nothing. */
  private lose(client: Client): void {
    if (this.live !== client) return;
    this.live = null;
    this.client = null;
    const lost = [...this.held.values()];
    this.held.clear();
    for (const onLost of lost) onLost();
  }

  private async disconnect(): Promise<void> {
    const client = this.client;
    this.client = null;
    this.live = null;
    await (await client?.catch(() => undefined))?.end();
  }
}
