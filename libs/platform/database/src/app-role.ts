// SPDX-License-Identifier: EUPL-1.2
import type { QueryRunner } from 'typeorm';

/** The role that the apps work as: no DDL, no change of audit rows. Migrations grant to it by this name. */
export const APP_ROLE = 'samenspel_app';

export interface AppRole {
  /** Set when the role is made here; without it the role cannot sign in until an administrator gives it a password. */
  readonly password?: string;
}

/** Roles belong to the whole server, so another database's start may have made it, or be making it now. */
export async function createAppRole(db: QueryRunner, role: AppRole): Promise<void> {
  const [found]: { exists: boolean }[] = await db.query('SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS exists', [APP_ROLE]);
  if (found?.exists === true) return;
  const [line]: { sql: string }[] = await db.query(`SELECT format('CREATE ROLE %I LOGIN PASSWORD %L', $1::text, $2::text) AS sql`, [
    APP_ROLE,
    role.password ?? null,
  ]);
  try {
    await db.query(line?.sql ?? '');
  } catch (cause) {
    const [now]: { exists: boolean }[] = await db.query('SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS exists', [APP_ROLE]);
    if (now?.exists === true) return;
    throw new Error(
      `The role ${APP_ROLE} does not exist and this role may not create it. Ask the administrator: CREATE ROLE ${APP_ROLE} LOGIN PASSWORD '…';`,
      {
        cause,
      },
    );
  }
}

/** Nobody but the owner makes things here, not even temporary tables. */
export async function grantConnect(db: QueryRunner): Promise<void> {
  const [line]: { revoke: string; grant: string }[] = await db.query(
    `SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database()) AS revoke,
            format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), $1::text) AS grant`,
    [APP_ROLE],
  );
  await db.query(line?.revoke ?? '');
  await db.query(line?.grant ?? '');
  await db.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
}
