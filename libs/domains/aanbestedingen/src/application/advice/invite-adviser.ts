// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { EligibleInitiatives } from '@samenspel/initiatives';
import { err, invalid, isId, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { requireRole, type RequireRoleError } from '../../domain/tenders/require-role.js';
import { isBeforeOpening } from '../../domain/tenders/tender-status.js';
import { isPublicTender, type PublicTender } from '../../domain/tenders/tender.js';
import { insertInvitation, invitationOf } from '../../persistence/advice/adviser-rows.js';
import { Tenders } from '../tenders/tenders.js';
import { advisingParty } from './advising-party.js';

export interface InviteAdviserInput {
  readonly tenderId: string;
  readonly partyId: string;
  /** Needed for an initiative that the published rule does not name by area and theme. */
  readonly reason?: string;
}

export type InviteAdviserError =
  | RequireRoleError
  | DomainError<'NO_ADVICE_ROUND' | 'INVITED_ALREADY' | 'TOO_LATE_TO_ADVISE' | 'NOT_AN_INITIATIVE' | 'REASON_NEEDED' | 'NOT_ELIGIBLE' | 'CONFLICT'>;
type Outcome = Result<{ readonly invitationId: string }, InviteAdviserError>;

/** by invitation or applying; the officer may add others with a reason, never remove one. */
@Injectable()
export class InviteAdviser {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
  ) {}

  /** Always succeeds for an initiative, whether or not it bids: a refusal would tell. */
  async invite(actor: Actor, input: InviteAdviserInput): Promise<Outcome> {
    return this.unitOfWork.run<{ invitationId: string }, InviteAdviserError>(actor, async (work) => {
      const found = await this.tenders.loadOwn(work, input.tenderId);
      if (!found.ok) return found;
      const allowed = requireRole(found.value, actor, 'procurement_officer');
      if (!allowed.ok) return allowed;
      if (!isPublicTender(found.value)) return err(refused('TOO_LATE_TO_ADVISE', { rule: 'A-03' }));
      const tender = found.value;
      const open = await this.mayJoin(work, tender, input.partyId);
      if (!open.ok) return open;
      const reason = input.reason?.trim() ?? '';
      if (!(await isEligible(work, tender, input.partyId)) && reason === '') return err(invalid('REASON_NEEDED', { rule: 'A-03', path: ['reason'] }));
      return this.insert(work, tender, { partyId: input.partyId, kind: 'invited', reason, by: allowed.value });
    });
  }

  async apply(actor: Actor, { tenderId }: { readonly tenderId: string }): Promise<Outcome> {
    return this.unitOfWork.run<{ invitationId: string }, InviteAdviserError>(actor, async (work) => {
      const who = advisingParty(actor);
      if (!who.ok) return who;
      const found = await this.tenders.loadPublic(work, tenderId);
      if (!found.ok) return found;
      const { partyId, personId } = who.value;
      const open = await this.mayJoin(work, found.value, partyId);
      if (!open.ok) return open;
      if (!(await isEligible(work, found.value, partyId))) return err(refused('NOT_ELIGIBLE', { rule: 'A-03' }));
      return this.insert(work, found.value, { partyId, kind: 'applied', reason: '', by: personId });
    });
  }

  private async mayJoin(
    work: Work,
    tender: PublicTender,
    partyId: string,
  ): Promise<Result<void, DomainError<'NO_ADVICE_ROUND' | 'INVITED_ALREADY' | 'TOO_LATE_TO_ADVISE' | 'NOT_AN_INITIATIVE'>>> {
    if (tender.adviceRound?.announced !== true) return err(refused('NO_ADVICE_ROUND', { rule: 'A-01' }));
    if (!isBeforeOpening(tender.status)) return err(refused('TOO_LATE_TO_ADVISE', { rule: 'A-03' }));
    const parties: unknown[] = isId(partyId)
      ? await work.db.query(`SELECT 1 FROM parties.party WHERE id = $1 AND kind IN ('initiative', 'association')`, [partyId])
      : [];
    if (parties.length === 0) return err(invalid('NOT_AN_INITIATIVE', { rule: 'A-03', path: ['partyId'] }));
    return (await invitationOf(work, tender.id, partyId)) === null ? ok() : err(refused('INVITED_ALREADY', { rule: 'A-03' }));
  }

  private async insert(
    work: Work,
    tender: PublicTender,
    invitation: { partyId: string; kind: 'invited' | 'applied'; reason: string; by: string },
  ): Promise<Result<{ invitationId: string }, never>> {
    const at = await work.now(tender.municipalityId);
    const invitationId = await insertInvitation(work, { tenderId: tender.id, at, ...invitation });
    await work.audit({
      kind: invitation.kind === 'invited' ? 'adviser.invited' : 'adviser.applied',
      subject: { kind: 'tender', id: tender.id },
      municipalityId: tender.municipalityId,
      reason: invitation.reason,
      data: { invitationId, partyId: invitation.partyId },
    });
    return ok({ invitationId });
  }
}

async function isEligible(work: Work, tender: PublicTender, partyId: string): Promise<boolean> {
  const areas = tender.areaCodes.map((code) => ({ code, year: tender.areaYear ?? 0 }));
  const eligible = await EligibleInitiatives.find(work.db, areas, tender.themes);
  return eligible.some((initiative) => initiative.partyId === partyId);
}
