// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { err, notFound, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { addParty, readPartyFacts, type PartyFacts, type PartyInput } from '@samenspel/parties';
import type { ProfileInput } from '../domain/initiative.js';
import { InitiativeEntity } from '../persistence/initiative.entity.js';
import { readKnownProfile, replaceAreas } from './initiative-store.js';

export interface NewInitiative extends PartyInput, ProfileInput {}

/** Residents start an initiative: a full party from the first day, with or without legal form (P-01, I-01). It stays unseen until published. */
@Injectable()
export class RegisterInitiative {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, input: NewInitiative): Promise<Result<{ partyId: string }, DomainError>> {
    const { personId } = actor;
    if (personId === null) return err(notFound());
    const facts = readPartyFacts(input);
    if (!facts.ok) return facts;
    return this.unitOfWork.run(actor, (work) => this.register(work, personId, facts.value, input));
  }

  private async register(work: Work, founderId: string, facts: PartyFacts, input: ProfileInput): Promise<Result<{ partyId: string }, DomainError>> {
    const profile = await readKnownProfile(work, input);
    if (!profile.ok) return profile;
    const { summary, story, areas, themes, phase, participationForm, values } = profile.value;
    const partyId = await addParty(work, { ...facts, kind: 'initiative', listed: false }, founderId);
    await work.db.insert(InitiativeEntity, {
      partyId,
      summary,
      story,
      phase,
      participationForm,
      values: [...values],
      themes: [...themes],
      publishedAt: null,
    });
    await replaceAreas(work, partyId, areas);
    return ok({ partyId });
  }
}
