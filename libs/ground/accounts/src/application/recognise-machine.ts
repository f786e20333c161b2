// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import { isApiKey } from '../domain/secrets.js';
import { MachineTokens } from './machine-tokens.js';

/** A machine whose credentials hold at this moment. */
export interface RecognisedMachine {
  readonly machineId: string;
  readonly partyId: string;
  /** The account behind it: the machine can do no more than this person now can for the party. */
  readonly createdBy: string;
  readonly scopes: readonly string[];
}

interface Row {
  readonly id: string;
  readonly party_id: string;
  readonly created_by: string;
  readonly scopes: string[];
}

const VALID = 'disabled_at IS NULL AND expires_at > now()';
const COLUMNS = 'id, party_id, created_by, scopes';
const BY_KEY = { name: 'accounts-machine-by-key', text: `SELECT ${COLUMNS} FROM accounts.api_client WHERE key_hash = $1 AND ${VALID}` };
const BY_CLIENT = {
  name: 'accounts-machine-by-client',
  text: `SELECT ${COLUMNS} FROM accounts.api_client WHERE issuer = $1 AND client_id = $2 AND kind = 'client_credentials' AND ${VALID}`,
};
const USED = {
  name: 'accounts-machine-used',
  // B-03: of a machine that may bid, the moment of use would tell when a bid came in.
  text: `UPDATE accounts.api_client SET last_used_at = now()
    WHERE id = $1 AND NOT 'bid:submit' = ANY (scopes) AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`,
};

/** Which machine sends this bearer token? Its row is looked at for every request, so that withdrawing works at once. */
@Injectable()
export class RecogniseMachine {
  constructor(
    private readonly reads: Reads,
    private readonly tokens: MachineTokens,
  ) {}

  /** Null for anything that is not, or no longer, a machine's. */
  async execute(bearer: string): Promise<RecognisedMachine | null> {
    const found = isApiKey(bearer) ? await this.byKey(bearer) : await this.byToken(bearer);
    if (found !== null) await this.reads.rows(USED, [found.machineId]);
    return found;
  }

  private async byKey(key: string): Promise<RecognisedMachine | null> {
    const row = await this.reads.row<Row>(BY_KEY, [createHash('sha256').update(key).digest()]);
    return row === null ? null : toMachine(row, row.scopes);
  }

  private async byToken(token: string): Promise<RecognisedMachine | null> {
    const verified = await this.tokens.verify(token);
    if (verified === null) return null;
    const row = await this.reads.row<Row>(BY_CLIENT, [verified.issuer, verified.clientId]);
    return row === null
      ? null
      : toMachine(
          row,
          row.scopes.filter((scope) => verified.scopes.includes(scope)),
        );
  }
}

const toMachine = (row: Row, scopes: readonly string[]): RecognisedMachine => ({
  machineId: row.id,
  partyId: row.party_id,
  createdBy: row.created_by,
  scopes,
});
