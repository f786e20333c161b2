// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { membersOf } from '@samenspel/parties';
import type { NoticedAdvice } from '../../domain/award/award-notice.js';
import { AwardDecisionEntity } from './award-decision.entity.js';

const LIVE = 'decision.lot_id = :lotId AND decision.approved IS NOT FALSE AND decision.withdrawn_at IS NULL';

/** What is proposed or decided for a lot and neither declined nor withdrawn. */
export const liveDecision = (work: Work, lotId: string): Promise<AwardDecisionEntity | null> =>
  work.db.createQueryBuilder(AwardDecisionEntity, 'decision').where(LIVE, { lotId }).getOne();

const ADVICE = {
  name: 'aanbestedingen-advice-for-notices',
  text: `SELECT p.name AS adviser, o.bid_id AS "bidId", o.criterion_id AS "criterionId", o.kind, o.text, o.citation, o.score, n.outcome, n.because
    FROM aanbestedingen.advice_observation o JOIN aanbestedingen.advice a ON a.id = o.advice_id
    JOIN aanbestedingen.adviser v ON v.id = a.adviser_id JOIN parties.party p ON p.id = v.party_id
    LEFT JOIN aanbestedingen.advice_answer n ON n.advice_id = a.id AND n.criterion_id = o.criterion_id
    WHERE a.lot_id = $1 AND a.status = 'submitted' AND v.state = 'admitted' ORDER BY p.name, a.id, o.criterion_id, o.kind`,
};

/** Submitted advice that counts, with its answers. */
export const adviceForNotices = (work: Work, lotId: string): Promise<readonly NoticedAdvice[]> =>
  work.rows<NoticedAdvice & Record<string, unknown>>(ADVICE, [lotId]);

const SIGNERS = {
  name: 'aanbestedingen-signers-of-party',
  text: `SELECT DISTINCT person_id FROM parties.belonging WHERE party_id = $1 AND role = 'party_signer'
    AND from_at <= clock.real() AND (until_at IS NULL OR until_at > clock.real()) ORDER BY person_id`,
};

/** Who gets what is said to a party as bidder: who may sign for it; all its members when nobody may. */
export async function receiversOf(work: Work, partyId: string): Promise<readonly string[]> {
  const signers = await work.rows<{ person_id: string }>(SIGNERS, [partyId]);
  return signers.length > 0 ? signers.map(({ person_id }) => person_id) : membersOf(work.db, partyId, await work.realNow());
}

export interface DecisionOfLot {
  readonly id: string;
  readonly lotId: string;
  readonly municipalityId: string;
  readonly standstill: boolean;
  readonly aboveThreshold: boolean;
  readonly noticeAt: Date;
  readonly extendedTo: string | null;
}

const DECIDED = {
  name: 'aanbestedingen-decided-of-lots',
  text: `SELECT d.id, d.lot_id AS "lotId", t.municipality_id AS "municipalityId", t.standstill, t.above_threshold AS "aboveThreshold",
      d.notice_at AS "noticeAt", d.standstill_extended_to::text AS "extendedTo"
    FROM aanbestedingen.award_decision d JOIN aanbestedingen.lot l ON l.id = d.lot_id JOIN aanbestedingen.tender t ON t.id = l.tender_id
    WHERE d.lot_id = ANY ($1::uuid[]) AND d.approved AND d.withdrawn_at IS NULL`,
};

/** The decisions in force of some lots, with what their standstill depends on. */
export const decidedOfLots = (work: Work, lotIds: readonly string[]): Promise<readonly DecisionOfLot[]> =>
  work.rows<DecisionOfLot & Record<string, unknown>>(DECIDED, [lotIds]);
