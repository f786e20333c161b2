// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { conflict, err, isId, notFound, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { requireRole, type RequireRoleError } from '../../domain/tenders/require-role.js';
import { AdviserInvitationEntity } from '../../persistence/advice/adviser-invitation.entity.js';
import { adviserInvited } from '../../messages/adviser-invited.message.js';
import { Tenders } from '../tenders/tenders.js';
import { tellParty } from './tell-party.js';

/** who applied without being named by the published rule is added by the officer or, when that is disputed, by the decision maker. */
@Injectable()
export class AdmitApplication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
  ) {}

  async execute(
    actor: Actor,
    { invitationId }: { readonly invitationId: string },
  ): Promise<Result<{ readonly invitationId: string; readonly tenderId: string }, RequireRoleError | DomainError<'ADMITTED_ALREADY' | 'CONFLICT'>>> {
    return this.unitOfWork.run<{ invitationId: string; tenderId: string }, RequireRoleError | DomainError<'ADMITTED_ALREADY' | 'CONFLICT'>>(
      actor,
      async (work) => {
        const invitation = isId(invitationId) ? await work.db.findOneBy(AdviserInvitationEntity, { id: invitationId }) : null;
        if (invitation === null) return err(notFound());
        const found = await this.tenders.loadOwn(work, invitation.tenderId);
        if (!found.ok) return found;
        const allowed = requireRole(found.value, actor, actor.roles.has('decision_maker') ? 'decision_maker' : 'procurement_officer');
        if (!allowed.ok) return allowed;
        if (invitation.admittedAt !== null) return err(refused('ADMITTED_ALREADY', { rule: 'A-03' }));
        const { tenderId, partyId } = invitation;
        const { municipalityId, title } = found.value;
        const admitted = { admittedBy: allowed.value, admittedAt: await work.now(municipalityId) };
        const changed = await work.db.update(AdviserInvitationEntity, { id: invitationId }, admitted);
        if (changed.affected !== 1) return err(conflict());
        await work.audit({ kind: 'adviser.application_admitted', subject: { kind: 'tender', id: tenderId }, municipalityId, data: { invitationId } });
        await tellParty(work, found.value, partyId, adviserInvited, { tender: title, tenderId, kind: 'admitted' });
        return ok({ invitationId, tenderId });
      },
    );
  }
}
