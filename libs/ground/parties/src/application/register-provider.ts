// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { err, notFound, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { readPartyFacts, type PartyFactsError, type PartyInput } from '../domain/party.js';
import { addParty } from './party-store.js';

export interface NewProvider extends PartyInput {
  readonly kind: 'provider' | 'association';
}

/** Registers a provider or association; whoever does it becomes its first administrator and signer (P-01, P-03). */
@Injectable()
export class RegisterProvider {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, input: NewProvider): Promise<Result<{ partyId: string }, PartyFactsError | DomainError>> {
    const { personId } = actor;
    if (personId === null) return err(notFound());
    const facts = readPartyFacts(input);
    if (!facts.ok) return facts;
    return this.unitOfWork.run(actor, async (work) =>
      ok({ partyId: await addParty(work, { ...facts.value, kind: input.kind, listed: true }, personId) }),
    );
  }
}
