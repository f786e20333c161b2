// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import type { TenderExtended, TenderRectified } from '@samenspel/events';
import { conflict, err, invalid, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { changedTender, wishOf } from '../../domain/changes/difference.js';
import { checkExtension, checkRectification, mayDecideChange, type OpenChange } from '../../domain/changes/tender-change.js';
import { requireRole } from '../../domain/tenders/require-role.js';
import { isPublicTender, type PublicTender } from '../../domain/tenders/tender.js';
import { tenderExtended } from '../../messages/tender-extended.message.js';
import { tenderRectified } from '../../messages/tender-rectified.message.js';
import { decideChange, nextChangeNumber, openChange, supersedeClosings, writeDifferences } from '../../persistence/changes/change-rows.js';
import { lockTender } from '../../persistence/tenders/publication-rows.js';
import { TenderAudience } from '../following/tender-audience.js';
import { DUE_CLOSE } from '../tenders/become-public.js';
import { Tenders } from '../tenders/tenders.js';
import { changeContext } from './change-context.js';

export interface DecideChangeInput {
  readonly tenderId: string;
  readonly version: number;
  readonly approve: boolean;
  readonly reason: string;
}
type Errors = DomainError | readonly DomainError[];
type Outcome = Result<{ tenderId: string }, Errors>;

/**
 * T-10, T-14, P-09: another person decides, and everything is looked at once more. Approved, the new text stands, the deadline
 * moves, and all who are to be told are told in this one transaction. An opening that began a moment earlier wins, and so does this.
 */
@Injectable()
export class DecideChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly audience: TenderAudience,
  ) {}

  execute(actor: Actor, input: DecideChangeInput): Promise<Outcome> {
    return this.unitOfWork.run<{ tenderId: string }, Errors>(actor, async (work) => {
      await lockTender(work, input.tenderId);
      const found = await this.tenders.loadOwn(work, input.tenderId);
      if (!found.ok) return found;
      const tender = found.value;
      const allowed = requireRole(tender, actor, 'decision_maker');
      if (!allowed.ok) return allowed;
      if (tender.version !== input.version) return err(conflict());
      const proposal = mayDecideChange(await openChange(work, tender.id), allowed.value);
      if (!proposal.ok) return proposal;
      if (!input.approve) return this.decline(work, tender, proposal.value, allowed.value, input.reason);
      const now = await work.now(tender.municipalityId);
      const checked = checkAgain(tender, proposal.value, await changeContext(work, tender, now));
      if (!checked.ok || !isPublicTender(tender)) return checked.ok ? err(conflict()) : checked;
      return this.apply(work, tender, proposal.value, { by: allowed.value, at: now, reason: input.reason });
    });
  }

  private async decline(
    work: Work,
    { id: tenderId, municipalityId }: { readonly id: string; readonly municipalityId: string },
    change: OpenChange,
    by: string,
    reason: string,
  ): Promise<Outcome> {
    if (reason.trim() === '') return err(invalid('REASON_REQUIRED', { path: ['reason'] }));
    const declined = await decideChange(work, change.id, { by, at: await work.now(municipalityId), reason, applied: null });
    if (!declined) return err(conflict());
    await work.audit({ kind: `tender.${change.kind}-declined`, subject: { kind: 'tender', id: tenderId }, municipalityId, reason });
    return ok({ tenderId });
  }

  private async apply(
    work: Work,
    tender: PublicTender,
    change: OpenChange,
    decision: { readonly by: string; readonly at: Date; readonly reason: string },
  ): Promise<Outcome> {
    const reopened = await this.reopen(work, tender, decision.at);
    if (!reopened.ok) return reopened;
    const { version } = reopened.value;
    const number = await nextChangeNumber(work, tender.id, change.kind);
    if (!(await decideChange(work, change.id, { ...decision, applied: { number, version: version + 1 } }))) return err(conflict());
    const changed = changedTender(tender, change.differences);
    if (!(await writeDifferences(work, { id: tender.id, version }, changed, change.differences))) return err(conflict());
    const { id: tenderId, municipalityId } = tender;
    await work.setDue({ municipalityId, kind: DUE_CLOSE, subjectId: tenderId, at: changed.planning.bidDeadline });
    await work.audit({
      kind: `tender.${change.kind}`,
      subject: { kind: 'tender', id: tenderId },
      municipalityId,
      reason: change.reason,
      data: { number },
    });
    await this.tell(work, changed, change, number);
    return ok({ tenderId });
  }

  /** T-14: a closed tender takes bids again; the closing that held is kept beside the one that follows. */
  private async reopen(work: Work, tender: PublicTender, at: Date): Promise<Result<{ version: number }, DomainError>> {
    if (tender.status !== 'closed') return ok({ version: tender.version });
    await supersedeClosings(work, tender.id, at);
    return this.tenders.advanceTender(work, tender, 'published', at);
  }

  private async tell(work: Work, tender: PublicTender, { kind, material, reason }: OpenChange, number: number): Promise<void> {
    const { id: tenderId, municipalityId, title, planning } = tender;
    const about = { municipalityId, subject: { kind: 'tender', id: tenderId } };
    const bidDeadline = planning.bidDeadline.toISOString();
    const params = { tender: title, tenderId, until: planning.bidDeadline.getTime(), reason };
    if (kind === 'extension') {
      await work.emit({ ...about, type: 'tender.extended', version: 1, data: { tenderId, number, bidDeadline, reason } } satisfies TenderExtended);
      await this.audience.tellParties(work, tender, tenderExtended, params);
    } else {
      await work.emit({
        ...about,
        type: 'tender.rectified',
        version: 1,
        data: { tenderId, number, material, bidDeadline },
      } satisfies TenderRectified);
      await this.audience.tellParties(work, tender, tenderRectified, { ...params, number, material: material ? 'yes' : 'no' });
    }
  }
}

const checkAgain = (tender: Parameters<typeof checkExtension>[0], change: OpenChange, context: Parameters<typeof checkExtension>[2]) =>
  change.kind === 'extension'
    ? checkExtension(tender, { wish: wishOf(change.differences), reason: change.reason }, context)
    : checkRectification(tender, { ...change, wish: wishOf(change.differences) }, context);
