// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { err, localDateOf, ok, refused, type Actor, type BasisPoints, type DomainError, type LocalDate, type Result } from '@samenspel/kernel';
import { CRITERION_TYPES, MUNICIPALITY_LEGAL_TYPE, PROCEDURE_TYPES, type AnnouncedAward } from '../../domain/award/contract-award-notice.js';
import { topCriteria, type Lot } from '../../domain/tenders/lot.js';
import type { PublicTender } from '../../domain/tenders/tender.js';
import type { AwardDecisionEntity } from '../../persistence/award/award-decision.entity.js';
import { liveDecision } from '../../persistence/award/award-rows.js';
import { ContractAwardNoticeEntity } from '../../persistence/award/contract-award-notice.entity.js';
import { awardedContract, type AwardedContract } from '../../persistence/award/contract-award-rows.js';
import { inLot, LotDesk, type LotAtHand } from '../assessment/lot-desk.js';
import { enterRead } from '../confidential-reads.js';
import { awardNoticeTermOf } from './award-notice-terms.js';
import { standstillView, type StandstillView } from './standstill-view.js';
import { Standstills } from './standstills.js';

export interface NoticedAwardCriterion {
  /** eForms award criterion type. */
  readonly type: (typeof CRITERION_TYPES)[number];
  readonly title: string;
  readonly weight: BasisPoints | null;
  readonly maxValueCents: number | null;
}

/** S-10: what TED and TenderNed ask in the notice of one awarded lot. */
export interface AwardNoticeData extends AwardedContract {
  readonly lotId: string;
  readonly buyerLegalType: string;
  readonly tenderNumber: string;
  readonly subject: string;
  readonly cpvCode: string | null;
  readonly procedureType: string;
  readonly reserved: PublicTender['reserved'];
  readonly lotNumber: number;
  readonly lotTitle: string;
  readonly priceMethod: Lot['priceMethod'];
  readonly criteria: readonly NoticedAwardCriterion[];
  readonly awardedOn: LocalDate;
  readonly standstill: StandstillView | null;
  /** The last day on which the notice is in time. */
  readonly lastDay: LocalDate;
  /** Null while nobody recorded it. */
  readonly announced: AnnouncedAward | null;
}

/** The data of the award notice, for the officer who fills it in there. */
@Injectable()
export class FindAwardNoticeData {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: LotDesk,
    private readonly standstills: Standstills,
  ) {}

  async ofLot(actor: Actor, lotId: string): Promise<Result<AwardNoticeData, DomainError>> {
    return this.unitOfWork.run<AwardNoticeData, DomainError>(
      actor,
      async (work) => {
        const found = await this.desk.read(work, actor, lotId, ['procurement_officer']);
        if (!found.ok) return found;
        const decision = await liveDecision(work, lotId);
        const awardedAt = decision?.confirmedAt ?? null;
        if (decision === null || awardedAt === null) return err(refused('AWARD_NOTICE_TOO_EARLY', { rule: 'S-10' }));
        await enterRead(work, 'award-decision.read', inLot(found.value, [decision.id]), { form: 'contract_award_notice' });
        return ok(await this.make(work, found.value, decision, awardedAt));
      },
      { withoutIdempotency: true },
    );
  }

  private async make(work: Work, { tender, lot }: LotAtHand, decision: AwardDecisionEntity, awardedAt: Date): Promise<AwardNoticeData> {
    const { term } = await awardNoticeTermOf(work, tender.municipalityId, awardedAt);
    const counted = await this.standstills.ofLot(work, lot.id);
    const announced = await work.db.findOneBy(ContractAwardNoticeEntity, { decisionId: decision.id });
    return {
      ...(await awardedContract(work, decision.id)),
      ...{ lotId: lot.id, lotNumber: lot.position, lotTitle: lot.title, priceMethod: lot.priceMethod, criteria: criteriaOf(lot) },
      ...{ tenderNumber: tender.number, subject: tender.title, cpvCode: tender.cpvCode, reserved: tender.reserved },
      ...{ buyerLegalType: MUNICIPALITY_LEGAL_TYPE, procedureType: PROCEDURE_TYPES[tender.procedure] },
      ...{ awardedOn: localDateOf(awardedAt), lastDay: term.lastDay, announced },
      standstill: counted === null ? null : standstillView(counted),
    };
  }
}

/** Quality as published, and price: what each weighs, or what full quality is worth. */
function criteriaOf(lot: Lot): readonly NoticedAwardCriterion[] {
  const [quality, price] = CRITERION_TYPES;
  return [
    ...topCriteria(lot).map(({ title, weight, maxValueCents }) => ({ type: quality, title, weight, maxValueCents })),
    { type: price, title: '', weight: lot.priceWeight, maxValueCents: null },
  ];
}
