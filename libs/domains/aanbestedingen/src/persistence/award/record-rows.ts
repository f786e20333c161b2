// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';

type Row = Record<string, unknown>;
const person = (column: string): string => `(SELECT display_name FROM accounts.person WHERE id = ${column})`;
const party = (column: string): string => `(SELECT name FROM parties.party WHERE id = ${column})`;

/** What the record says about the whole tender; $1 is the tender. */
const OF_TENDER = {
  authority: `SELECT ${party('p.id')} AS name FROM aanbestedingen.tender t JOIN parties.party p ON p.municipality_id = t.municipality_id WHERE t.id = $1`,
  persons: `SELECT role, ${person('person_id')} AS person, person_id AS "personId", from_at AS "fromAt", until_at AS "untilAt", reason, end_reason AS "endReason"
    FROM aanbestedingen.tender_role WHERE tender_id = $1 ORDER BY role, from_at, id`,
  publication: `SELECT kind, at, ${person('by_person')} AS person, reference, reason FROM aanbestedingen.publication_step WHERE tender_id = $1 ORDER BY recorded_at, id`,
  advisers: `SELECT ${party('party_id')} AS adviser, state, reason FROM aanbestedingen.adviser WHERE tender_id = $1 ORDER BY 1, id`,
  struckOut: `SELECT ${party('v.party_id')} AS adviser, s.reason, ${person('s.proposed_by')} AS "proposedBy", s.proposed_at AS "proposedAt",
      s.approved, ${person('s.decided_by')} AS "decidedBy", s.decided_at AS "decidedAt", s.decision_reason AS "decisionReason"
    FROM aanbestedingen.strike_out s JOIN aanbestedingen.adviser v ON v.id = s.adviser_id WHERE v.tender_id = $1 ORDER BY s.proposed_at, s.id`,
  adviserDeclarations: `SELECT ${party('party_id')} AS adviser, ${person('person_id')} AS person, kind, statement, conflicts, declared_at AS "declaredAt"
    FROM aanbestedingen.adviser_declaration WHERE tender_id = $1 ORDER BY declared_at, id`,
  withheldQuestions: `SELECT text AS question, answer, withheld_reason AS "withheldReason" FROM aanbestedingen.question
    WHERE tender_id = $1 AND withheld_reason IS NOT NULL ORDER BY id`,
  endings: `SELECT lot_id AS "lotId", kind, reason, ${person('proposed_by')} AS "proposedBy", proposed_at AS "proposedAt", approved,
      ${person('decided_by')} AS "decidedBy", decided_at AS "decidedAt", decision_reason AS "decisionReason"
    FROM aanbestedingen.ending WHERE tender_id = $1 ORDER BY proposed_at, id`,
} as const;

/** What it says about this lot; $1 is the lot. */
const OF_LOT = {
  closing: 'SELECT commitment, closed_at AS "closedAt" FROM aanbestedingen.closing WHERE lot_id = $1 AND superseded_at IS NULL',
  openings: `SELECT purpose, opened_at AS "openedAt", (SELECT array_agg(p.display_name ORDER BY p.display_name) FROM accounts.person p WHERE p.id = ANY (officers)) AS officers,
      commitment, salt, digests, findings, software FROM aanbestedingen.opening_record WHERE lot_id = $1 ORDER BY opened_at, purpose DESC`,
  bids: `SELECT b.id AS "bidId", ${party('b.party_id')} AS bidder, b.state, b.receipt_number AS "receiptNumber", b.received_at AS "receivedAt",
      b.quality_sha256 AS "qualitySha256", b.price_sha256 AS "priceSha256", b.price_cents AS "priceCents", b.finding,
      (SELECT jsonb_agg(jsonb_build_object('party', ${party('bp.party_id')}, 'role', bp.role, 'shareBp', bp.share_bp, 'confirmed', bp.confirmed) ORDER BY bp.party_id)
        FROM aanbestedingen.bid_partner bp WHERE bp.bid_id = b.id) AS partners
    FROM aanbestedingen.bid b WHERE b.lot_id = $1 ORDER BY 2, b.id`,
  validity: `SELECT v.bid_id AS "bidId", ${party('b.party_id')} AS bidder, v.verdict, v.ground, v.proportionality, ${person('v.proposed_by')} AS "proposedBy",
      v.proposed_at AS "proposedAt", ${person('v.decided_by')} AS "decidedBy", v.decided_at AS "decidedAt"
    FROM aanbestedingen.bid_verdict v JOIN aanbestedingen.bid b ON b.id = v.bid_id WHERE b.lot_id = $1 ORDER BY 2, b.id`,
  prolongations: `SELECT p.until_day::text AS "untilDay", p.reason, ${person('p.asked_by')} AS "askedBy", p.asked_at AS "askedAt", p.answer_before AS "answerBefore",
      (SELECT jsonb_agg(jsonb_build_object('bidder', ${party('b.party_id')}, 'agreed', a.agreed, 'answeredAt', a.answered_at) ORDER BY a.bid_id)
        FROM aanbestedingen.prolongation_answer a JOIN aanbestedingen.bid b ON b.id = a.bid_id WHERE a.prolongation_id = p.id) AS answers
    FROM aanbestedingen.prolongation p WHERE p.lot_id = $1 ORDER BY p.asked_at, p.id`,
  evaluatorDeclarations: `SELECT ${person('person_id')} AS person, statement, conflict, declared_at AS "declaredAt"
    FROM aanbestedingen.evaluator_declaration WHERE lot_id = $1 ORDER BY declared_at, person_id`,
  evaluatorReplacements: `SELECT ${person('person_id')} AS person, ${person('replaced_by')} AS "replacedBy", reason, ${person('decided_by')} AS "decidedBy",
      decided_at AS "decidedAt" FROM aanbestedingen.evaluator_replacement WHERE lot_id = $1 ORDER BY decided_at, person_id`,
  locks: `SELECT ${person('person_id')} AS person, locked_at AS "lockedAt" FROM aanbestedingen.score_lock WHERE lot_id = $1 ORDER BY locked_at, person_id`,
  individualScores: `SELECT ${person('s.person_id')} AS person, ${party('b.party_id')} AS bidder, s.bid_id AS "bidId", c.title AS criterion,
      s.criterion_id AS "criterionId", s.score, s.reason,
      NOT EXISTS (SELECT FROM aanbestedingen.evaluator_replacement r WHERE r.lot_id = s.lot_id AND r.person_id = s.person_id) AS counts
    FROM aanbestedingen.evaluator_score s JOIN aanbestedingen.bid b ON b.id = s.bid_id JOIN aanbestedingen.criterion c ON c.id = s.criterion_id
    WHERE s.lot_id = $1 ORDER BY 1, 2, c.position, c.id`,
  consensus: `SELECT ${party('b.party_id')} AS bidder, s.bid_id AS "bidId", c.title AS criterion, s.criterion_id AS "criterionId", s.score, s.reason,
      s.advice_weighed AS "adviceWeighed", ${person('s.recorded_by')} AS "recordedBy", s.recorded_at AS "recordedAt"
    FROM aanbestedingen.consensus_score s JOIN aanbestedingen.bid b ON b.id = s.bid_id JOIN aanbestedingen.criterion c ON c.id = s.criterion_id
    WHERE s.lot_id = $1 ORDER BY 1, c.position, c.id`,
  qualityFix: `SELECT digest, ${person('fixed_by')} AS "fixedBy", fixed_at AS "fixedAt" FROM aanbestedingen.quality_fix WHERE lot_id = $1`,
  advice: `SELECT a.id AS "adviceId", ${party('v.party_id')} AS adviser, a.status, v.state AS "adviserState", a.digest, a.submitted_at AS "submittedAt",
      (SELECT jsonb_agg(jsonb_build_object('bidder', ${party('b.party_id')}, 'bidId', o.bid_id, 'criterion', c.title, 'criterionId', o.criterion_id,
         'kind', o.kind, 'text', o.text, 'citation', o.citation, 'score', o.score) ORDER BY c.position, o.bid_id, o.kind)
        FROM aanbestedingen.advice_observation o JOIN aanbestedingen.bid b ON b.id = o.bid_id JOIN aanbestedingen.criterion c ON c.id = o.criterion_id
        WHERE o.advice_id = a.id) AS observations,
      (SELECT jsonb_agg(jsonb_build_object('criterion', c.title, 'criterionId', n.criterion_id, 'outcome', n.outcome, 'because', n.because) ORDER BY c.position)
        FROM aanbestedingen.advice_answer n JOIN aanbestedingen.criterion c ON c.id = n.criterion_id WHERE n.advice_id = a.id) AS answers
    FROM aanbestedingen.advice a JOIN aanbestedingen.adviser v ON v.id = a.adviser_id WHERE a.lot_id = $1 AND a.status <> 'draft' ORDER BY 2, a.id`,
  orderOfKnowledge: `SELECT k.seen_at AS "seenAt", ${person('k.person_id')} AS person, ${party('k.party_id')} AS party, k.kind, k.subject_id AS "subjectId"
    FROM aanbestedingen.knowledge k WHERE k.lot_id = $1 ORDER BY k.id`,
  priceInquiries: `SELECT ${party('b.party_id')} AS bidder, a.bid_id AS "bidId", a.question, a.answer_before AS "answerBefore", a.answer, a.weighed, a.accepted
    FROM aanbestedingen.abnormally_low a JOIN aanbestedingen.bid b ON b.id = a.bid_id WHERE b.lot_id = $1 ORDER BY 1, 2`,
  tieDraws: `SELECT bid_ids AS "order", ${person('proposed_by')} AS "firstOfficer", ${person('confirmed_by')} AS "secondOfficer", confirmed_at AS "drawnAt"
    FROM aanbestedingen.tie_draw WHERE lot_id = $1 ORDER BY proposed_at, id`,
  decisions: `SELECT d.id AS "decisionId", ${party('b.party_id')} AS winner, d.winner_bid_id AS "winnerBidId", d.ranking, d.reasons,
      ${person('d.proposed_by')} AS "proposedBy", d.proposed_at AS "proposedAt", d.approved, ${person('d.decided_by')} AS "decidedBy", d.decided_at AS "decidedAt",
      d.decision_reason AS "decisionReason", d.notice_at AS "noticeAt", d.standstill_extended_to::text AS "extendedTo", d.extension_reason AS "extensionReason",
      d.withdrawal_reason AS "withdrawalReason", ${person('d.withdrawn_by')} AS "withdrawnBy", d.withdrawn_at AS "withdrawnAt",
      ${person('d.confirmed_by')} AS "confirmedBy", d.confirmed_at AS "confirmedAt"
    FROM aanbestedingen.award_decision d JOIN aanbestedingen.bid b ON b.id = d.winner_bid_id WHERE d.lot_id = $1 ORDER BY d.proposed_at, d.id`,
  notices: `SELECT n.decision_id AS "decisionId", ${party('n.party_id')} AS bidder, n.bid_id AS "bidId", n.sent_reference AS "sentReference"
    FROM aanbestedingen.award_notice n JOIN aanbestedingen.award_decision d ON d.id = n.decision_id WHERE d.lot_id = $1 ORDER BY 1, 2`,
  interimReliefs: `SELECT reference, filed_on::text AS "filedOn", judged_on::text AS "judgedOn", outcome FROM aanbestedingen.interim_relief WHERE lot_id = $1 ORDER BY id`,
  contractAwardNotices: `SELECT n.decision_id AS "decisionId", n.reference, n.published_on::text AS "publishedOn", ${person('n.recorded_by')} AS "recordedBy",
      n.recorded_at AS "recordedAt" FROM aanbestedingen.contract_award_notice n JOIN aanbestedingen.award_decision d ON d.id = n.decision_id
    WHERE d.lot_id = $1 ORDER BY n.recorded_at, n.decision_id`,
  contract: `SELECT signed_on::text AS "signedOn", ${person('recorded_by')} AS "recordedBy", recorded_at AS "recordedAt" FROM aanbestedingen.contract WHERE lot_id = $1`,
} as const;

type Sections<T> = { readonly [Key in keyof T]: readonly Row[] };
export type RecordRows = Sections<typeof OF_TENDER> & Sections<typeof OF_LOT>;

/** Everything that is kept of one lot and its tender, as it stands (S-10). */
export async function recordRows(work: Work, tenderId: string, lotId: string): Promise<RecordRows> {
  const ofTender = await read(work, OF_TENDER, tenderId);
  return { ...ofTender, ...(await read(work, OF_LOT, lotId)) };
}

async function read<T extends Readonly<Record<string, string>>>(work: Work, sections: T, id: string): Promise<Sections<T>> {
  const found: Record<string, readonly Row[]> = {};
  for (const [key, text] of Object.entries(sections)) {
    found[key] = await work.rows({ name: `aanbestedingen-record-${key.toLowerCase()}`, text }, [id]);
  }
  return found as Sections<T>;
}
