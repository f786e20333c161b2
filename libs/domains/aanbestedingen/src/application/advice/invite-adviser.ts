// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { EligibleInitiatives } from '@samenspel/initiatives';
import { err, invalid, isId, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { requireRole, type RequireRoleError } from '../../domain/tenders/require-role.js';
import { anyLotOpened } from '../../domain/tenders/tender-status.js';
import { holdersOf, isPublicTender, type PublicTender } from '../../domain/tenders/tender.js';
import { adviserInvited } from '../../messages/adviser-invited.message.js';
import { insertInvitation, invitationOf, type NewInvitation } from '../../persistence/advice/adviser-rows.js';
import { isOfParty } from '../../persistence/tenders/officer-ties.js';
import { Tenders } from '../tenders/tenders.js';
import { advisingParty } from './advising-party.js';
import { tellParty } from './tell-party.js';

export interface InviteAdviserInput {
  readonly tenderId: string;
  readonly partyId: string;
  /** Needed for an initiative that the published rule does not name by area and theme. */
  readonly reason?: string;
}

export type InviteAdviserError =
  | RequireRoleError
  | DomainError<
      'OFFICER_OF_ADVISER' | 'NO_ADVICE_ROUND' | 'INVITED_ALREADY' | 'TOO_LATE_TO_ADVISE' | 'NOT_AN_INITIATIVE' | 'REASON_NEEDED' | 'CONFLICT'
    >;
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
      const { partyId } = input;
      const open = await this.mayJoin(work, tender, partyId);
      if (!open.ok) return open;
      // T-08: who advises opens nothing. The officer gives that task to another first; an application waits for nobody, its people just cannot open.
      if (await isOfParty(work, holdersOf(tender, 'opening_officer'), partyId)) return err(refused('OFFICER_OF_ADVISER', { rule: 'T-08' }));
      const reason = input.reason?.trim() ?? '';
      if (!(await isEligible(work, tender, partyId)) && reason === '') return err(invalid('REASON_NEEDED', { rule: 'A-03', path: ['reason'] }));
      const invited = await insert(work, tender, { partyId, kind: 'invited', reason, by: allowed.value, admittedBy: allowed.value });
      await tellParty(work, tender, partyId, adviserInvited, { tender: tender.title, tenderId: tender.id, kind: 'invited' });
      return invited;
    });
  }

  /** Whom the published rule names is admitted by that rule: nobody can leave such an application lying. Others wait for the officer. */
  async apply(actor: Actor, { tenderId }: { readonly tenderId: string }): Promise<Outcome> {
    return this.unitOfWork.run<{ invitationId: string }, InviteAdviserError>(actor, async (work) => {
      const who = advisingParty(actor);
      if (!who.ok) return who;
      const found = await this.tenders.loadPublic(work, tenderId);
      if (!found.ok) return found;
      const { partyId, personId } = who.value;
      const open = await this.mayJoin(work, found.value, partyId);
      if (!open.ok) return open;
      const admittedBy = (await isEligible(work, found.value, partyId)) ? 'by_rule' : null;
      return insert(work, found.value, { partyId, kind: 'applied', reason: '', by: personId, admittedBy });
    });
  }

  private async mayJoin(
    work: Work,
    tender: PublicTender,
    partyId: string,
  ): Promise<Result<void, DomainError<'NO_ADVICE_ROUND' | 'INVITED_ALREADY' | 'TOO_LATE_TO_ADVISE' | 'NOT_AN_INITIATIVE'>>> {
    if (tender.adviceRound?.announced !== true) return err(refused('NO_ADVICE_ROUND', { rule: 'A-01' }));
    if (anyLotOpened(tender)) return err(refused('TOO_LATE_TO_ADVISE', { rule: 'A-03' }));
    const parties: unknown[] = isId(partyId)
      ? await work.db.query(`SELECT 1 FROM parties.party WHERE id = $1 AND kind IN ('initiative', 'association')`, [partyId])
      : [];
    if (parties.length === 0) return err(invalid('NOT_AN_INITIATIVE', { rule: 'A-03', path: ['partyId'] }));
    return (await invitationOf(work, tender.id, partyId)) === null ? ok() : err(refused('INVITED_ALREADY', { rule: 'A-03' }));
  }
}

async function insert(
  work: Work,
  tender: PublicTender,
  invitation: Omit<NewInvitation, 'tenderId' | 'at'>,
): Promise<Result<{ invitationId: string }, never>> {
  const at = await work.now(tender.municipalityId);
  const invitationId = await insertInvitation(work, { tenderId: tender.id, at, ...invitation });
  await work.audit({
    kind: invitation.kind === 'invited' ? 'adviser.invited' : 'adviser.applied',
    subject: { kind: 'tender', id: tender.id },
    municipalityId: tender.municipalityId,
    reason: invitation.reason,
    data: { invitationId, partyId: invitation.partyId, admitted: invitation.admittedBy !== null },
  });
  return ok({ invitationId });
}

async function isEligible(work: Work, tender: PublicTender, partyId: string): Promise<boolean> {
  const areas = tender.areaCodes.map((code) => ({ code, year: tender.areaYear ?? 0 }));
  const eligible = await EligibleInitiatives.find(work.db, areas, tender.themes);
  return eligible.some((initiative) => initiative.partyId === partyId);
}
