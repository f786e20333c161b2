// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { EndedRecord, RetentionRule, Work } from '@samenspel/database';
import { forgetNotices } from '@samenspel/messages';
import { confirmedDecisions, emptyRecord, endedRecords } from '../../persistence/award/ended-records.js';
import { recordTermEnds } from '../bids/retention-term.js';

/**
 * S-11, X-03: what evaluators and advisers wrote, the answers to advice, and the notices of the award with the addresses they went to.
 * The winning bid stays: it is part of the contract, and the end of that is not recorded.
 */
@Injectable()
export class AwardRecordRule implements RetentionRule {
  readonly kind = 'tender.award_record';
  readonly starts = 'the contract, or the decision that there will be none';
  readonly term = 'retention.record_and_bids_years, at least 3 years';
  readonly ground = 'S-11 (at least three years), AVG art. 5 lid 1 onder e';
  readonly automatic = false;

  async ended(work: Work, limit: number): Promise<readonly EndedRecord[]> {
    const records: EndedRecord[] = [];
    for (const lot of await endedRecords(work, limit)) {
      const endedAt = await recordTermEnds(work, 'retention.record_and_bids_years', lot);
      if (endedAt > (await work.now(lot.municipalityId))) continue;
      const subjects = [
        { kind: 'lot', id: lot.lotId },
        { kind: 'tender', id: lot.tenderId },
      ];
      const heldBecause = lot.reliefPending ? 'interim relief is pending' : null;
      records.push({ subjects, municipalityId: lot.municipalityId, endedAt, rows: lot.rows, heldBecause });
    }
    return records;
  }

  async erase(work: Work, { subjects }: EndedRecord): Promise<number> {
    const lotId = subjects[0]?.id ?? '';
    const rows = await emptyRecord(work, lotId);
    return rows + (await forgetNotices(work, 'award_decision', await confirmedDecisions(work, lotId)));
  }
}
