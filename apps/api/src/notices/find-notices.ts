// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import { Keyset, type Page, type PageArgs } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { MessageRenderer, wordingsInForce, type MessageParams, type MessageWords } from '@samenspel/messages';
import { DataSource } from 'typeorm';
import type { NoticeType } from './notice.types.js';

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly party_id: string | null;
  readonly kind: string;
  readonly params: MessageParams;
  readonly legal: boolean;
  readonly at: Date;
  readonly read_at: Date | null;
  readonly municipality_id: string | null;
}

const newestFirst = new Keyset(
  [
    { sql: 'at', row: 'at', kind: 'instant' },
    { sql: 'id', row: 'id', kind: 'id' },
  ],
  'desc',
);
const COUNT = { name: 'notices-count', text: 'SELECT count(*)::int AS n FROM messages.notice WHERE person_id = $1' };

/** one's own messages and nobody else's. */
@Injectable()
export class FindNotices {
  constructor(
    private readonly reads: Reads,
    private readonly renderer: MessageRenderer,
    private readonly dataSource: DataSource,
  ) {}

  async list(actor: Actor, page: PageArgs): Promise<Page<NoticeType>> {
    const keyset = newestFirst.sql(page, 2);
    const text = `SELECT id, party_id, municipality_id, kind, params, legal, at, read_at FROM messages.notice
      WHERE person_id = $1 AND ${keyset.where} ORDER BY ${keyset.orderBy} LIMIT ${keyset.limit}`;
    const rows = await this.reads.rows<Row>({ name: `notices-${keyset.name}`, text }, [actor.personId, ...keyset.values]);
    const count = async (): Promise<number> => (await this.reads.row<{ n: number }>(COUNT, [actor.personId]))?.n ?? 0;
    const asked = rows.map(({ municipality_id: municipalityId, kind, at }) => ({ municipalityId, kind, at }));
    const own = await wordingsInForce(this.dataSource, asked, actor.language);
    const words = new Map(rows.map(({ id }, index) => [id, own[index] ?? null]));
    return newestFirst.page(page, rows, (row) => this.toNotice(actor, row, words.get(row.id) ?? null), count);
  }

  private toNotice(actor: Actor, row: Row, own: MessageWords | null): NoticeType {
    return {
      id: row.id,
      line: this.renderer.line(row.kind, actor.language, row.params, own),
      link: this.renderer.link(row.kind, row.params),
      kind: row.kind,
      legal: row.legal,
      partyId: row.party_id,
      at: row.at,
      readAt: row.read_at,
    };
  }
}
