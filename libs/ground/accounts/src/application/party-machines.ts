// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads, UnitOfWork } from '@samenspel/database';
import { Keyset, type Page, type PageArgs } from '@samenspel/graphql-kit';
import { err, isId, notFound, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';

export interface Machine {
  readonly id: string;
  readonly name: string;
  readonly kind: 'api_key' | 'client_credentials';
  readonly clientId: string | null;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly disabledAt: Date | null;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly kind: Machine['kind'];
  readonly client_id: string | null;
  readonly scopes: string[];
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly last_used_at: Date | null;
  readonly disabled_at: Date | null;
}

const newestFirst = new Keyset([{ sql: 'id', row: 'id', kind: 'id' }], 'desc');
const LIST =
  'SELECT id, name, kind, client_id, scopes, created_at, expires_at, last_used_at, disabled_at FROM accounts.api_client WHERE party_id = $1';
const ONE = { name: 'accounts-machine-one', text: `${LIST} AND id = $2` };
const COUNT = { name: 'accounts-machine-count', text: 'SELECT count(*)::int AS total FROM accounts.api_client WHERE party_id = $1' };
const DISABLE = {
  name: 'accounts-machine-disable',
  text: 'UPDATE accounts.api_client SET disabled_at = now() WHERE id = $1 AND party_id = $2 AND disabled_at IS NULL RETURNING id',
};

/** The machines of the acting party. */
@Injectable()
export class PartyMachines {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Newest first; none for who acts for no party. */
  async list(actor: Actor, page: PageArgs): Promise<Page<Machine>> {
    const partyId = actor.party?.id ?? null;
    const { name, where, orderBy, limit, values } = newestFirst.sql(page, 2);
    const text = `${LIST} AND ${where} ORDER BY ${orderBy} LIMIT ${limit}`;
    const rows = await this.reads.rows<Row>({ name: `accounts-machine-list-${name}`, text }, [partyId, ...values]);
    return newestFirst.page(page, rows, toMachine, async () => (await this.reads.row<{ total: number }>(COUNT, [partyId]))?.total ?? 0);
  }

  async one(actor: Actor, machineId: string): Promise<Machine | null> {
    const row = await this.reads.row<Row>(ONE, [actor.party?.id ?? null, machineId]);
    return row === null ? null : toMachine(row);
  }

  /** From the next request on it is refused, also with a token that is still valid. */
  async disable(actor: Actor, machineId: string): Promise<Result<{ machineId: string }, DomainError<'NOT_FOUND'>>> {
    const partyId = actor.party?.id;
    if (partyId === undefined || !isId(machineId)) return err(notFound());
    return this.unitOfWork.run(actor, async (work): Promise<Result<{ machineId: string }, DomainError<'NOT_FOUND'>>> => {
      const changed = await work.rows(DISABLE, [machineId, partyId]);
      if (changed.length === 0) return err(notFound());
      await work.audit({ kind: 'machine.disabled', subject: { kind: 'machine', id: machineId }, data: { partyId } });
      return ok({ machineId });
    });
  }
}

const toMachine = (row: Row): Machine => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  clientId: row.client_id,
  scopes: row.scopes,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  lastUsedAt: row.last_used_at,
  disabledAt: row.disabled_at,
});
