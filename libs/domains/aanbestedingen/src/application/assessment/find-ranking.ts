// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { noteKnowledge } from '../../persistence/advice/knowledge-rows.js';
import { enterRead } from '../confidential-reads.js';
import { inLot, LotDesk } from './lot-desk.js';
import { LotRanking } from './lot-ranking.js';
import { rankingView, type RankingView } from './ranking-view.js';

/** The ranking for those with a task in it, from the opening of the prices on; that they saw prices is kept (S-01, S-03). */
@Injectable()
export class FindRanking {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: LotDesk,
    private readonly rankings: LotRanking,
  ) {}

  async ofLot(actor: Actor, lotId: string): Promise<Result<RankingView, DomainError>> {
    return this.unitOfWork.run<RankingView, DomainError>(
      actor,
      async (work) => {
        const found = await this.desk.read(work, actor, lotId, ['procurement_officer', 'evaluator', 'decision_maker']);
        if (!found.ok) return found;
        const ranked = await this.rankings.of(work, found.value.lot);
        if (!ranked.ok) return ranked;
        const { personId, now: at } = found.value;
        const subjectIds = ranked.value.ranking.bids.map(({ bidId }) => bidId);
        await noteKnowledge(work, { lotId, personId, partyId: actor.party?.id ?? null, kind: 'prices_read', subjectIds, at });
        await enterRead(work, 'ranking.read', inLot(found.value, subjectIds));
        return ok(rankingView(ranked.value));
      },
      { withoutIdempotency: true },
    );
  }
}
