// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { err, invalid, isId, notFound, ok, orderedId, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { separatePersons } from '@samenspel/parties';
import { requireRole, type RequireRoleError } from '../../domain/tenders/require-role.js';
import type { Tender, TenderRoleName } from '../../domain/tenders/tender.js';
import { adviceOnBidStruckOut } from '../../messages/advice-on-bid-struck-out.message.js';
import { adviserStruckOut } from '../../messages/adviser-struck-out.message.js';
import { setAdvicesAside } from '../../persistence/advice/advice-rows.js';
import { changeAdviser } from '../../persistence/advice/adviser-rows.js';
import { AdviserEntity } from '../../persistence/advice/adviser.entity.js';
import { biddersAdvisedOn, lotsAdvisedBy, setAside, type AdvisedLot } from '../../persistence/advice/set-aside.js';
import { StrikeOutEntity } from '../../persistence/advice/strike-out.entity.js';
import { lockTender } from '../../persistence/tenders/publication-rows.js';
import { Tenders } from '../tenders/tenders.js';
import { tellParty } from './tell-party.js';

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
  | RequireRoleError
  | DomainError<
      'REASON_NEEDED' | 'NOT_ADMITTED' | 'ALREADY_PROPOSED' | 'NOTHING_PROPOSED' | 'PERSONS_NOT_SEPARATE' | 'AWARD_DECISION_STANDS' | 'CONFLICT'
    >;
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
      const found = await this.find(work, actor, adviserId, 'procurement_officer');
      if (!found.ok) return found;
      if (reason.trim() === '') return err(invalid('REASON_NEEDED', { rule: 'A-05', path: ['reason'] }));
      const { adviser, tender, personId } = found.value;
      if (adviser.state !== 'admitted') return err(refused('NOT_ADMITTED', { rule: 'A-05' }));
      if ((await openProposal(work, adviserId)) !== null) return err(refused('ALREADY_PROPOSED', { rule: 'A-05' }));
      const at = await work.now(tender.municipalityId);
      const undecided = { approved: null, decidedBy: null, decidedAt: null, decisionReason: null };
      await work.db.insert(StrikeOutEntity, { id: orderedId(at.getTime()), adviserId, reason, proposedBy: personId, proposedAt: at, ...undecided });
      await note(work, 'adviser.strike_out_proposed', found.value, reason);
      return ok({ adviserId });
    });
  }

  async decide(actor: Actor, { adviserId, approve, reason }: DecideStrikeOutInput): Promise<Outcome> {
    return this.unitOfWork.run<{ adviserId: string }, StrikeOutError>(actor, async (work) => {
      const found = await this.find(work, actor, adviserId, 'decision_maker');
      if (!found.ok) return found;
      if (reason.trim() === '') return err(invalid('REASON_NEEDED', { rule: 'A-05', path: ['reason'] }));
      const { tender, personId } = found.value;
      const proposal = await openProposal(work, adviserId);
      if (proposal === null) return err(refused('NOTHING_PROPOSED', { rule: 'A-05' }));
      const apart = separatePersons([
        { duty: 'proposer', persons: [proposal.proposedBy] },
        { duty: 'decider', persons: [personId] },
      ]);
      if (!apart.ok) return apart;
      const at = await work.now(tender.municipalityId);
      const struck = approve ? await strike(work, found.value, proposal, at) : ok();
      if (!struck.ok) return struck;
      await work.db.update(StrikeOutEntity, { id: proposal.id }, { approved: approve, decidedBy: personId, decidedAt: at, decisionReason: reason });
      await note(work, approve ? 'adviser.struck_out' : 'adviser.kept', found.value, reason);
      return ok({ adviserId });
    });
  }

  private async find(work: Work, actor: Actor, adviserId: string, role: TenderRoleName): Promise<Result<Found, RequireRoleError>> {
    const known = isId(adviserId) ? await work.db.findOneBy(AdviserEntity, { id: adviserId }) : null;
    if (known === null) return err(notFound());
    await lockTender(work, known.tenderId);
    const found = await this.tenders.loadOwn(work, known.tenderId);
    if (!found.ok) return found;
    const allowed = requireRole(found.value, actor, role);
    if (!allowed.ok) return allowed;
    const adviser = await work.db.findOneByOrFail(AdviserEntity, { id: adviserId });
    return ok({ adviser, tender: found.value, personId: allowed.value });
  }
}

const openProposal = (work: Work, adviserId: string): Promise<StrikeOutEntity | null> =>
  work.db.createQueryBuilder(StrikeOutEntity, 'strike').where('strike.adviser_id = :adviserId AND strike.decided_at IS NULL', { adviserId }).getOne();

/**
 * The advice stays on file and counts no more. What leaned on it is weighed again (Awb 2:4, Aw 1.10b): those joint scores and the
 * fixing of quality are set aside, so that no award can be decided before they are given anew. An award that is proposed or
 * decided already is declined or withdrawn first, by the persons who may do that (S-09).
 */
async function strike(work: Work, { adviser, tender }: Found, proposal: StrikeOutEntity, at: Date): Promise<Result<void, StrikeOutError>> {
  const lots = await lotsAdvisedBy(work, adviser.id);
  if (lots.some(({ awarded }) => awarded)) return err(refused('AWARD_DECISION_STANDS', { rule: 'A-05' }));
  await changeAdviser(work, adviser, 'struck_out', proposal.reason);
  await setAdvicesAside(work, adviser.id);
  const about = { tender: tender.title, tenderId: tender.id };
  await tellParty(work, tender, adviser.partyId, adviserStruckOut, { ...about, reason: proposal.reason });
  for (const lot of lots) await weighAgain(work, tender, lot, proposal.id, at);
  return ok();
}

async function weighAgain(work: Work, tender: Tender, { adviceId, lotId }: AdvisedLot, strikeOutId: string, at: Date): Promise<void> {
  const data = { lotId, adviceId, ...(await setAside(work, { adviceId, lotId, strikeOutId, at })) };
  const about = { subject: { kind: 'tender', id: tender.id }, municipalityId: tender.municipalityId };
  await work.audit({ ...about, kind: 'advice.struck_out', data });
  // Who advised is not public before the award notice: the bidder hears that, not of whom.
  const params = { tender: tender.title, tenderId: tender.id };
  for (const partyId of await biddersAdvisedOn(work, adviceId)) await tellParty(work, tender, partyId, adviceOnBidStruckOut, params);
}

async function note(work: Work, kind: string, { adviser, tender }: Found, reason: string): Promise<void> {
  await work.audit({
    kind,
    subject: { kind: 'tender', id: tender.id },
    municipalityId: tender.municipalityId,
    reason,
    data: { adviserId: adviser.id, partyId: adviser.partyId },
  });
}
