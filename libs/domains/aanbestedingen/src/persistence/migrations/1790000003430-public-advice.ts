// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withoutNames } from '../../domain/advice/unrecognisable.js';

/** The summary of advice as it was published with the contract, so that reading it joins and rewrites nothing. */
export class PublicAdvice1790000003430 implements MigrationInterface {
  readonly name = 'PublicAdvice1790000003430';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query('GRANT SELECT, INSERT ON aanbestedingen.public_advice TO samenspel_app');
    const lines = (await runner.query(OF_EARLIER_CONTRACTS)) as Line[];
    for (const { lot_id, position, criterion_id, name, texts, outcome, because, others } of lines) {
      const about = (texts ?? []).map((text) => withoutNames(text, others));
      const reasons = texts === null || because === null ? null : withoutNames(because, others);
      await runner.query('INSERT INTO aanbestedingen.public_advice VALUES ($1, $2, $3, $4, $5, $6, $7)', [
        ...[lot_id, position, criterion_id, name],
        ...[about, outcome, reasons],
      ]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE aanbestedingen.public_advice');
  }
}

interface Line {
  readonly lot_id: string;
  readonly position: number;
  readonly criterion_id: string;
  readonly name: string;
  readonly texts: readonly string[] | null;
  readonly outcome: string | null;
  readonly because: string | null;
  readonly others: readonly string[];
}

const TABLE = `CREATE TABLE aanbestedingen.public_advice (
    lot_id uuid NOT NULL CONSTRAINT public_advice_lot REFERENCES aanbestedingen.lot (id),
    position integer NOT NULL,
    criterion_id uuid NOT NULL CONSTRAINT public_advice_criterion REFERENCES aanbestedingen.criterion (id),
    adviser_name text NOT NULL,
    about_winner text[] NOT NULL,
    outcome text,
    because text,
    CONSTRAINT public_advice_pk PRIMARY KEY (lot_id, position)
  )`;

/** What recording a contract publishes from now on, for the contracts that were recorded before. */
const OF_EARLIER_CONTRACTS = `SELECT l.id AS lot_id, row_number() OVER (PARTITION BY l.id ORDER BY p.name, a.id, o.criterion_id)::int AS position,
    o.criterion_id, p.name, array_agg(o.text ORDER BY o.kind) FILTER (WHERE o.bid_id = d.winner_bid_id) AS texts, n.outcome, n.because,
    ARRAY (SELECT q.name FROM aanbestedingen.bid b
      JOIN parties.party q ON q.id = b.party_id OR q.id IN (SELECT bp.party_id FROM aanbestedingen.bid_partner bp WHERE bp.bid_id = b.id)
      WHERE b.lot_id = l.id AND b.id <> d.winner_bid_id AND q.id <> ALL (SELECT w.party_id FROM aanbestedingen.bid w WHERE w.id = d.winner_bid_id)) AS others
  FROM aanbestedingen.lot l
  JOIN aanbestedingen.award_decision d ON d.lot_id = l.id AND d.approved AND d.withdrawn_at IS NULL
  JOIN aanbestedingen.advice a ON a.lot_id = l.id AND a.status = 'submitted'
  JOIN aanbestedingen.adviser v ON v.id = a.adviser_id AND v.state = 'admitted' JOIN parties.party p ON p.id = v.party_id
  JOIN aanbestedingen.advice_observation o ON o.advice_id = a.id
  LEFT JOIN aanbestedingen.advice_answer n ON n.advice_id = a.id AND n.criterion_id = o.criterion_id
  WHERE l.status = 'contracted'
  GROUP BY l.id, d.id, o.criterion_id, p.name, a.id, n.outcome, n.because ORDER BY l.id, position`;
