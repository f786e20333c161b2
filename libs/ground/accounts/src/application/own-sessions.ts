// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads, UnitOfWork } from '@samenspel/database';
import { Keyset, type Page, type PageArgs } from '@samenspel/graphql-kit';
import { err, isId, notFound, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { sessionHash } from '../persistence/session-store.js';

/** One place where the person is signed in. */
export interface OwnSession {
  readonly id: string;
  readonly device: string | null;
  readonly method: string | null;
  readonly signedInAt: Date;
  readonly seenAt: Date;
  readonly current: boolean;
}

interface Row {
  readonly handle: string;
  readonly device: string | null;
  readonly method: string | null;
  readonly created_at: Date;
  readonly seen_at: Date;
  readonly current: boolean;
}

const latestFirst = new Keyset(
  [
    { sql: 'created_at', row: 'created_at', kind: 'instant' },
    { sql: 'handle', row: 'handle', kind: 'id' },
  ],
  'desc',
);
const OPEN = 'FROM accounts.session WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > now()';
const LIST = `SELECT handle, device, data->>'method' AS method, created_at, seen_at, id_hash = $2 AS current ${OPEN}`;
const COUNT = { name: 'accounts-session-count', text: `SELECT count(*)::int AS total ${OPEN}` };
const END_ALL = {
  name: 'accounts-session-end-all',
  text: `UPDATE accounts.session SET revoked_at = now(), data = '{}' WHERE person_id = $1 AND revoked_at IS NULL RETURNING handle`,
};
const END_ONE = {
  name: 'accounts-session-end-one',
  text: `UPDATE accounts.session SET revoked_at = now(), data = '{}' WHERE person_id = $1 AND handle = $2 AND revoked_at IS NULL RETURNING handle`,
};

/** Where am I signed in, and end it: here, there or everywhere. What was ended stays ended, also for requests under way. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** `currentId` is the id of the session that asks. */
  async list(actor: Actor, currentId: string, page: PageArgs): Promise<Page<OwnSession>> {
    const { name, where, orderBy, limit, values } = latestFirst.sql(page, 3);
    const statement = { name: `accounts-session-list-${name}`, text: `${LIST} AND ${where} ORDER BY ${orderBy} LIMIT ${limit}` };
    const rows = await this.reads.rows<Row>(statement, [actor.personId, sessionHash(currentId), ...values]);
    return latestFirst.page(page, rows, toOwnSession, async () => (await this.reads.row<{ total: number }>(COUNT, [actor.personId]))?.total ?? 0);
  }

  async endAll(actor: Actor): Promise<Result<{ ended: number }, never>> {
    const personId = actor.personId ?? '';
    return this.unitOfWork.run<{ ended: number }, never>(actor, async (work) => {
      const ended = await work.rows(END_ALL, [personId]);
      await work.audit({ kind: 'session.ended_everywhere', subject: { kind: 'person', id: personId } });
      return ok({ ended: ended.length });
    });
  }

  async endOne(actor: Actor, sessionId: string): Promise<Result<{ sessionId: string }, DomainError<'NOT_FOUND'>>> {
    if (!isId(sessionId)) return err(notFound());
    return this.unitOfWork.run(actor, async (work): Promise<Result<{ sessionId: string }, DomainError<'NOT_FOUND'>>> => {
      const ended = await work.rows(END_ONE, [actor.personId, sessionId]);
      return ended.length === 0 ? err(notFound()) : ok({ sessionId });
    });
  }
}

const toOwnSession = (row: Row): OwnSession => ({
  id: row.handle,
  device: row.device,
  method: row.method,
  signedInAt: row.created_at,
  seenAt: row.seen_at,
  current: row.current,
});
