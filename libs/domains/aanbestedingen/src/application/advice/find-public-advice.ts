// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import { isId } from '@samenspel/kernel';
import type { Outcome } from '../../domain/advice/advice.js';
import { withoutNames } from '../../domain/advice/unrecognisable.js';

/** What everybody may read after the contract: per criterion what advisers said of the winning bid, and what the municipality answered. */
export interface PublicAdvice {
  readonly criterionId: string;
  readonly adviserName: string;
  /** Of the winning bid only: bids that did not win are unnamed and unrecognisable. */
  readonly aboutWinner: readonly string[];
  readonly outcome: Outcome | null;
  /** Null where the advice says nothing of the winning bid: then the answer tells of another one. */
  readonly because: string | null;
}

interface Row {
  readonly criterion_id: string;
  readonly name: string;
  readonly texts: string[] | null;
  readonly outcome: Outcome | null;
  readonly because: string | null;
  readonly others: string[];
}

const SUMMARY = {
  name: 'aanbestedingen-public-advice',
  text: `SELECT o.criterion_id, p.name, array_agg(o.text ORDER BY o.kind) FILTER (WHERE o.bid_id = d.winner_bid_id) AS texts, n.outcome, n.because,
      ARRAY (SELECT q.name FROM aanbestedingen.bid b
        JOIN parties.party q ON q.id = b.party_id OR q.id IN (SELECT bp.party_id FROM aanbestedingen.bid_partner bp WHERE bp.bid_id = b.id)
        WHERE b.lot_id = l.id AND b.id <> d.winner_bid_id AND q.id <> ALL (SELECT w.party_id FROM aanbestedingen.bid w WHERE w.id = d.winner_bid_id)) AS others
    FROM aanbestedingen.lot l
    JOIN aanbestedingen.award_decision d ON d.lot_id = l.id AND d.approved AND d.withdrawn_at IS NULL
    JOIN aanbestedingen.advice a ON a.lot_id = l.id AND a.status = 'submitted'
    JOIN aanbestedingen.adviser v ON v.id = a.adviser_id AND v.state = 'admitted' JOIN parties.party p ON p.id = v.party_id
    JOIN aanbestedingen.advice_observation o ON o.advice_id = a.id
    LEFT JOIN aanbestedingen.advice_answer n ON n.advice_id = a.id AND n.criterion_id = o.criterion_id
    WHERE l.id = $1 AND l.status = 'contracted'
    GROUP BY l.id, d.id, o.criterion_id, p.name, a.id, n.outcome, n.because ORDER BY p.name, a.id, o.criterion_id LIMIT 200`,
};

/** nothing before the contract; then a summary per criterion with the answer. */
@Injectable()
export class FindPublicAdvice {
  constructor(private readonly reads: Reads) {}

  async ofLot(lotId: string): Promise<readonly PublicAdvice[]> {
    const rows = isId(lotId) ? await this.reads.rows<Row>(SUMMARY, [lotId]) : [];
    return rows.map(({ criterion_id, name, texts, outcome, because, others }) => ({
      ...{ criterionId: criterion_id, adviserName: name, outcome },
      aboutWinner: (texts ?? []).map((text) => withoutNames(text, others)),
      because: texts === null || because === null ? null : withoutNames(because, others),
    }));
  }
}
