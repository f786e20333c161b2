// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomUUID } from 'node:crypto';
import type { Reads } from '@samenspel/database';
import session, { type SessionData } from 'express-session';

const { Store } = session;

// Security time is real time (operations.md). A session ends two hours after its last use and twelve hours after signing in.
const IDLE = `interval '2 hours'`;
const LONGEST = `interval '12 hours'`;

const GET = {
  name: 'accounts-session-get',
  text: `SELECT data FROM accounts.session WHERE id_hash = $1 AND revoked_at IS NULL AND expires_at > now()`,
};
// A row that ended stays as a tombstone: a request in flight cannot write it back.
const SET = {
  name: 'accounts-session-set',
  text: `INSERT INTO accounts.session AS s (id_hash, handle, person_id, data, device, created_at, seen_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, now(), now(), now() + ${IDLE})
    ON CONFLICT (id_hash) DO UPDATE SET person_id = excluded.person_id, data = excluded.data, device = COALESCE(excluded.device, s.device), seen_at = now(),
      expires_at = LEAST(now() + ${IDLE}, s.created_at + ${LONGEST}) WHERE s.revoked_at IS NULL`,
};
// Once a minute is enough, and spares a write for most requests.
const TOUCH = {
  name: 'accounts-session-touch',
  text: `UPDATE accounts.session SET seen_at = now(), expires_at = LEAST(now() + ${IDLE}, created_at + ${LONGEST})
    WHERE id_hash = $1 AND revoked_at IS NULL AND seen_at < now() - interval '1 minute'`,
};
const DESTROY = {
  name: 'accounts-session-destroy',
  text: `UPDATE accounts.session SET revoked_at = now(), data = '{}' WHERE id_hash = $1 AND revoked_at IS NULL`,
};

type Done = (problem?: unknown) => void;

/** The cookie's id never reaches the database, only this. */
export const sessionHash = (id: string): Buffer => createHash('sha256').update(id).digest();

/** Keeps express-session's sessions in PostgreSQL; what was ended stays ended. */
export class SessionStore extends Store {
  constructor(private readonly reads: Reads) {
    super();
  }

  override get(id: string, done: (problem: unknown, found?: SessionData | null) => void): void {
    this.reads.rows<{ data: SessionData }>(GET, [sessionHash(id)]).then(
      ([row]) => done(null, row === undefined ? null : row.data),
      (problem: unknown) => done(problem),
    );
  }

  override set(id: string, data: SessionData, done: Done = () => undefined): void {
    const { device = null, ...kept } = data;
    const values = [sessionHash(id), randomUUID(), data.passport?.user ?? null, JSON.stringify(kept), device];
    this.run(SET, values, done);
  }

  override touch(id: string, _data: SessionData, done: Done = () => undefined): void {
    this.run(TOUCH, [sessionHash(id)], done);
  }

  override destroy(id: string, done: Done = () => undefined): void {
    this.run(DESTROY, [sessionHash(id)], done);
  }

  private run(statement: { name: string; text: string }, values: readonly unknown[], done: Done): void {
    this.reads.rows(statement, values).then(
      () => done(),
      (problem: unknown) => done(problem),
    );
  }
}
