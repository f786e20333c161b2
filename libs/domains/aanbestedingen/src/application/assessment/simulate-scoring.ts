// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { cents, invalid, err, isCents, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { scoringRules } from '../../domain/assessment/scoring-rules.js';
import { simulate, type Simulation } from '../../domain/assessment/simulator.js';
import { requireRole } from '../../domain/tenders/require-role.js';
import { Tenders } from '../tenders/tenders.js';
import { rankingView, type RankingView } from './ranking-view.js';

export interface InventedBid {
  readonly name: string;
  readonly priceCents: number;
  readonly scores: readonly { readonly criterionId: string; readonly score: number }[];
}
export interface SimulationView extends Pick<Simulation, 'margins' | 'reversals'> {
  readonly ranking: RankingView;
}

/** S-06: the formula of a lot on invented bids; their names take the place of ids. */
@Injectable()
export class SimulateScoring {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
  ) {}

  async execute(actor: Actor, lotId: string, bids: readonly InventedBid[]): Promise<Result<SimulationView, DomainError>> {
    return this.unitOfWork.run<SimulationView, DomainError>(
      actor,
      async (work) => {
        const found = await this.tenders.loadOwnLot(work, lotId);
        if (!found.ok) return found;
        const allowed = requireRole(found.value.tender, actor, 'procurement_officer');
        if (!allowed.ok) return allowed;
        const rules = scoringRules(found.value.lot);
        if (!rules.ok) return rules;
        const wrong = bids.findIndex(({ priceCents }) => !isCents(priceCents) || priceCents < 0);
        if (wrong >= 0) return err(invalid('PRICE_NOT_AN_AMOUNT', { rule: 'S-04', path: ['bids', wrong, 'priceCents'] }));
        const outcome = simulate(
          rules.value,
          bids.map(({ name, priceCents, scores }) => ({
            bidId: name,
            priceCents: cents(priceCents),
            scores: Object.fromEntries(scores.map(({ criterionId, score }) => [criterionId, score])),
          })),
        );
        if (!outcome.ok) return outcome;
        const { ranking, margins, reversals } = outcome.value;
        return ok({ ranking: rankingView({ ranking, bids: bids.map(({ name }) => ({ id: name, partyName: name })) }), margins, reversals });
      },
      { withoutIdempotency: true },
    );
  }
}
