// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { err, invalid, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';

const DAY_MS = 86_400_000;
const EMAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}$/;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

const INSERT = 'INSERT INTO accounts.administrator_invitation (token_hash, email, created_at, expires_at) VALUES ($1, $2, $3, $4)';
// Once, by whoever is first.
const USE = {
  name: 'accounts-administrator-invitation-use',
  text: `UPDATE accounts.administrator_invitation SET used_at = $2, used_by = $3 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2 RETURNING email`,
};
const GIVE = `INSERT INTO accounts.installation_administrator (person_id, given_at) VALUES ($1, $2)
  ON CONFLICT (person_id) DO UPDATE SET given_at = excluded.given_at, ended_at = NULL`;

const hash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The only way to become installation administrator, the first time and after losing access; there is no default password. */
@Injectable()
export class AdministratorInvitations {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** For the command line only: whoever can run it on the server may invite. The token is shown once and lives 24 hours. */
  async invite(actor: Actor, email: string): Promise<Result<{ token: string; expiresAt: string }, DomainError<'PERSON_EMAIL_INVALID'>>> {
    if (!EMAIL.test(email)) return err(invalid('PERSON_EMAIL_INVALID', { path: ['email'] }));
    const token = randomBytes(32).toString('base64url');
    return this.unitOfWork.run(actor, async (work) => {
      const now = await work.realNow();
      const expiresAt = new Date(now.getTime() + DAY_MS);
      await work.db.query(INSERT, [hash(token), email, now, expiresAt]);
      await work.audit({ kind: 'administrator.invited', subject: { kind: 'installation', id: INSTALLATION } });
      return ok({ token, expiresAt: expiresAt.toISOString() });
    });
  }

  /** The signed-in person takes up the role. */
  async accept(actor: Actor, token: string): Promise<Result<{ personId: string }, DomainError<'ADMINISTRATOR_LINK_INVALID'>>> {
    const personId = actor.personId;
    if (personId === null || !TOKEN.test(token)) return err(refused('ADMINISTRATOR_LINK_INVALID'));
    return this.unitOfWork.run(actor, async (work): Promise<Result<{ personId: string }, DomainError<'ADMINISTRATOR_LINK_INVALID'>>> => {
      const now = await work.realNow();
      const used = await work.rows(USE, [hash(token), now, personId]);
      if (used.length === 0) return err(refused('ADMINISTRATOR_LINK_INVALID'));
      await work.db.query(GIVE, [personId, now]);
      await work.audit({ kind: 'administrator.appointed', subject: { kind: 'person', id: personId } });
      return ok({ personId });
    });
  }
}

/** There is one installation, which has no row. */
const INSTALLATION = '00000000-0000-4000-8000-000000000000';
