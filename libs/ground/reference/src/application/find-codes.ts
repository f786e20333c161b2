// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import { Keyset, type Page, type PageArgs } from '@samenspel/graphql-kit';
import type { Code, CodeList, CodeListName } from '../domain/code-list.js';

const LISTS = { name: 'reference-lists', text: 'SELECT list, title, version, source, licence FROM reference.code_list ORDER BY list' };
const BY_CODES = { name: 'reference-by-codes', text: 'SELECT code, nl, en FROM reference.code WHERE list = $1 AND code = ANY ($2)' };
const CODES = 'FROM reference.code WHERE list = $1';

const byCode = new Keyset([{ sql: 'code', row: 'code', kind: 'text' }], 'asc');

/** Reads code lists; they are public. */
@Injectable()
export class FindCodes {
  constructor(private readonly reads: Reads) {}

  async lists(): Promise<readonly CodeList[]> {
    return this.reads.rows<CodeList & Record<string, unknown>>(LISTS);
  }

  /** The codes of a list that exist, by code: for checking a form and for showing words. */
  async byCodes(list: CodeListName, codes: readonly string[]): Promise<ReadonlyMap<string, Code>> {
    const rows = await this.reads.rows<Code & Record<string, unknown>>(BY_CODES, [list, codes]);
    return new Map(rows.map((row) => [row.code, row]));
  }

  async codes(list: CodeListName, page: PageArgs): Promise<Page<Code>> {
    const keyset = byCode.sql(page, 2);
    const text = `SELECT code, nl, en ${CODES} AND ${keyset.where} ORDER BY ${keyset.orderBy} LIMIT ${keyset.limit}`;
    const rows = await this.reads.rows<Code & Record<string, unknown>>({ name: `reference-codes-${keyset.name}`, text }, [list, ...keyset.values]);
    const count = async (): Promise<number> => {
      const [counted] = await this.reads.rows<{ n: number }>({ name: 'reference-codes-count', text: `SELECT count(*)::int AS n ${CODES}` }, [list]);
      return counted?.n ?? 0;
    };
    return byCode.page(page, rows, ({ code, nl, en }) => ({ code, nl, en }), count);
  }
}
