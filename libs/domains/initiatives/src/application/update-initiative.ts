// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { initiativeEvent } from '@samenspel/events';
import { conflict, err, notFound, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import type { ProfileInput } from '../domain/initiative.js';
import { readKnownProfile, replaceAreas } from './initiative-store.js';

export interface InitiativeChange extends ProfileInput {
  readonly version: number;
}

const UPDATE = {
  name: 'initiatives-update',
  text: `UPDATE initiatives.initiative SET summary = $3, story = $4, phase = $5, participation_form = $6, values = $7, themes = $8, version = version + 1
    WHERE party_id = $1 AND version = $2 RETURNING published_at IS NOT NULL AS published`,
};

/** Changes the profile of the initiative one acts for; its name and legal form are changed with the party. */
@Injectable()
export class UpdateInitiative {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, input: InitiativeChange): Promise<Result<{ partyId: string }, DomainError>> {
    const { party } = actor;
    if (party?.kind !== 'initiative') return err(notFound());
    return this.unitOfWork.run(actor, (work) => this.update(work, party.id, input));
  }

  private async update(work: Work, partyId: string, input: InitiativeChange): Promise<Result<{ partyId: string }, DomainError>> {
    const profile = await readKnownProfile(work, input);
    if (!profile.ok) return profile;
    const { summary, story, areas, themes, phase, participationForm, values } = profile.value;
    const [updated] = await work.rows<{ published: boolean }>(UPDATE, [
      partyId,
      input.version,
      summary,
      story,
      phase,
      participationForm,
      values,
      themes,
    ]);
    if (updated === undefined) return err(conflict());
    await replaceAreas(work, partyId, areas);
    await work.audit({ kind: 'initiative.changed', subject: { kind: 'party', id: partyId } });
    if (updated.published) await work.emit(initiativeEvent('initiative.changed', partyId));
    return ok({ partyId });
  }
}
