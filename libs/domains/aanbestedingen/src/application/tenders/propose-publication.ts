// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { conflict, err, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { missedGates } from '../../domain/tenders/gates.js';
import { openProposal } from '../../domain/tenders/publication.js';
import { requireRole } from '../../domain/tenders/require-role.js';
import { insertStep, lockTender } from '../../persistence/tenders/publication-rows.js';
import { gateContext } from './gate-context.js';
import { LotKeys } from './lot-keys.port.js';
import { Tenders } from './tenders.js';

export interface ProposePublicationInput {
  readonly tenderId: string;
  readonly version: number;
}

/** T-08, P-09: the officer proposes; every gate that is missed comes back at once. */
@Injectable()
export class ProposePublication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly keys: LotKeys,
  ) {}

  async execute(
    actor: Actor,
    { tenderId, version }: ProposePublicationInput,
  ): Promise<Result<{ tenderId: string }, DomainError | readonly DomainError[]>> {
    return this.unitOfWork.run<{ tenderId: string }, DomainError | readonly DomainError[]>(actor, async (work) => {
      await lockTender(work, tenderId);
      const found = await this.tenders.loadOwn(work, tenderId);
      if (!found.ok) return found;
      const tender = found.value;
      const allowed = requireRole(tender, actor, 'procurement_officer');
      if (!allowed.ok) return allowed;
      if (tender.status !== 'draft') return err(refused('TENDER_IS_FIXED', { rule: 'T-10' }));
      if (tender.version !== version) return err(conflict());
      if (openProposal(tender) !== null) return err(refused('ALREADY_PROPOSED', { rule: 'P-09' }));
      const now = await work.now(tender.municipalityId);
      const missed = missedGates(tender, await gateContext(work, this.keys, tender, now));
      if (missed.length > 0) return err(missed);
      await insertStep(work, { tenderId, kind: 'proposed', at: now, recordedAt: now, by: allowed.value, tenderVersion: version });
      await work.audit({
        kind: 'tender.publication-proposed',
        subject: { kind: 'tender', id: tenderId },
        municipalityId: tender.municipalityId,
        data: { version },
      });
      return ok({ tenderId });
    });
  }
}
