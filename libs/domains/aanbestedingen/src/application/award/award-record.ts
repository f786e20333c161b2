// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { err, notFound, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { isOwnMunicipality } from '../../domain/tenders/require-role.js';
import type { TenderStatus } from '../../domain/tenders/tender-status.js';
import { holds, isPublicTender, type PublicTender } from '../../domain/tenders/tender.js';
import { recordRows, type RecordRows } from '../../persistence/award/record-rows.js';
import { inLot } from '../assessment/lot-desk.js';
import { enterRead } from '../confidential-reads.js';
import { Tenders, type LotInTender } from '../tenders/tenders.js';
import { standstillView, type StandstillView } from './standstill-view.js';
import { Standstills, type NoticeSent } from './standstills.js';

/** The items of Aw 2.132 and what S-10 adds, as data. Dates are RFC 3339 once it is JSON. */
export interface AwardRecordData extends RecordRows {
  readonly format: 'samenspel-award-record';
  readonly version: 1;
  readonly madeAt: Date;
  readonly tender: Record<string, unknown>;
  readonly lot: Record<string, unknown>;
  /** The ranking on which the decision in force rests. */
  readonly ranking: unknown;
  /** How the standstill was reckoned; null when there is none. */
  readonly standstill: StandstillView | null;
  readonly noticesSent: readonly NoticeSent[];
  readonly standstillDays: number | null;
}

/** There is something to record from the award decision on, or from the end without one. */
const RECORDED: readonly TenderStatus[] = ['award_intended', 'awarded', 'contracted', 'unsuccessful', 'cancelled'];
const TASKS = ['procurement_officer', 'evaluator', 'decision_maker'] as const;

/** S-10: the award record, made anew from what is kept; every reading of it is audited. */
@Injectable()
export class AwardRecord {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly standstills: Standstills,
  ) {}

  async ofLot(actor: Actor, lotId: string, form: 'data' | 'document' = 'data'): Promise<Result<AwardRecordData, DomainError>> {
    return this.unitOfWork.run<AwardRecordData, DomainError>(
      actor,
      async (work) => {
        const found = await this.tenders.loadLot(work, lotId);
        if (!found.ok) return found;
        const { tender, lot } = found.value;
        if (!isPublicTender(tender) || !mayRead(actor, tender)) return err(notFound());
        if (!RECORDED.includes(lot.status)) return err(refused('RECORD_NOT_READY', { rule: 'S-10' }));
        await enterRead(work, 'award-record.read', inLot({ tender, lot }, [lot.id]), { form });
        return ok(await this.make(work, { tender, lot }));
      },
      { withoutIdempotency: true },
    );
  }

  private async make(work: Work, { tender, lot }: LotInTender<PublicTender>): Promise<AwardRecordData> {
    const rows = await recordRows(work, tender.id, lot.id);
    const counted = await this.standstills.ofLot(work, lot.id);
    const inForce = rows.decisions.find((decision) => decision['decisionId'] === counted?.decisionId);
    const { roles: _roles, steps: _steps, lots: _lots, invited: _invited, ...facts } = tender;
    return {
      ...{ format: 'samenspel-award-record', version: 1, madeAt: await work.now(tender.municipalityId) },
      ...{ tender: facts as unknown as Record<string, unknown>, lot: lot as unknown as Record<string, unknown> },
      ...rows,
      ranking: inForce?.['ranking'] ?? null,
      standstill: counted === null ? null : standstillView(counted),
      noticesSent: counted?.notices ?? [],
      standstillDays: counted?.days ?? null,
    };
  }
}

/** Who has a task in it, and the complaints handlers of that municipality. */
function mayRead(actor: Actor, tender: PublicTender): boolean {
  const { personId } = actor;
  if (personId === null || !isOwnMunicipality(tender, actor)) return false;
  return actor.roles.has('complaints_handler') || TASKS.some((role) => actor.roles.has(role) && holds(tender, personId, role));
}
