// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Work } from '@samenspel/database';
import { err, notFound, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import type { Evaluation } from '../../domain/assessment/consensus.js';
import type { Lot } from '../../domain/tenders/lot.js';
import { requireRole } from '../../domain/tenders/require-role.js';
import { holds, holdersOf, isPublicTender, type PublicTender, type Tender, type TenderRoleName } from '../../domain/tenders/tender.js';
import { bidsOfLot, holdLot, lockedBy, replacedIn, type AssessedBid } from '../../persistence/assessment/assessment-rows.js';
import { QualityFixEntity } from '../../persistence/assessment/quality-fix.entity.js';
import type { Shown } from '../confidential-reads.js';
import { Tenders } from '../tenders/tenders.js';

export interface LotAtHand {
  readonly tender: PublicTender;
  readonly lot: Lot;
  readonly personId: string;
  readonly now: Date;
}

/** Every act of assessment and award begins here: the lot, held, for somebody who has this task in its tender. */
@Injectable()
export class LotDesk {
  constructor(private readonly tenders: Tenders) {}

  /** For an act: others on this tender wait until it is done. */
  async hold(work: Work, actor: Actor, lotId: string, role: TenderRoleName): Promise<Result<LotAtHand, DomainError>> {
    if (!(await holdLot(work, lotId))) return err(notFound());
    const found = await this.tenders.loadOwnLot(work, lotId);
    if (!found.ok) return found;
    const { tender, lot } = found.value;
    const allowed = requireRole(tender, actor, role);
    if (!allowed.ok) return allowed;
    if (!isPublicTender(tender)) return err(notFound());
    return ok({ tender, lot, personId: allowed.value, now: await work.now(tender.municipalityId) });
  }

  /** For reading: whoever has one of these tasks; to anybody else the lot looks absent. */
  async read(work: Work, actor: Actor, lotId: string, roles: readonly TenderRoleName[]): Promise<Result<LotAtHand, DomainError>> {
    const found = await this.tenders.loadOwnLot(work, lotId);
    if (!found.ok) return found;
    const { tender, lot } = found.value;
    const { personId } = actor;
    if (personId === null || !isPublicTender(tender) || !roles.some((role) => actor.roles.has(role) && holds(tender, personId, role))) {
      return err(notFound());
    }
    return ok({ tender, lot, personId, now: await work.now(tender.municipalityId) });
  }

  /** Who scores, who locked, and what is fixed. */
  async evaluation(work: Work, { tender, lot }: Pick<LotAtHand, 'tender' | 'lot'>): Promise<Evaluation & { readonly bids: readonly AssessedBid[] }> {
    const replaced = await replacedIn(work, lot.id);
    return {
      lot,
      bids: await bidsOfLot(work, lot.id),
      evaluators: holdersOf(tender, 'evaluator').filter((personId) => !replaced.has(personId)),
      locked: await lockedBy(work, lot.id),
      adviceEndsAt: tender.adviceRound?.announced === true ? tender.planning.adviceEndsAt : null,
      fixed: await work.db.existsBy(QualityFixEntity, { lotId: lot.id }),
    };
  }
}

/** What was shown of a lot, for the audit. */
export const inLot = ({ tender, lot }: Pick<LotAtHand, 'lot'> & { readonly tender: Tender }, ids: readonly string[]): Shown[] =>
  ids.map((id) => ({ tenderId: tender.id, municipalityId: tender.municipalityId, lotId: lot.id, id }));

/** What the audit says of an act on a lot. */
export const aboutLot = (kind: string, { tender, lot }: Pick<LotAtHand, 'tender' | 'lot'>, reason = '', data: Record<string, unknown> = {}) => ({
  kind,
  subject: { kind: 'tender', id: tender.id },
  municipalityId: tender.municipalityId,
  reason,
  data: { lotId: lot.id, ...data },
});
