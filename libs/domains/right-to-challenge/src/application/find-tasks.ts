// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import { Keyset, type Page, type PageArgs } from '@samenspel/graphql-kit';
import { isId, type Actor } from '@samenspel/kernel';
import type { ChallengeableTask } from '../domain/tasks/task.js';
import type { LocalDate } from '@samenspel/kernel';

export interface TaskView extends ChallengeableTask {
  readonly id: string;
  readonly municipalityId: string;
  readonly alertFrom: LocalDate | null;
  readonly publishedAt: Date | null;
  readonly version: number;
}
type Row = TaskView & Record<string, unknown>;

const COLUMNS = `id, municipality_id AS "municipalityId", title, description, current_cost_cents AS "currentCostCents", quality_level AS "qualityLevel",
  contractor, contract_ends_on AS "contractEndsOn", extension_notice_on AS "extensionNoticeOn", last_challenge_on AS "lastChallengeOn",
  alert_from AS "alertFrom", contact, published_at AS "publishedAt", version`;
const OF_ONE = 'municipality_id = (SELECT id FROM parties.municipality WHERE slug = $1)';
const OLDEST = new Keyset([{ sql: 'id', row: 'id', kind: 'id' }], 'asc');
const ONE = {
  name: 'challenge-task',
  text: `SELECT ${COLUMNS} FROM right_to_challenge.task WHERE id = $1 AND (published_at IS NOT NULL OR municipality_id = $2::uuid)`,
};
const ALL = {
  name: 'challenge-tasks-all',
  text: `SELECT ${COLUMNS} FROM right_to_challenge.task WHERE ${OF_ONE} AND published_at IS NOT NULL ORDER BY id LIMIT 1000`,
};

/** Reading the register of challengeable tasks (C-02): everybody what is published, staff their own drafts too. */
@Injectable()
export class FindTasks {
  constructor(private readonly reads: Reads) {}

  async list(municipality: string, page: PageArgs): Promise<Page<TaskView>> {
    const where = `${OF_ONE} AND published_at IS NOT NULL`;
    const sql = OLDEST.sql(page, 2);
    const text = `SELECT ${COLUMNS} FROM right_to_challenge.task WHERE ${where} AND ${sql.where} ORDER BY ${sql.orderBy} LIMIT ${sql.limit}`;
    const rows = await this.reads.rows<Row>({ name: `challenge-tasks-${sql.name}`, text }, [municipality, ...sql.values]);
    return OLDEST.page(
      page,
      rows,
      (row) => row,
      async () => {
        const counted = { name: 'challenge-tasks-count', text: `SELECT count(*)::int AS n FROM right_to_challenge.task WHERE ${where}` };
        return (await this.reads.row<{ n: number }>(counted, [municipality]))?.n ?? 0;
      },
    );
  }

  /** The whole register of a municipality, at most a thousand: for the feed and the calendar. */
  async all(municipality: string): Promise<readonly TaskView[]> {
    return this.reads.rows<Row>(ALL, [municipality]);
  }

  async one(actor: Actor, id: string): Promise<TaskView | null> {
    const staff = actor.permissions.has('task:write') || actor.permissions.has('task:publish');
    return isId(id) ? this.reads.row<Row>(ONE, [id, staff ? (actor.party?.municipalityId ?? null) : null]) : null;
  }
}
