// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { conflict, err, notFound, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { readPartyFacts, type PartyFactsError, type PartyInput } from '../domain/party.js';

export interface PartyChange extends PartyInput {
  readonly version: number;
}

const CHANGE = {
  name: 'parties-change',
  text: `UPDATE parties.party SET name = $3, legal_form = $4, kvk_number = $5, version = version + 1
    WHERE id = $1 AND version = $2 AND kind <> 'municipality' RETURNING version`,
};

/** Changes name, legal form and KvK number of the party one acts for. */
@Injectable()
export class ChangeParty {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, input: PartyChange): Promise<Result<{ partyId: string }, PartyFactsError | DomainError>> {
    const { party } = actor;
    if (party === null || party.kind === 'municipality') return err(notFound());
    const facts = readPartyFacts(input);
    if (!facts.ok) return facts;
    const { name, legalForm, kvkNumber } = facts.value;
    return this.unitOfWork.run(actor, async (work): Promise<Result<{ partyId: string }, DomainError>> => {
      const changed = await work.rows(CHANGE, [party.id, input.version, name, legalForm, kvkNumber]);
      if (changed.length === 0) return err(conflict());
      await work.audit({ kind: 'party.changed', subject: { kind: 'party', id: party.id }, data: { name, legalForm, kvkNumber } });
      return ok({ partyId: party.id });
    });
  }
}
