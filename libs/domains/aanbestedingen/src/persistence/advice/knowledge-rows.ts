// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import type { KnowledgeEntity } from './knowledge.entity.js';

export interface Seen {
  readonly lotId: string;
  readonly personId: string;
  readonly partyId: string | null;
  readonly kind: KnowledgeEntity['kind'];
  readonly subjectIds: readonly string[];
  readonly at: Date;
}

/** S-01, A-06: every view is kept in the order in which it happened; it stands in the award record. */
export async function noteKnowledge(work: Work, { lotId, personId, partyId, kind, subjectIds, at }: Seen): Promise<void> {
  await work.db.query(
    `INSERT INTO aanbestedingen.knowledge (lot_id, person_id, party_id, kind, subject_id, seen_at)
     SELECT $1, $2, $3, $4, subject, $6 FROM unnest($5::uuid[]) WITH ORDINALITY AS given (subject, place) ORDER BY place`,
    [lotId, personId, partyId, kind, [...subjectIds], at],
  );
}
