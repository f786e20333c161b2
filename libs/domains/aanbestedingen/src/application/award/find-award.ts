// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { isId, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import type { NoticeContent } from '../../domain/award/award-notice.js';
import { AwardDecisionEntity } from '../../persistence/award/award-decision.entity.js';
import { liveDecision } from '../../persistence/award/award-rows.js';
import { InterimReliefEntity } from '../../persistence/award/interim-relief.entity.js';
import { enterRead } from '../confidential-reads.js';
import { inLot, LotDesk } from '../assessment/lot-desk.js';
import { standstillView, type StandstillView } from './standstill-view.js';
import { Standstills, type NoticeSent } from './standstills.js';

export interface NoticeView extends NoticeContent {
  readonly id: string;
  readonly bidId: string;
  readonly decidedAt: Date;
  readonly noticeAt: Date;
  readonly standstill: StandstillView | null;
}

export interface DecisionView {
  readonly decision: AwardDecisionEntity;
  readonly notices: readonly NoticeSent[];
  readonly standstill: StandstillView | null;
  readonly reliefs: readonly InterimReliefEntity[];
}

const OWN_NOTICE = {
  name: 'aanbestedingen-own-award-notice',
  text: `SELECT t.id AS "tenderId", t.municipality_id AS "municipalityId", n.id, n.bid_id AS "bidId", n.content, d.decided_at AS "decidedAt", d.notice_at AS "noticeAt"
    FROM aanbestedingen.award_notice n JOIN aanbestedingen.award_decision d ON d.id = n.decision_id
    JOIN aanbestedingen.lot l ON l.id = d.lot_id JOIN aanbestedingen.tender t ON t.id = l.tender_id
    WHERE n.party_id = $1 AND d.lot_id = $2 AND d.approved AND d.withdrawn_at IS NULL`,
};
interface NoticeRow {
  readonly [key: string]: unknown;
  readonly tenderId: string;
  readonly municipalityId: string;
  readonly id: string;
  readonly bidId: string;
  readonly content: NoticeContent;
  readonly decidedAt: Date;
  readonly noticeAt: Date;
}

/** The award decision: for staff the whole of it, for a bidder the own notice, for everybody how long the standstill runs. */
@Injectable()
export class FindAward {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: LotDesk,
    private readonly standstills: Standstills,
  ) {}

  /** S-07: readable from the moment of the decision on; of a party without a bid there is nothing. */
  async notice(actor: Actor, lotId: string): Promise<NoticeView | null> {
    const { party } = actor;
    if (party === null || party.municipalityId !== null || !isId(lotId)) return null;
    return this.read(actor, async (work) => {
      const [row] = await work.rows<NoticeRow>(OWN_NOTICE, [party.id, lotId]);
      if (row === undefined) return null;
      const counted = await this.standstills.ofLot(work, lotId);
      const { tenderId, municipalityId, id, bidId, content, decidedAt, noticeAt } = row;
      await enterRead(work, 'award-notice.read', [{ tenderId, municipalityId, lotId, id }]);
      return { ...content, id, bidId, decidedAt, noticeAt, standstill: counted === null ? null : standstillView(counted) };
    });
  }

  /** What is proposed or decided; null while nothing is. */
  async decision(actor: Actor, lotId: string): Promise<Result<DecisionView | null, DomainError>> {
    return this.unitOfWork.run<DecisionView | null, DomainError>(
      actor,
      async (work) => {
        const found = await this.desk.read(work, actor, lotId, ['procurement_officer', 'evaluator', 'decision_maker']);
        if (!found.ok) return found;
        const decision = await liveDecision(work, lotId);
        if (decision === null) return ok(null);
        const counted = await this.standstills.ofLot(work, lotId);
        const reliefs = await work.db.find(InterimReliefEntity, { where: { lotId }, order: { id: 'ASC' } });
        await enterRead(work, 'award-decision.read', inLot(found.value, [decision.id]));
        return ok({ decision, notices: counted?.notices ?? [], standstill: counted === null ? null : standstillView(counted), reliefs });
      },
      { withoutIdempotency: true },
    );
  }

  /** Public, as the status of the lot is; for lots that the actor was given already. */
  async standstillsOf(actor: Actor, lotIds: readonly string[]): Promise<ReadonlyMap<string, StandstillView>> {
    return this.read(actor, async (work) => {
      const counted = await this.standstills.ofLots(work, lotIds);
      const views = [...counted].map(([lotId, one]) => [lotId, standstillView(one)] as const);
      return new Map(views.flatMap(([lotId, view]) => (view === null ? [] : [[lotId, view] as const])));
    });
  }

  private async read<T>(actor: Actor, reading: (work: Work) => Promise<T>): Promise<T> {
    const outcome = await this.unitOfWork.run(actor, async (work) => ok(await reading(work)), { withoutIdempotency: true });
    if (!outcome.ok) throw new Error('reading an award failed');
    return outcome.value;
  }
}
