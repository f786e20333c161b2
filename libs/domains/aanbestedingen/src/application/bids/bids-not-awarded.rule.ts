// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { EndedRecord, RetentionRule, Work } from '@samenspel/database';
import { EnvelopeStore } from '@samenspel/keys';
import { emptyBids, endedLots, losingBids } from '../../persistence/bids/ended-bids.js';
import { ReleasedSlots } from './released-slots.js';
import { recordTermEnds } from './retention-term.js';

/**
 * S-11, X-03: contents, envelopes and clarifications of bids that did not win. The award record, in which they are named and scored,
 * and the winning bid stay with the contract.
 */
@Injectable()
export class BidsNotAwardedRule implements RetentionRule {
  readonly kind = 'tender.bids_not_awarded';
  readonly starts = 'the contract, or the decision that there will be none';
  readonly term = 'retention.bids_not_awarded_years, at least 3 years';
  readonly ground = 'S-11 (at least three years), AVG art. 5 lid 1 onder e';
  readonly automatic = false;

  constructor(
    private readonly slots: ReleasedSlots,
    private readonly envelopes: EnvelopeStore,
  ) {}

  async ended(work: Work, limit: number): Promise<readonly EndedRecord[]> {
    const records: EndedRecord[] = [];
    for (const lot of await endedLots(work, limit)) {
      const endedAt = await recordTermEnds(work, 'retention.bids_not_awarded_years', lot);
      if (endedAt > (await work.now(lot.municipalityId))) continue;
      const subjects = [
        { kind: 'lot', id: lot.lotId },
        { kind: 'tender', id: lot.tenderId },
      ];
      const heldBecause = lot.reliefPending ? 'interim relief is pending' : null;
      records.push({ subjects, municipalityId: lot.municipalityId, endedAt, rows: lot.bids, heldBecause });
    }
    return records;
  }

  /** The files first: what was kept of the slots tells where they are, so that a crash in between is made good by the next run. */
  async erase(work: Work, { subjects }: EndedRecord): Promise<number> {
    const lotId = subjects[0]?.id ?? '';
    const bids = await losingBids(work, lotId);
    const parties = new Set(bids.map(({ partyId }) => partyId));
    for (const { slot } of await this.slots.of(work, lotId)) {
      const { submission, partyId } = slot;
      // Without a reference the envelope is gone already.
      if (submission === null || submission.quality.ref === '' || !parties.has(partyId)) continue;
      await this.envelopes.destroy(submission.quality.ref);
      await this.envelopes.destroy(submission.price.ref);
    }
    await emptyBids(
      work,
      bids.map(({ bidId }) => bidId),
    );
    return bids.length;
  }
}
