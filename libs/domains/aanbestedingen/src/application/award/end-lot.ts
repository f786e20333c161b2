// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { conflict, err, invalid, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { isBeforeOpening, mayBecome } from '../../domain/tenders/tender-status.js';
import { bidsOfLot } from '../../persistence/assessment/assessment-rows.js';
import { decideEnding, insertEnding, openEnding } from '../../persistence/tenders/endings.js';
import { aboutLot, LotDesk, type LotAtHand } from '../assessment/lot-desk.js';
import { destroyLater } from '../tenders/destroy-later.js';
import { Tenders } from '../tenders/tenders.js';

export interface ProposeLotEndingInput {
  readonly lotId: string;
  readonly kind: 'cancelled' | 'unsuccessful';
  readonly reason: string;
}
export interface DecideLotEndingInput {
  readonly lotId: string;
  readonly approve: boolean;
  readonly reason: string;
}
type Outcome = Result<{ lotId: string }, DomainError>;

/** T-06, T-13, P-09: after the opening a lot is cancelled, or unsuccessful without a valid bid; proposed and decided by different persons. */
@Injectable()
export class EndLot {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: LotDesk,
    private readonly tenders: Tenders,
  ) {}

  async propose(actor: Actor, { lotId, kind, reason }: ProposeLotEndingInput): Promise<Outcome> {
    return this.unitOfWork.run<{ lotId: string }, DomainError>(actor, async (work) => {
      const found = await this.desk.hold(work, actor, lotId, 'procurement_officer');
      if (!found.ok) return found;
      const { tender, personId, now } = found.value;
      if (reason.trim() === '') return err(invalid('REASON_NEEDED', { rule: 'T-13', path: ['reason'] }));
      const may = await mayEnd(work, found.value, kind);
      if (!may.ok) return may;
      if ((await openEnding(work, tender.id, lotId)) !== null) return err(refused('ENDING_ALREADY_PROPOSED', { rule: 'T-13' }));
      await insertEnding(work, { tenderId: tender.id, lotId, kind, reason, by: personId, at: now });
      await work.audit(aboutLot('lot.ending-proposed', found.value, reason, { kind }));
      return ok({ lotId });
    });
  }

  async decide(actor: Actor, { lotId, approve, reason }: DecideLotEndingInput): Promise<Outcome> {
    return this.unitOfWork.run<{ lotId: string }, DomainError>(actor, async (work) => {
      const found = await this.desk.hold(work, actor, lotId, 'decision_maker');
      if (!found.ok) return found;
      const { tender, lot, personId, now } = found.value;
      if (reason.trim() === '') return err(invalid('REASON_NEEDED', { rule: 'T-13', path: ['reason'] }));
      const open = await openEnding(work, tender.id, lotId);
      if (open?.kind !== 'cancelled' && open?.kind !== 'unsuccessful') return err(refused('NOTHING_PROPOSED', { rule: 'P-09' }));
      if (open.proposedBy === personId) return err(refused('PROPOSER_CANNOT_DECIDE', { rule: 'P-09' }));
      if (!(await decideEnding(work, open.id, { approved: approve, reason, by: personId, at: now }))) return err(conflict());
      if (approve) {
        const may = await mayEnd(work, found.value, open.kind);
        if (!may.ok) return may;
        const moved = await this.tenders.advanceLot(work, lot, open.kind);
        if (!moved.ok) return moved;
        if (lot.status === 'unopenable') await destroyLater(work, tender, now);
      }
      await work.audit(aboutLot(approve ? `lot.${open.kind}` : 'lot.ending-declined', found.value, reason));
      return ok({ lotId });
    });
  }
}

/** Before the opening the whole tender is withdrawn instead (T-13). */
async function mayEnd(work: Work, { lot }: LotAtHand, kind: ProposeLotEndingInput['kind']): Promise<Result<void, DomainError>> {
  const opened = !isBeforeOpening(lot.status) || lot.status === 'unopenable';
  if (!opened || !mayBecome(lot.status, kind)) return err(refused('CANNOT_END_NOW', { rule: 'T-06', params: { status: lot.status } }));
  if (kind === 'cancelled') return ok();
  const alive = (await bidsOfLot(work, lot.id)).some(({ state }) => state !== 'invalid' && state !== 'excluded');
  return alive ? err(refused('BIDS_STILL_COUNT', { rule: 'T-06' })) : ok();
}
