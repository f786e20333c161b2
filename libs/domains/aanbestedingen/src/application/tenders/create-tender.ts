// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { err, localDateOf, notFound, ok, orderedId, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { MunicipalityEntity } from '@samenspel/parties';
import { figureAt } from '@samenspel/reference';
import { insertDraft } from '../../persistence/tenders/insert-draft.js';

export interface CreateTenderInput {
  /** The slug of the municipality that the actor speaks for. */
  readonly municipality: string;
  readonly title: string;
}

/** Begins a draft; its maker is its first procurement officer. */
@Injectable()
export class CreateTender {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, input: CreateTenderInput): Promise<Result<{ tenderId: string }, DomainError>> {
    const { personId } = actor;
    return this.unitOfWork.run(actor, async (work) => {
      const municipality = await work.db.findOneBy(MunicipalityEntity, { slug: input.municipality });
      if (municipality === null || personId === null || actor.party?.municipalityId !== municipality.id)
        return err(notFound({ path: ['municipality'] }));
      const createdAt = await work.now(municipality.id);
      const tenderId = orderedId(createdAt.getTime());
      const draft = {
        id: tenderId,
        municipalityId: municipality.id,
        sandbox: municipality.sandbox,
        title: input.title.trim(),
        createdBy: personId,
        createdAt,
      };
      const day = localDateOf(createdAt);
      await insertDraft(work.db, draft, {
        standstill: await figureAt(work.db, 'standstill.below_threshold_default', municipality.id, day),
        bidValidDays: await figureAt(work.db, 'bid.valid_days', municipality.id, day),
      });
      await work.audit({ kind: 'tender.created', subject: { kind: 'tender', id: tenderId }, municipalityId: municipality.id });
      return ok({ tenderId });
    });
  }
}
