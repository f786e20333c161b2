// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import type { LotUnopenable } from '@samenspel/events';
import { conflict, err, invalid, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { RECOVERY_HOLDER } from '@samenspel/sealing';
import { mayDecideUnopenable, mayProposeUnopenable, workingShares } from '../../domain/bids/unopenable.js';
import { lotUnopenable } from '../../messages/lot-unopenable.message.js';
import { heldShares } from '../../persistence/bids/held-shares.js';
import { decideEnding, insertEnding, openEnding } from '../../persistence/tenders/endings.js';
import { TenderAudience } from '../following/tender-audience.js';
import { aboutLot, LotDesk, type LotAtHand } from '../assessment/lot-desk.js';
import { Tenders } from '../tenders/tenders.js';

export interface ProposeUnopenableInput {
  readonly lotId: string;
  /** Officers who say that they cannot open their vault any more. */
  readonly lostOfficerIds: readonly string[];
  /** The share in the municipality's safe is lost too. */
  readonly recoveryShareLost: boolean;
  readonly reason: string;
}
export interface DecideUnopenableInput {
  readonly lotId: string;
  readonly approve: boolean;
  readonly reason: string;
}
type Outcome = Result<{ lotId: string }, DomainError>;

/**
 * T-06: fewer than two shares of a closed lot work, so nobody can open its bids. One person proposes and says which are lost,
 * another decides; then the lot can be cancelled. Who bid stays unknown: everybody reads it, as with a withdrawal (T-13).
 */
@Injectable()
export class DeclareUnopenable {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: LotDesk,
    private readonly tenders: Tenders,
    private readonly audience: TenderAudience,
  ) {}

  async propose(actor: Actor, input: ProposeUnopenableInput): Promise<Outcome> {
    const { lotId, reason } = input;
    return this.unitOfWork.run<{ lotId: string }, DomainError>(actor, async (work) => {
      const found = await this.desk.hold(work, actor, lotId, 'procurement_officer');
      if (!found.ok) return found;
      const { tender, lot, personId, now } = found.value;
      if (reason.trim() === '') return err(invalid('REASON_NEEDED', { rule: 'T-13', path: ['reason'] }));
      const lost = [...input.lostOfficerIds, ...(input.recoveryShareLost ? [RECOVERY_HOLDER] : [])];
      const working = workingShares(await heldShares(work, lotId), lost);
      const may = mayProposeUnopenable(lot, working, await openEnding(work, tender.id, lotId));
      if (!may.ok) return may;
      await insertEnding(work, { tenderId: tender.id, lotId, kind: 'unopenable', reason, by: personId, at: now });
      await work.audit(aboutLot('lot.unopenable-proposed', found.value, reason, { lost, working }));
      return ok({ lotId });
    });
  }

  async decide(actor: Actor, { lotId, approve, reason }: DecideUnopenableInput): Promise<Outcome> {
    return this.unitOfWork.run<{ lotId: string }, DomainError>(actor, async (work) => {
      const found = await this.desk.hold(work, actor, lotId, 'decision_maker');
      if (!found.ok) return found;
      const { tender, lot, personId, now } = found.value;
      if (reason.trim() === '') return err(invalid('REASON_NEEDED', { rule: 'T-13', path: ['reason'] }));
      const proposal = mayDecideUnopenable(lot, await openEnding(work, tender.id, lotId), personId);
      if (!proposal.ok) return proposal;
      if (!(await decideEnding(work, proposal.value.id, { approved: approve, reason, by: personId, at: now }))) return err(conflict());
      await work.audit(aboutLot(approve ? 'lot.unopenable' : 'lot.ending-declined', found.value, reason));
      return approve ? this.move(work, found.value, proposal.value.reason) : ok({ lotId });
    });
  }

  private async move(work: Work, { tender, lot }: LotAtHand, reason: string): Promise<Outcome> {
    const moved = await this.tenders.advanceLot(work, lot, 'unopenable');
    if (!moved.ok) return moved;
    await work.emit({
      ...{ type: 'lot.unopenable', version: 1, municipalityId: tender.municipalityId, subject: { kind: 'tender', id: tender.id } },
      data: { tenderId: tender.id, lotId: lot.id, reason },
    } satisfies LotUnopenable);
    await this.audience.tellParties(work, tender, lotUnopenable, { tender: tender.title, tenderId: tender.id, reason });
    return ok({ lotId: lot.id });
  }
}
