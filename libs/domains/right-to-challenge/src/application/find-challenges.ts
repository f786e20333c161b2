// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads, UnitOfWork } from '@samenspel/database';
import { Keyset, type Page, type PageArgs } from '@samenspel/graphql-kit';
import { answerTerm, err, notFound, ok, type Actor, type DomainError, type LocalDate, type Penalty, type TermAnswer } from '@samenspel/kernel';
import { availableActs } from '../domain/challenges/act-rules.js';
import type { ActKind, Capacity, LegalCheckSubject, LegalRegime } from '../domain/challenges/act.js';
import { missingChecks } from '../domain/challenges/agreement-guard.js';
import { decisionOf, lastAct, regimeOf, type DecisionInForce } from '../domain/challenges/challenge.js';
import type { ChallengeStatus } from '../domain/challenges/challenge-status.js';
import { decisionQuestion } from '../domain/challenges/decision-clock.js';
import { penaltyOf } from '../domain/challenges/lateness.js';
import { objectionDecisionTerm, objectionsOf, objectionTerm, type Objection } from '../domain/challenges/objections.js';
import { shownSupport } from '../domain/challenges/public-text.js';
import { nextStep, type NextStep } from '../domain/challenges/timeline.js';
import { loadChallenge, type KeptChallenge } from '../persistence/challenge-rows.js';
import { capacitiesOf } from './case-people.js';
import { actingNow } from './perform-act.js';

export interface ChallengeLine {
  readonly id: string;
  readonly title: string;
  readonly status: ChallengeStatus;
  readonly receivedOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
  readonly version: number;
}

/** A case as one of its people sees it (C-36). */
export interface ChallengeView extends KeptChallenge {
  readonly capacities: readonly Capacity[];
  readonly available: readonly ActKind[];
  readonly regime: LegalRegime | null;
  readonly term: TermAnswer | null;
  readonly next: NextStep | null;
  readonly decision: DecisionInForce | null;
  readonly penalty: Penalty | null;
  readonly missingChecks: readonly LegalCheckSubject[];
  readonly objectionsUntil: LocalDate | null;
  readonly objections: readonly (Objection & { readonly dueOn: LocalDate | null })[];
  readonly agreementId: string | null;
  readonly support: number | null;
}

const LINE = `c.id, c.title, c.status, c.received_on AS "receivedOn", c.due_on AS "dueOn", c.version`;
const NEWEST = new Keyset([{ sql: 'c.id', row: 'id', kind: 'id' }], 'desc');
const SUPPORT = {
  name: 'challenge-support',
  text: `SELECT (SELECT count(*) FROM right_to_challenge.support WHERE challenge_id = $1)::int
    + coalesce((SELECT sum(signatures) FROM right_to_challenge.paper_support WHERE challenge_id = $1), 0)::int AS n`,
};
/** C-03: a draft is its authors' alone; a filed one its party's, and the staff's of its municipality. */
const MINE = `(c.party_id = $1::uuid AND (c.status <> 'draft' OR EXISTS
    (SELECT 1 FROM right_to_challenge.co_author a WHERE a.challenge_id = c.id AND a.person_id = $3::uuid)))
  OR (c.municipality_id = $2::uuid AND c.status <> 'draft')`;

/** Reading cases; each person sees those that they have a part in. */
@Injectable()
export class FindChallenges {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async mine({ party, personId }: Actor, page: PageArgs): Promise<Page<ChallengeLine>> {
    const values = [party?.id ?? null, party?.municipalityId ?? null, personId];
    const sql = NEWEST.sql(page, 4);
    const text = `SELECT ${LINE} FROM right_to_challenge.challenge c WHERE (${MINE}) AND ${sql.where} ORDER BY ${sql.orderBy} LIMIT ${sql.limit}`;
    const rows = await this.reads.rows<ChallengeLine & Record<string, unknown>>({ name: `challenges-mine-${sql.name}`, text }, [
      ...values,
      ...sql.values,
    ]);
    return NEWEST.page(
      page,
      rows,
      (row) => row,
      async () => {
        const counted = { name: 'challenges-mine-count', text: `SELECT count(*)::int AS n FROM right_to_challenge.challenge c WHERE ${MINE}` };
        return (await this.reads.row<{ n: number }>(counted, values))?.n ?? 0;
      },
    );
  }

  /** Null for what is not there, and for what somebody has no part in. */
  async one(actor: Actor, id: string): Promise<ChallengeView | null> {
    const found = await this.unitOfWork.run<ChallengeView, DomainError>({ ...actor, idempotency: null }, async (work) => {
      const kept = await loadChallenge(work, id);
      const capacities = kept === null ? [] : await capacitiesOf(work, { actor, kept, status: kept.challenge.status });
      if (kept === null || capacities.length === 0) return err(notFound());
      const { today, calendar } = await actingNow(work, kept, 'worker', null);
      const { challenge } = kept;
      const question = decisionQuestion(challenge, today);
      const answer = question === null ? null : answerTerm(question, calendar);
      const [counted] = await work.rows<{ n: number }>(SUPPORT, [id]);
      const dueOn = (objection: Objection): LocalDate | null => objectionDecisionTerm(challenge, objection, today, calendar)?.term?.lastDay ?? null;
      return ok({
        ...{ ...kept, capacities, available: availableActs(challenge.status, capacities), regime: regimeOf(challenge) },
        ...{ term: answer?.ok === true ? answer.value : null, next: nextStep(challenge, today, calendar), decision: decisionOf(challenge) },
        ...{ penalty: penaltyOf(challenge, today, calendar), missingChecks: missingChecks(challenge) },
        objectionsUntil: objectionTerm(challenge, calendar)?.term?.lastDay ?? null,
        objections: objectionsOf(challenge).map((objection) => ({ ...objection, dueOn: dueOn(objection) })),
        agreementId: lastAct(challenge, 'draft_agreement')?.act.agreementId ?? null,
        support: shownSupport(counted?.n ?? 0, 10),
      });
    });
    return found.ok ? found.value : null;
  }
}
