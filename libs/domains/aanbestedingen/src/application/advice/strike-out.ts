// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { err, invalid, isId, notFound, ok, orderedId, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { separatePersons } from '@samenspel/parties';
import { requireRole, type RequireRoleError } from '../../domain/tenders/require-role.js';
import type { Tender, TenderRoleName } from '../../domain/tenders/tender.js';
import { AdviceEntity } from '../../persistence/advice/advice.entity.js';
import { AdviserEntity } from '../../persistence/advice/adviser.entity.js';
import { StrikeOutEntity } from '../../persistence/advice/strike-out.entity.js';
import { Tenders } from '../tenders/tenders.js';

export interface ProposeStrikeOutInput {
  readonly adviserId: string;
  readonly reason: string;
}
export interface DecideStrikeOutInput {
  readonly adviserId: string;
  readonly approve: boolean;
  readonly reason: string;
}
export type StrikeOutError =
  RequireRoleError | DomainError<'REASON_NEEDED' | 'NOT_ADMITTED' | 'ALREADY_PROPOSED' | 'NOTHING_PROPOSED' | 'PERSONS_NOT_SEPARATE' | 'CONFLICT'>;
type Outcome = Result<{ readonly adviserId: string }, StrikeOutError>;

interface Found {
  readonly adviser: AdviserEntity;
  readonly tender: Tender;
  readonly personId: string;
}

/** a conflict found later strikes the advice out and keeps it on file; the decision maker decides, with reasons. */
@Injectable()
export class StrikeOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
  ) {}

  async propose(actor: Actor, { adviserId, reason }: ProposeStrikeOutInput): Promise<Outcome> {
    return this.unitOfWork.run<{ adviserId: string }, StrikeOutError>(actor, async (work) => {
      if (reason.trim() === '') return err(invalid('REASON_NEEDED', { rule: 'A-05', path: ['reason'] }));
      const found = await this.find(work, actor, adviserId, 'procurement_officer');
      if (!found.ok) return found;
      const { adviser, tender, personId } = found.value;
      if (adviser.state !== 'admitted') return err(refused('NOT_ADMITTED', { rule: 'A-05' }));
      if ((await openProposal(work, adviserId)) !== null) return err(refused('ALREADY_PROPOSED', { rule: 'A-05' }));
      const at = await work.now(tender.municipalityId);
      const undecided = { approved: null, decidedBy: null, decidedAt: null, decisionReason: null };
      await work.db.insert(StrikeOutEntity, { id: orderedId(at.getTime()), adviserId, reason, proposedBy: personId, proposedAt: at, ...undecided });
      await tell(work, 'adviser.strike_out_proposed', found.value, reason);
      return ok({ adviserId });
    });
  }

  async decide(actor: Actor, { adviserId, approve, reason }: DecideStrikeOutInput): Promise<Outcome> {
    return this.unitOfWork.run<{ adviserId: string }, StrikeOutError>(actor, async (work) => {
      if (reason.trim() === '') return err(invalid('REASON_NEEDED', { rule: 'A-05', path: ['reason'] }));
      const found = await this.find(work, actor, adviserId, 'decision_maker');
      if (!found.ok) return found;
      const { adviser, tender, personId } = found.value;
      const proposal = await openProposal(work, adviserId);
      if (proposal === null) return err(refused('NOTHING_PROPOSED', { rule: 'A-05' }));
      const apart = separatePersons([
        { duty: 'proposer', persons: [proposal.proposedBy] },
        { duty: 'decider', persons: [personId] },
      ]);
      if (!apart.ok) return apart;
      const decidedAt = await work.now(tender.municipalityId);
      await work.db.update(StrikeOutEntity, { id: proposal.id }, { approved: approve, decidedBy: personId, decidedAt, decisionReason: reason });
      if (approve) await strike(work, adviser, proposal.reason);
      await tell(work, approve ? 'adviser.struck_out' : 'adviser.kept', found.value, reason);
      return ok({ adviserId });
    });
  }

  private async find(work: Work, actor: Actor, adviserId: string, role: TenderRoleName): Promise<Result<Found, RequireRoleError>> {
    const adviser = isId(adviserId) ? await work.db.findOne(AdviserEntity, { where: { id: adviserId }, lock: { mode: 'pessimistic_write' } }) : null;
    if (adviser === null) return err(notFound());
    const found = await this.tenders.loadOwn(work, adviser.tenderId);
    if (!found.ok) return found;
    const allowed = requireRole(found.value, actor, role);
    return allowed.ok ? ok({ adviser, tender: found.value, personId: allowed.value }) : allowed;
  }
}

const openProposal = (work: Work, adviserId: string): Promise<StrikeOutEntity | null> =>
  work.db.createQueryBuilder(StrikeOutEntity, 'strike').where('strike.adviser_id = :adviserId AND strike.decided_at IS NULL', { adviserId }).getOne();

/** The advice stays on file and counts no more; scores settled before it must be weighed again (Awb 2:4, Aw 1.10b). */
async function strike(work: Work, adviser: AdviserEntity, reason: string): Promise<void> {
  await work.db.update(AdviserEntity, { id: adviser.id }, { state: 'struck_out', reason, version: adviser.version + 1 });
  await work.db.update(AdviceEntity, { adviserId: adviser.id }, { status: 'struck_out' });
}

async function tell(work: Work, kind: string, { adviser, tender }: Found, reason: string): Promise<void> {
  await work.audit({
    kind,
    subject: { kind: 'tender', id: tender.id },
    municipalityId: tender.municipalityId,
    reason,
    data: { adviserId: adviser.id, partyId: adviser.partyId },
  });
}
