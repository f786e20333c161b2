// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from 'typeorm';
import type { Cursor, PlacedEvent } from './event-log.js';

/** Where each consumer stands; a row per consumer, so that one that fails stops no other. */
export class ReaderState {
  constructor(private readonly dataSource: DataSource) {}

  /** Null while the consumer waits before it tries a failed event again. */
  async cursorOf(consumer: string): Promise<Cursor | null> {
    await this.dataSource.query('INSERT INTO events.reader (name) VALUES ($1) ON CONFLICT (name) DO NOTHING', [consumer]);
    const [row]: (Cursor & { waiting: boolean })[] = await this.dataSource.query(
      'SELECT era, xid::text AS xid, seq, coalesce(try_after > clock.real(), false) AS waiting FROM events.reader WHERE name = $1',
      [consumer],
    );
    return row === undefined || row.waiting ? null : { era: row.era, xid: row.xid, seq: row.seq };
  }

  async isHandled(consumer: string, eventId: string): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query('SELECT 1 AS handled FROM events.handled WHERE consumer = $1 AND event_id = $2', [
      consumer,
      eventId,
    ]);
    return rows.length > 0;
  }

  /** Never goes back, also not when two workers take turns. */
  async passed(consumer: string, event: PlacedEvent, handled: boolean): Promise<void> {
    const { era, xid, seq } = event.cursor;
    await this.dataSource.transaction(async (db) => {
      if (handled) await db.query('INSERT INTO events.handled (consumer, event_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [consumer, event.id]);
      await db.query(
        `UPDATE events.reader SET era = $2, xid = $3::xid8, seq = $4, failing_event = NULL, failure = NULL, attempts = 0, try_after = NULL
         WHERE name = $1 AND (era, xid, seq) < ($2, $3::xid8, $4)`,
        [consumer, era, xid, seq],
      );
    });
  }

  /** The consumer waits twice as long after each failure, five minutes at most. The text is ours: no user data in it. */
  async failed(consumer: string, event: PlacedEvent, failure: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE events.reader SET failing_event = $2, failure = $3, attempts = attempts + 1,
         try_after = clock.real() + least(power(2, attempts), 300) * interval '1 second'
       WHERE name = $1`,
      [consumer, event.id, failure.slice(0, 500)],
    );
  }
}

/** Behind every cursor a note of what was handled says nothing any more. */
export async function forgetHandledEvents(dataSource: DataSource): Promise<void> {
  await dataSource.query(`DELETE FROM events.handled WHERE at < clock.real() - interval '60 days'`);
}
