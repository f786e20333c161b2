// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from 'typeorm';
import type { LoggedEvent } from './event.js';

/** How far a reader came. Not a moment and not a number alone: transactions end in another order than they begin. */
export interface Cursor {
  readonly era: number;
  readonly xid: string;
  readonly seq: number;
}

export interface PlacedEvent extends LoggedEvent {
  readonly cursor: Cursor;
}

export const FROM_THE_START: Cursor = { era: 0, xid: '0', seq: 0 };

interface Row {
  readonly era: number;
  readonly xid: string;
  readonly seq: number;
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly municipality_id: string | null;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly data: unknown;
  readonly at: Date;
}

/** The next events after a place, in the order of their transactions. */
export class EventLog {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Stays behind the oldest running transaction: nothing can appear any more before what this gives, so a reader that
   * keeps its cursor skips nothing and repeats nothing.
   */
  async after(cursor: Cursor, limit = 100): Promise<PlacedEvent[]> {
    const rows: Row[] = await this.dataSource.query(
      `SELECT era, xid::text AS xid, seq, id, type, version, municipality_id, subject_kind, subject_id, data, at
       FROM events.log
       WHERE (era, xid, seq) > ($1, $2::xid8, $3)
         AND (era < clock.era() OR xid < pg_snapshot_xmin(pg_current_snapshot()))
       ORDER BY era, xid, seq LIMIT $4`,
      [cursor.era, cursor.xid, cursor.seq, limit],
    );
    return rows.map((row) => ({
      id: row.id,
      type: row.type,
      version: row.version,
      municipalityId: row.municipality_id,
      subject: { kind: row.subject_kind, id: row.subject_id },
      data: row.data,
      at: row.at,
      cursor: { era: row.era, xid: row.xid, seq: row.seq },
    }));
  }

  /** The place of the last event that `after` would give; the start when there is none. */
  async end(): Promise<Cursor> {
    const [row]: Cursor[] = await this.dataSource.query(
      `SELECT era, xid::text AS xid, seq FROM events.log
       WHERE era < clock.era() OR xid < pg_snapshot_xmin(pg_current_snapshot())
       ORDER BY era DESC, events.log.xid DESC, seq DESC LIMIT 1`,
    );
    return row ?? FROM_THE_START;
  }
}
