// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { err, invalid, isId, notFound, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { requireRole, type RequireRoleError } from '../../domain/tenders/require-role.js';
import { Tenders } from '../tenders/tenders.js';

export interface JudgeTradeSecretInput {
  readonly bidId: string;
  readonly criterionId: string;
  readonly accept: boolean;
  readonly reason: string;
}

/** the officer accepts or rejects, with a reason, what a bidder marked as a trade secret. */
@Injectable()
export class JudgeTradeSecret {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
  ) {}

  async execute(
    actor: Actor,
    { bidId, criterionId, accept, reason }: JudgeTradeSecretInput,
  ): Promise<Result<{ readonly bidId: string }, RequireRoleError | DomainError<'REASON_NEEDED' | 'CONFLICT'>>> {
    return this.unitOfWork.run<{ bidId: string }, RequireRoleError | DomainError<'REASON_NEEDED' | 'CONFLICT'>>(actor, async (work) => {
      const [bid]: { lot_id: string }[] = isId(bidId) ? await work.db.query('SELECT lot_id FROM aanbestedingen.bid WHERE id = $1', [bidId]) : [];
      if (bid === undefined) return err(notFound());
      const found = await this.tenders.loadOwnLot(work, bid.lot_id);
      if (!found.ok) return found;
      const { tender, lot } = found.value;
      const allowed = requireRole(tender, actor, 'procurement_officer');
      if (!allowed.ok) return allowed;
      if (!lot.criteria.some(({ id }) => id === criterionId)) return err(notFound({ path: ['criterionId'] }));
      if (reason.trim() === '') return err(invalid('REASON_NEEDED', { rule: 'A-07', path: ['reason'] }));
      const at = await work.now(tender.municipalityId);
      await work.db.query(
        `INSERT INTO aanbestedingen.trade_secret_judgement (bid_id, criterion_id, accepted, reason, judged_by, judged_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (bid_id, criterion_id) DO UPDATE
           SET accepted = excluded.accepted, reason = excluded.reason, judged_by = excluded.judged_by, judged_at = excluded.judged_at`,
        [bidId, criterionId, accept, reason, allowed.value, at],
      );
      const subject = { kind: 'tender', id: tender.id };
      await work.audit({
        kind: 'bid.trade_secret_judged',
        subject,
        municipalityId: tender.municipalityId,
        reason,
        data: { bidId, criterionId, accept },
      });
      return ok({ bidId });
    });
  }
}
