// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { initiativeEvent } from '@samenspel/events';
import { conflict, err, notFound, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';

export interface InitiativeVisibility {
  readonly version: number;
  /** False hides it: from lists, maps, search, follows, feeds and counts alike (I-14). */
  readonly published: boolean;
}

const SHOW = {
  name: 'initiatives-show',
  text: 'UPDATE initiatives.initiative SET published_at = clock.real(), version = version + 1 WHERE party_id = $1 AND version = $2 RETURNING party_id',
};
const HIDE = {
  name: 'initiatives-hide',
  text: 'UPDATE initiatives.initiative SET published_at = NULL, version = version + 1 WHERE party_id = $1 AND version = $2 RETURNING party_id',
};
const LIST = { name: 'initiatives-list-party', text: 'UPDATE parties.party SET listed = $2 WHERE id = $1 RETURNING id' };

/** Shows the initiative one acts for to everybody, or hides it. */
@Injectable()
export class PublishInitiative {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, input: InitiativeVisibility): Promise<Result<{ partyId: string }, DomainError>> {
    const { party } = actor;
    if (party?.kind !== 'initiative') return err(notFound());
    return this.unitOfWork.run(actor, (work) => this.publish(work, party.id, input));
  }

  private async publish(
    work: Work,
    partyId: string,
    { version, published }: InitiativeVisibility,
  ): Promise<Result<{ partyId: string }, DomainError>> {
    const done = await work.rows(published ? SHOW : HIDE, [partyId, version]);
    if (done.length === 0) return err(conflict());
    await work.rows(LIST, [partyId, published]);
    const kind = published ? 'initiative.published' : 'initiative.hidden';
    await work.audit({ kind, subject: { kind: 'party', id: partyId } });
    await work.emit(initiativeEvent(kind, partyId));
    return ok({ partyId });
  }
}
