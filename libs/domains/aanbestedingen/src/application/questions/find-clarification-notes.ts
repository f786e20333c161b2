// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';

/** T-11: one question with its answer, as everybody reads it. */
export interface PublishedAnswer {
  readonly position: number;
  readonly question: string;
  readonly answer: string;
}

export interface ClarificationNoteView {
  readonly id: string;
  readonly tenderId: string;
  /** From 1; also its position in the list. */
  readonly position: number;
  readonly publishedAt: Date;
  readonly answers: readonly PublishedAnswer[];
  /** How many were kept out (Aw 2.53). */
  readonly withheld: number;
}

interface Row {
  readonly id: string;
  readonly tender_id: string;
  readonly number: number;
  readonly published_at: Date;
  readonly note_position: number;
  readonly question: string;
  readonly answer: string;
  readonly withheld: boolean;
}

// A withheld text does not leave the database.
const NOTES = {
  name: 'aanbestedingen-notes-of-tenders',
  text: `SELECT n.id, n.tender_id, n.number, n.published_at, q.note_position, q.withheld_reason IS NOT NULL AS withheld,
      CASE WHEN q.withheld_reason IS NULL THEN coalesce(q.published_text, q.text) ELSE '' END AS question,
      CASE WHEN q.withheld_reason IS NULL THEN q.answer ELSE '' END AS answer
    FROM aanbestedingen.clarification_note n JOIN aanbestedingen.question q ON q.note_id = n.id
    JOIN aanbestedingen.tender t ON t.id = n.tender_id
    WHERE n.tender_id = ANY ($1) AND t.published_at IS NOT NULL ORDER BY n.tender_id, n.number, q.note_position`,
};

/** Notes of public tenders, for everybody. */
@Injectable()
export class FindClarificationNotes {
  constructor(private readonly reads: Reads) {}

  async ofTenders(tenderIds: readonly string[]): Promise<ReadonlyMap<string, readonly ClarificationNoteView[]>> {
    const rows = await this.reads.rows<Row>(NOTES, [tenderIds]);
    const byNote = Map.groupBy(rows, (row) => row.id);
    const notes = [...byNote.values()].flatMap((ofNote) => noteOf(ofNote));
    return Map.groupBy(notes, (note) => note.tenderId);
  }
}

function noteOf(rows: readonly Row[]): readonly ClarificationNoteView[] {
  const [first] = rows;
  if (first === undefined) return [];
  const answers = rows.filter((row) => !row.withheld).map(({ note_position: position, question, answer }) => ({ position, question, answer }));
  return [
    {
      id: first.id,
      tenderId: first.tender_id,
      position: first.number,
      publishedAt: first.published_at,
      answers,
      withheld: rows.length - answers.length,
    },
  ];
}
