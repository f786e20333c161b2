// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isPermission } from '@samenspel/access';
import { UnitOfWork, type Work } from '@samenspel/database';
import { err, invalid, ok, orderedId, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { machineMay } from '../domain/machine-scope.js';
import { apiKeyOf } from '../domain/secrets.js';

export interface NewMachine {
  readonly name: string;
  /** Permission names; a machine may never do more than these. */
  readonly scopes: readonly string[];
  /** 1 to 366. */
  readonly validDays: number;
  /** Set for client credentials: the name of the client at the issuer. Without it an API key is made. */
  readonly clientId?: string;
}

export type NewMachineError = DomainError<
  'MACHINE_NAME_INVALID' | 'MACHINE_SCOPE_UNKNOWN' | 'MACHINE_SCOPE_NOT_ALLOWED' | 'MACHINE_TERM_INVALID' | 'MACHINE_WITHOUT_PARTY' | 'CONFLICT'
>;

export interface CreatedMachine {
  readonly machineId: string;
  /** The API key, shown this once; null for client credentials. */
  readonly apiKey: string | null;
}

const DAY_MS = 86_400_000;
const INSERT = `INSERT INTO accounts.api_client (id, party_id, kind, name, issuer, client_id, key_hash, scopes, created_by, created_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

/** Only scopes that a machine may have and that the maker has too: scopes narrow, they never widen. */
function checked(actor: Actor, input: NewMachine): Result<{ partyId: string }, NewMachineError> {
  if (actor.party === null || actor.personId === null) return err(refused('MACHINE_WITHOUT_PARTY', { rule: 'P-03' }));
  if (input.name.trim() === '' || input.name.length > 100) return err(invalid('MACHINE_NAME_INVALID', { path: ['name'] }));
  if (!Number.isInteger(input.validDays) || input.validDays < 1 || input.validDays > 366)
    return err(invalid('MACHINE_TERM_INVALID', { path: ['validDays'] }));
  for (const [index, scope] of input.scopes.entries()) {
    const path = ['scopes', index];
    if (!isPermission(scope)) return err(invalid('MACHINE_SCOPE_UNKNOWN', { path }));
    if (!machineMay(scope) || !actor.permissions.has(scope)) return err(refused('MACHINE_SCOPE_NOT_ALLOWED', { path, params: { scope } }));
  }
  return ok({ partyId: actor.party.id });
}

/** Gives the acting party a machine of its own. It can do no more than its maker can at that moment and later. */
@Injectable()
export class CreateMachine {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `issuer` signs the tokens of clients that are named by `clientId`. */
  async execute(actor: Actor, input: NewMachine, issuer: string): Promise<Result<CreatedMachine, NewMachineError>> {
    const allowed = checked(actor, input);
    if (!allowed.ok) return allowed;
    // Without a stored answer: the key must not stand in clear anywhere.
    return this.unitOfWork.run<CreatedMachine, NewMachineError>(actor, (work) => this.create(work, actor, input, allowed.value.partyId, issuer), {
      withoutIdempotency: true,
    });
  }

  private async create(
    work: Work,
    actor: Actor,
    input: NewMachine,
    partyId: string,
    issuer: string,
  ): Promise<Result<CreatedMachine, NewMachineError>> {
    const now = await work.realNow();
    const machineId = orderedId(now.getTime());
    const apiKey = input.clientId === undefined ? apiKeyOf(randomBytes(32).toString('base64url')) : null;
    const digest = apiKey === null ? null : createHash('sha256').update(apiKey).digest();
    const credentials = apiKey === null ? [issuer, input.clientId, null] : [null, null, digest];
    await work.db.query(INSERT, [
      machineId,
      partyId,
      apiKey === null ? 'client_credentials' : 'api_key',
      input.name.trim(),
      ...credentials,
      [...input.scopes],
      actor.personId,
      now,
      new Date(now.getTime() + input.validDays * DAY_MS),
    ]);
    await work.audit({ kind: 'machine.created', subject: { kind: 'machine', id: machineId }, data: { partyId, scopes: input.scopes } });
    return ok({ machineId, apiKey });
  }
}
