// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads, UnitOfWork, type Work } from '@samenspel/database';
import { err, isId, notFound, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import type { Answer, Observation } from '../../domain/advice/advice.js';
import { holds, isPublicTender, type TenderRoleName } from '../../domain/tenders/tender.js';
import { noteKnowledge } from '../../persistence/advice/knowledge-rows.js';
import { inLot } from '../assessment/lot-desk.js';
import { enterRead } from '../confidential-reads.js';
import { Tenders, type LotInTender } from '../tenders/tenders.js';
import { EvaluatorLocks } from './quality-is-fixed.port.js';

/** An advice with what it says and what was answered. */
export interface AdviceView {
  readonly id: string;
  readonly lotId: string;
  readonly partyId: string;
  readonly partyName: string;
  readonly status: 'draft' | 'submitted' | 'struck_out';
  readonly version: number;
  readonly digest: string;
  readonly submittedAt: Date | null;
  readonly signatures: number;
  readonly observations: readonly Observation[];
  readonly answers: readonly Answer[];
}

export type ReadAdviceError = DomainError<'NOT_FOUND' | 'ADVICE_WINDOW_OPEN' | 'ADVICE_BEFORE_LOCK'>;

interface Row {
  readonly id: string;
  readonly lot_id: string;
  readonly party_id: string;
  readonly party_name: string;
  readonly status: AdviceView['status'];
  readonly version: number;
  readonly digest: string;
  readonly submitted_at: Date | null;
  readonly signatures: number;
  readonly observations: Observation[] | null;
  readonly answers: Answer[] | null;
}

const SELECT = `SELECT a.id, a.lot_id, v.party_id, p.name AS party_name, a.status, a.version, a.digest, a.submitted_at,
    (SELECT count(*)::int FROM aanbestedingen.advice_signature s WHERE s.advice_id = a.id AND s.digest = a.digest) AS signatures,
    (SELECT jsonb_agg(jsonb_build_object('bidId', o.bid_id, 'criterionId', o.criterion_id, 'kind', o.kind, 'text', o.text, 'citation', o.citation,
       'score', o.score) ORDER BY o.criterion_id, o.bid_id, o.kind) FROM aanbestedingen.advice_observation o WHERE o.advice_id = a.id) AS observations,
    (SELECT jsonb_agg(jsonb_build_object('criterionId', n.criterion_id, 'outcome', n.outcome, 'because', n.because) ORDER BY n.criterion_id)
       FROM aanbestedingen.advice_answer n WHERE n.advice_id = a.id) AS answers
  FROM aanbestedingen.advice a JOIN aanbestedingen.adviser v ON v.id = a.adviser_id JOIN parties.party p ON p.id = v.party_id`;
const OF_LOT = {
  name: 'aanbestedingen-advice-of-lot',
  // What was struck out is on file for the officer and the decision maker, and weighs with no evaluator.
  text: `${SELECT} WHERE a.lot_id = $1 AND (a.status = 'submitted' OR ($2 AND a.status = 'struck_out' AND a.submitted_at IS NOT NULL)) ORDER BY p.name, a.id LIMIT 200`,
};
const OWN = {
  name: 'aanbestedingen-own-advice',
  text: `${SELECT} WHERE a.lot_id = $1 AND v.party_id = $2 AND EXISTS (SELECT FROM aanbestedingen.adviser_declaration d
    WHERE d.tender_id = v.tender_id AND d.person_id = $3 AND d.kind = 'secrecy')`,
};
const ONE = { name: 'aanbestedingen-one-advice', text: `${SELECT} WHERE a.id = $1` };

const READERS = ['evaluator', 'procurement_officer', 'decision_maker'] as const satisfies readonly TenderRoleName[];

/** Advice for who may read it: the own initiative, the officer after the window, an evaluator after the own lock (S-01). */
@Injectable()
export class FindAdvice {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly locks: EvaluatorLocks,
  ) {}

  /** For the municipality; who read it, and when, goes into the order of knowledge (S-01) and the audit. */
  async ofLot(actor: Actor, lotId: string): Promise<Result<readonly AdviceView[], ReadAdviceError | DomainError<'CONFLICT'>>> {
    return this.unitOfWork.run<readonly AdviceView[], ReadAdviceError | DomainError<'CONFLICT'>>(
      actor,
      async (work) => {
        const found = await this.tenders.loadOwnLot(work, lotId);
        if (!found.ok) return found;
        const may = await this.mayRead(work, actor, found.value);
        if (!may.ok) return may;
        const { tender } = found.value;
        const rows = await work.rows<Row>(OF_LOT, [lotId, !holds(tender, may.value, 'evaluator')]);
        const subjectIds = rows.map(({ id }) => id);
        const seen = { lotId, personId: may.value, partyId: actor.party?.id ?? null, subjectIds, at: await work.now(tender.municipalityId) };
        await noteKnowledge(work, { ...seen, kind: 'advice_read' });
        await enterRead(work, 'advice.read', inLot(found.value, subjectIds));
        return ok(rows.map(view));
      },
      { withoutIdempotency: true },
    );
  }

  /** The advice of the own initiative, in any state; for who accepted secrecy in this tender, since an advice tells of bids. */
  async own({ party, personId }: Actor, lotId: string): Promise<AdviceView | null> {
    if (!isId(lotId) || party === null || party.kind === 'municipality') return null;
    const row = await this.reads.row<Row>(OWN, [lotId, party.id, personId]);
    return row === null ? null : view(row);
  }

  /** After a change: the advice that was changed, by whoever was allowed to. */
  async one(adviceId: string): Promise<AdviceView | null> {
    const row = await this.reads.row<Row>(ONE, [adviceId]);
    return row === null ? null : view(row);
  }

  private async mayRead(work: Work, actor: Actor, { tender, lot }: LotInTender): Promise<Result<string, ReadAdviceError>> {
    const { personId } = actor;
    if (personId === null || !isPublicTender(tender)) return err(notFound());
    const task = READERS.find((role) => actor.roles.has(role) && holds(tender, personId, role));
    if (task === undefined) return err(notFound());
    if (task === 'evaluator' && !(await this.locks.hasLocked(work, lot.id, personId))) return err(refused('ADVICE_BEFORE_LOCK', { rule: 'S-01' }));
    const now = await work.now(tender.municipalityId);
    const endsAt = tender.planning.adviceEndsAt;
    return endsAt !== null && now < endsAt ? err(refused('ADVICE_WINDOW_OPEN', { rule: 'A-08' })) : ok(personId);
  }
}

const view = (row: Row): AdviceView => ({
  ...{ id: row.id, lotId: row.lot_id, partyId: row.party_id, partyName: row.party_name, status: row.status, version: row.version },
  ...{ digest: row.digest, submittedAt: row.submitted_at, signatures: row.signatures },
  observations: row.observations ?? [],
  answers: row.answers ?? [],
});
