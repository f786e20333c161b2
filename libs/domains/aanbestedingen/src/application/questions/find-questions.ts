// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import { Keyset, type Page, type PageArgs } from '@samenspel/graphql-kit';
import { isId, type Actor } from '@samenspel/kernel';
import { askerMayBeKnown } from '../../domain/questions/question.js';
import type { TenderStatus } from '../../domain/tenders/tender-status.js';
import { ConfidentialReads, type ConfidentialRead } from '../confidential-reads.js';
import { AskerSeal } from './asker-seal.js';

/** A question as its asker or the procurement officer may see it. */
export interface QuestionView {
  readonly id: string;
  readonly tenderId: string;
  readonly text: string;
  readonly publishedText: string | null;
  readonly answer: string | null;
  readonly withheldReason: string | null;
  readonly noteNumber: number | null;
  /** T-11: for the procurement officer, and from the opening on; null otherwise. */
  readonly askerPartyId: string | null;
}

interface Row {
  readonly [key: string]: unknown;
  readonly id: string;
  readonly tender_id: string;
  readonly municipality_id: string;
  readonly text: string;
  readonly published_text: string | null;
  readonly answer: string | null;
  readonly withheld_reason: string | null;
  readonly note_number: number | null;
  readonly asker: Buffer;
  readonly status: TenderStatus;
}

const SELECT = `SELECT q.id, q.tender_id, t.municipality_id, q.text, q.published_text, q.answer, q.withheld_reason, n.number AS note_number, q.asker, t.status
  FROM aanbestedingen.question q JOIN aanbestedingen.tender t ON t.id = q.tender_id
  LEFT JOIN aanbestedingen.clarification_note n ON n.id = q.note_id`;
const OFFICER = `t.municipality_id = $2 AND EXISTS (SELECT 1 FROM aanbestedingen.tender_role r
  WHERE r.tender_id = t.id AND r.person_id = $3 AND r.role = 'procurement_officer' AND r.until_at IS NULL)`;
const FOR_OFFICER = `q.tender_id = $1 AND ${OFFICER}`;
const ONE = { name: 'aanbestedingen-question', text: `${SELECT} WHERE q.id = $1 AND ${OFFICER}` };
const ORDER = new Keyset([{ sql: 'q.id', row: 'id', kind: 'id' }], 'asc');
const OF_TENDER = {
  name: 'aanbestedingen-questions-of-tender',
  text: `${SELECT} WHERE q.tender_id = $1 AND t.published_at IS NOT NULL ORDER BY q.id`,
};

const ASKERS: readonly ConfidentialRead<Row>[] = [
  {
    kind: 'question-askers.read',
    of: ({ id, tender_id: tenderId, municipality_id: municipalityId }) => ({ tenderId, municipalityId, lotId: null, id }),
    shows: askerMayBeKnown,
  },
];

/** Questions for who may read them: the officer without the asker, the asker its own. */
@Injectable()
export class FindQuestions {
  constructor(
    private readonly reads: Reads,
    private readonly confidential: ConfidentialReads,
    private readonly seal: AskerSeal,
  ) {}

  /** Not in a note yet; for the procurement officer of that tender. */
  open(actor: Actor, tenderId: string, page: PageArgs): Promise<Page<QuestionView>> {
    return this.forOfficer(actor, tenderId, page, 'open', ' AND q.note_id IS NULL');
  }

  /** All that were asked; for the procurement officer of that tender. */
  asked(actor: Actor, tenderId: string, page: PageArgs): Promise<Page<QuestionView>> {
    return this.forOfficer(actor, tenderId, page, 'asked', '');
  }

  /** One question, for the procurement officer of its tender; null for everybody else. */
  async one(actor: Actor, questionId: string): Promise<QuestionView | null> {
    const [row] = await this.confidential.rows(actor, ASKERS, ONE, [questionId, actor.party?.municipalityId ?? null, actor.personId]);
    return row === undefined ? null : this.withAsker(row);
  }

  /** Those of the actor's own party. An unpublished answer is nobody's yet (T-11: to all at once). */
  async own(actor: Actor, tenderId: string): Promise<readonly QuestionView[]> {
    const partyId = actor.party?.id;
    if (!isId(tenderId) || partyId === undefined) return [];
    const rows = await this.reads.rows<Row>(OF_TENDER, [tenderId]);
    return rows
      .filter((row) => this.seal.open(row.id, row.asker).partyId === partyId)
      .map((row) => ({ ...view(row), ...(row.note_number === null ? UNANSWERED : {}) }));
  }

  private async forOfficer(actor: Actor, tenderId: string, page: PageArgs, name: string, extra: string): Promise<Page<QuestionView>> {
    const values = [isId(tenderId) ? tenderId : null, actor.party?.municipalityId ?? null, actor.personId];
    const scope = `${FOR_OFFICER}${extra}`;
    const sql = ORDER.sql(page, values.length + 1);
    const text = `${SELECT} WHERE ${scope} AND ${sql.where} ORDER BY ${sql.orderBy} LIMIT ${sql.limit}`;
    const statement = { name: `aanbestedingen-questions-${name}-${sql.name}`, text };
    const rows = await this.confidential.rows(actor, ASKERS, statement, [...values, ...sql.values]);
    return ORDER.page(
      page,
      rows,
      (row) => this.withAsker(row),
      () => this.count(name, scope, values),
    );
  }

  private withAsker(row: Row): QuestionView {
    return { ...view(row), askerPartyId: askerMayBeKnown(row) ? this.seal.open(row.id, row.asker).partyId : null };
  }

  private async count(name: string, scope: string, values: readonly unknown[]): Promise<number> {
    const text = `SELECT count(*)::int8 AS total FROM aanbestedingen.question q JOIN aanbestedingen.tender t ON t.id = q.tender_id WHERE ${scope}`;
    return (await this.reads.row<{ total: number }>({ name: `aanbestedingen-count-questions-${name}`, text }, values))?.total ?? 0;
  }
}

const UNANSWERED = { answer: null, publishedText: null, withheldReason: null };

const view = (row: Row): QuestionView => ({
  ...{ id: row.id, tenderId: row.tender_id, text: row.text, publishedText: row.published_text, answer: row.answer },
  ...{ withheldReason: row.withheld_reason, noteNumber: row.note_number, askerPartyId: null },
});
