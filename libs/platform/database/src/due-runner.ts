// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from 'typeorm';
import type { DueHandler, DueItem } from './due.js';

const BATCH = 200;
/** Longer than any handler takes; after kill -9 the items of the dead worker wait this long. */
const LEASE_SECONDS = 60;
const LONGEST_WAIT_SECONDS = 60;

interface Row {
  readonly municipality_id: string | null;
  readonly kind: string;
  readonly subject_id: string;
  readonly at: Date;
  readonly taken_until: Date;
}

/** Takes what is due and gives it to its handler, the earliest first within a municipality. */
export class DueRunner {
  private readonly handlers: ReadonlyMap<string, DueHandler>;

  constructor(
    private readonly dataSource: DataSource,
    handlers: readonly DueHandler[],
    private readonly report: (item: DueItem, error: unknown) => void,
  ) {
    this.handlers = new Map(handlers.map((handler) => [handler.kind, handler]));
    if (this.handlers.size !== handlers.length) throw new Error('two handlers want the same kind of due moment');
  }

  /** Returns how many items were taken; go on until 0. When `goOn` says no, what was taken and not begun is given back. */
  async run(goOn: () => boolean = () => true): Promise<number> {
    const rows = await this.take();
    const municipalities = new Set(rows.map((row) => row.municipality_id));
    await Promise.all(
      [...municipalities].map(async (municipality) => {
        for (const row of rows) if (row.municipality_id === municipality) await (goOn() ? this.handle(row) : this.giveBack(row));
      }),
    );
    return rows.length;
  }

  private async take(): Promise<Row[]> {
    const [rows]: [Row[], number] = await this.dataSource.query(
      `UPDATE due.item t SET taken_until = clock.real() + ${LEASE_SECONDS} * interval '1 second'
       FROM (
         SELECT i.kind, i.subject_id FROM due.item i
         WHERE i.kind = ANY($1)
           AND i.at <= clock.real() + (SELECT greatest(coalesce(max(offset_ms), 0), 0) FROM clock.municipality_offset) * interval '1 millisecond'
           AND i.at <= CASE i.clock WHEN 'real' THEN clock.real() ELSE clock.now(i.municipality_id) END
           AND (i.taken_until IS NULL OR i.taken_until < clock.real())
         ORDER BY i.at LIMIT ${BATCH}
         FOR UPDATE SKIP LOCKED
       ) due
       WHERE t.kind = due.kind AND t.subject_id = due.subject_id
       RETURNING t.municipality_id, t.kind, t.subject_id, t.at, t.taken_until`,
      [[...this.handlers.keys()]],
    );
    return rows.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  }

  private async giveBack(row: Row): Promise<void> {
    await this.dataSource.query('UPDATE due.item SET taken_until = NULL WHERE kind = $1 AND subject_id = $2 AND taken_until = $3', [
      row.kind,
      row.subject_id,
      row.taken_until,
    ]);
  }

  private async handle(row: Row): Promise<void> {
    const item: DueItem = { municipalityId: row.municipality_id, kind: row.kind, subjectId: row.subject_id, at: row.at };
    try {
      const result = await this.handlers.get(row.kind)?.handle(item);
      if (result?.ok === false) throw new Error(result.error.code);
      // Set to another moment meanwhile: then the lease is gone and the item stays.
      await this.dataSource.query('DELETE FROM due.item WHERE kind = $1 AND subject_id = $2 AND at = $3 AND taken_until = $4', [
        row.kind,
        row.subject_id,
        row.at,
        row.taken_until,
      ]);
    } catch (error) {
      this.report(item, error);
      await this.dataSource.query(
        `UPDATE due.item SET attempts = attempts + 1, last_failure = $4,
           taken_until = clock.real() + least(power(2, attempts), ${LONGEST_WAIT_SECONDS}) * interval '1 second'
         WHERE kind = $1 AND subject_id = $2 AND at = $3`,
        [row.kind, row.subject_id, row.at, error instanceof Error ? error.message.slice(0, 500) : 'unknown'],
      );
    }
  }
}
