// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Work } from '@samenspel/database';

/** An advice that still waits for an answer. */
export interface UnansweredAdvice {
  readonly adviceId: string;
  readonly partyName: string;
}

/**
 * an advice that was submitted in the window and not struck out, of which a criterion has no answer. While there is one,
 * the prices stay shut and no award is decided.
 */
@Injectable()
export class UnansweredAdvices {
  async of(work: Work, lotId: string): Promise<readonly UnansweredAdvice[]> {
    const rows: { id: string; name: string }[] = await work.db.query(
      `SELECT a.id, p.name FROM aanbestedingen.advice a
       JOIN aanbestedingen.adviser v ON v.id = a.adviser_id JOIN parties.party p ON p.id = v.party_id
       WHERE a.lot_id = $1 AND a.status = 'submitted' AND v.state = 'admitted' AND EXISTS (
         SELECT 1 FROM aanbestedingen.advice_observation o WHERE o.advice_id = a.id AND NOT EXISTS (
           SELECT 1 FROM aanbestedingen.advice_answer n WHERE n.advice_id = a.id AND n.criterion_id = o.criterion_id))
       ORDER BY p.name, a.id`,
      [lotId],
    );
    return rows.map(({ id, name }) => ({ adviceId: id, partyName: name }));
  }
}
