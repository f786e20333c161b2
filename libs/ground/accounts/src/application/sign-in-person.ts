// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { err, ok, orderedId, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { identityFrom, type IdentityError, type SignedInIdentity } from '../domain/signed-in-identity.js';

export type SignInError = IdentityError | DomainError<'ACCOUNT_DISABLED' | 'CONFLICT'>;

const FIND = {
  name: 'accounts-identity-find',
  text: `UPDATE accounts.identity i SET last_used_at = now() FROM accounts.person p
    WHERE i.issuer = $1 AND i.subject = $2 AND p.id = i.person_id RETURNING p.id, p.disabled_at`,
};

/** Who is this, by issuer and subject? Somebody new gets an account at once (P-01: nothing more is asked). */
@Injectable()
export class SignInPerson {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `claims` come from a verified ID token; all that is not on our list is dropped here (G-10). */
  async execute(actor: Actor, claims: Readonly<Record<string, unknown>>): Promise<Result<{ personId: string; method: string }, SignInError>> {
    const identity = identityFrom(claims);
    if (!identity.ok) return identity;
    const first = await this.unitOfWork.run(actor, (work) => this.findOrRegister(work, identity.value));
    // Two tabs of somebody new: the second finds what the first made.
    const found =
      first.ok || first.error.kind !== 'conflict' ? first : await this.unitOfWork.run(actor, (work) => this.findOrRegister(work, identity.value));
    return found.ok ? ok({ personId: found.value, method: identity.value.method }) : found;
  }

  private async findOrRegister(work: Work, identity: SignedInIdentity): Promise<Result<string, SignInError>> {
    const [known] = await work.rows<{ id: string; disabled_at: Date | null }>(FIND, [identity.issuer, identity.subject]);
    if (known !== undefined) return known.disabled_at === null ? ok(known.id) : err(refused('ACCOUNT_DISABLED'));
    return ok(await registerPerson(work, identity));
  }
}

async function registerPerson(work: Work, identity: SignedInIdentity): Promise<string> {
  const now = await work.realNow();
  const personId = orderedId(now.getTime());
  await work.db.query('INSERT INTO accounts.person (id, display_name, language, email, created_at, version) VALUES ($1, $2, $3, $4, $5, 1)', [
    personId,
    identity.name ?? (identity.language === 'en' ? 'Nameless' : 'Naamloos'),
    identity.language,
    identity.email,
    now,
  ]);
  await work.db.query(
    'INSERT INTO accounts.identity (id, person_id, issuer, subject, method, created_at, last_used_at) VALUES ($1, $2, $3, $4, $5, $6, $6)',
    [orderedId(now.getTime()), personId, identity.issuer, identity.subject, identity.method, now],
  );
  await work.audit({ kind: 'person.registered', subject: { kind: 'person', id: personId }, data: { method: identity.method } });
  return personId;
}
