// SPDX-License-Identifier: EUPL-1.2
import { orderedId, randomId, type Actor } from '@samenspel/kernel';
import type { TestDatabase } from '@samenspel/testing';
import { FixedAndAnswered, StoredQualityFix } from '../application/assessment/assessment-state.js';
import { DeclareEvaluatorInterests } from '../application/assessment/declare-evaluator-interests.js';
import { DrawTie } from '../application/assessment/draw-tie.js';
import { FindRanking } from '../application/assessment/find-ranking.js';
import { FindScores } from '../application/assessment/find-scores.js';
import { FixQuality } from '../application/assessment/fix-quality.js';
import { GiveScores } from '../application/assessment/give-scores.js';
import { LotDesk } from '../application/assessment/lot-desk.js';
import { LotRanking } from '../application/assessment/lot-ranking.js';
import { RecordConsensus } from '../application/assessment/record-consensus.js';
import { ReplaceEvaluator } from '../application/assessment/replace-evaluator.js';
import { PublishAdvice } from '../application/advice/publish-advice.js';
import { UnansweredAdvices } from '../application/advice/unanswered-advices.js';
import { AwardNotices } from '../application/award/award-notices.js';
import { ChangeStandstill } from '../application/award/change-standstill.js';
import { ConfirmAward } from '../application/award/confirm-award.js';
import { DecideAward } from '../application/award/decide-award.js';
import { EndLot } from '../application/award/end-lot.js';
import { FindAward } from '../application/award/find-award.js';
import { InterimRelief } from '../application/award/interim-relief.js';
import { ProposeAward } from '../application/award/propose-award.js';
import { Standstills } from '../application/award/standstills.js';
import { WithdrawAward } from '../application/award/withdraw-award.js';
import type { BidState } from '../domain/bids/validity.js';
import { scoredCriteria, type Lot } from '../domain/tenders/lot.js';
import type { DraftContent } from '../domain/tenders/draft-content.js';
import { done, TenderStage } from './a-tender-stage.js';
import { acceptMail, insertAdvice, insertBid, openPrices } from './opened-bid-rows.js';

/** A lot after its opening, with bids as rows: the ceremony has specs of its own. */
export interface OpenedLot {
  readonly tenderId: string;
  readonly lotId: string;
  /** Criteria that are scored, in order. */
  readonly criteria: readonly string[];
  readonly bidders: readonly { readonly actor: Actor; readonly bidId: string }[];
}

const personOf = ({ personId }: Actor): string => personId ?? '';
const fresh = (actor: Actor): Actor => ({ ...actor, secondFactorAt: new Date() });

/** A tender stage from the opened bids on: assessment and award through the use cases. */
export class AssessmentStage {
  readonly desk: LotDesk;
  readonly rankings = new LotRanking();
  readonly unanswered = new UnansweredAdvices();
  readonly notices = new AwardNotices();
  readonly standstills = new Standstills();
  readonly declare: DeclareEvaluatorInterests;
  readonly scores: GiveScores;
  readonly replace: ReplaceEvaluator;
  readonly consensus: RecordConsensus;
  readonly fix: FixQuality;
  readonly draws: DrawTie;
  readonly findScores: FindScores;
  readonly findRanking: FindRanking;
  readonly gate: FixedAndAnswered;
  readonly propose: ProposeAward;
  readonly decide: DecideAward;
  readonly withdraw: WithdrawAward;
  readonly changes: ChangeStandstill;
  readonly relief: InterimRelief;
  readonly confirm: ConfirmAward;
  readonly endings: EndLot;
  readonly find: FindAward;

  private constructor(
    readonly database: TestDatabase,
    readonly stage: TenderStage,
  ) {
    const { unitOfWork: work } = database;
    const { tenders } = stage;
    this.desk = new LotDesk(tenders);
    this.declare = new DeclareEvaluatorInterests(work, this.desk);
    this.scores = new GiveScores(work, this.desk);
    this.replace = new ReplaceEvaluator(work, this.desk);
    this.consensus = new RecordConsensus(work, this.desk, tenders);
    this.fix = new FixQuality(work, this.desk, tenders, this.unanswered);
    this.draws = new DrawTie(work, this.desk, this.rankings);
    this.findScores = new FindScores(work, this.desk);
    this.findRanking = new FindRanking(work, this.desk, this.rankings);
    this.gate = new FixedAndAnswered(new StoredQualityFix(), this.unanswered);
    this.propose = new ProposeAward(work, this.desk, this.rankings, this.unanswered);
    this.decide = new DecideAward(work, this.desk, tenders, this.rankings, this.unanswered, this.notices);
    this.withdraw = new WithdrawAward(work, this.desk, tenders, this.notices);
    this.changes = new ChangeStandstill(work, this.desk, this.standstills, this.notices);
    this.relief = new InterimRelief(work, this.desk, this.standstills);
    this.confirm = new ConfirmAward(work, this.desk, tenders, this.standstills, new PublishAdvice());
    this.endings = new EndLot(work, this.desk, tenders);
    this.find = new FindAward(work, this.desk, this.standstills);
  }

  /** `on`: a tender stage that stands already. */
  static async open(database: TestDatabase, on?: TenderStage): Promise<AssessmentStage> {
    return new AssessmentStage(database, on ?? (await TenderStage.open(database)));
  }

  async lot({ tenderId, lotId }: Pick<OpenedLot, 'tenderId' | 'lotId'>): Promise<Lot> {
    const lot = (await this.stage.load(tenderId)).lots.find(({ id }) => id === lotId);
    if (lot === undefined) throw new Error('no such lot');
    return lot;
  }

  /** A published tender, opened now: so many bids, all of them in this state. */
  async opened(bids = 2, state: BidState = 'valid', changes: Partial<DraftContent> = {}): Promise<OpenedLot> {
    const { stage, database } = this;
    const tenderId = await stage.published(changes);
    const tender = await stage.load(tenderId);
    const now = await stage.now();
    done(await database.unitOfWork.run(stage.people.officer, (work) => stage.tenders.advanceTender(work, tender, 'closed', now)));
    const [lot] = (await stage.load(tenderId)).lots;
    if (lot === undefined) throw new Error('no lot');
    done(await database.unitOfWork.run(stage.people.officer, (work) => stage.tenders.advanceLot(work, lot, 'opened')));
    const bidders: { actor: Actor; bidId: string }[] = [];
    for (let index = 0; index < bids; index += 1) {
      const actor = await stage.signer('provider', `Bieder ${index + 1} ${randomId().slice(0, 8)}`);
      bidders.push({ actor, bidId: await insertBid(database.dataSource, lot.id, actor, state, now) });
    }
    return { tenderId, lotId: lot.id, criteria: scoredCriteria(lot).map(({ id }) => id), bidders };
  }

  /** What an adviser said of every bid under the first criterion. Gives the id. */
  async advised(lot: OpenedLot): Promise<string> {
    const initiative = await this.stage.signer('initiative', `Initiatief ${randomId().slice(0, 8)}`);
    return insertAdvice(this.database.dataSource, lot, initiative, await this.stage.now());
  }

  async answered(adviceId: string, { criteria }: OpenedLot): Promise<void> {
    await this.database.dataSource.query(
      `INSERT INTO aanbestedingen.advice_answer (advice_id, criterion_id, outcome, because, answered_by, answered_at) VALUES ($1, $2, 'followed', 'Het klopt.', $3, $4)`,
      [adviceId, criteria[0], personOf(this.stage.people.officer), await this.stage.now()],
    );
  }

  /** Every bid gets this score on each criterion; the second number is for the second bid, and so on. */
  scoresOf({ bidders, criteria }: OpenedLot, ...scores: readonly number[]) {
    return bidders.flatMap(({ bidId }, index) =>
      criteria.map((criterionId) => ({ bidId, criterionId, score: scores[index] ?? 0, reason: 'Zoals beschreven.' })),
    );
  }

  /** Both evaluators declare, score and lock. */
  async scored(lot: OpenedLot, ...scores: readonly number[]): Promise<void> {
    for (const evaluator of this.stage.people.evaluators) {
      done(await this.declare.execute(evaluator, { lotId: lot.lotId, statement: 'Geen belang.', conflict: false }));
      done(await this.scores.execute(evaluator, { lotId: lot.lotId, scores: this.scoresOf(lot, ...scores) }));
      done(await this.scores.lock(evaluator, { lotId: lot.lotId }));
    }
  }

  /** After the window for advice: the joint scores, with the same numbers. */
  async settled(lot: OpenedLot, ...scores: readonly number[]): Promise<void> {
    const { lotId } = lot;
    await this.afterAdvice(lot);
    for (const score of this.scoresOf(lot, ...scores)) {
      done(await this.consensus.execute(this.stage.people.evaluators[0], { lotId, ...score, adviceWeighed: 'Meegewogen.' }));
    }
  }

  async afterAdvice({ tenderId }: OpenedLot): Promise<void> {
    const { adviceEndsAt } = (await this.stage.load(tenderId)).planning;
    if (adviceEndsAt !== null && (await this.stage.now()) < adviceEndsAt) await this.stage.moveTo(adviceEndsAt);
  }

  async priced(lot: OpenedLot, ...euros: readonly number[]): Promise<void> {
    const officers = this.stage.people.openers.slice(0, 2).map(personOf);
    await openPrices(this.database.dataSource, lot, euros, officers, await this.stage.now());
  }

  /** Scored, settled, fixed and priced: ready for the award. */
  async assessed(lot: OpenedLot, scores: readonly number[] = [8, 6], euros: readonly number[] = [500_000, 480_000]): Promise<OpenedLot> {
    await this.scored(lot, ...scores);
    await this.settled(lot, ...scores);
    done(await this.fix.execute(this.stage.people.officer, { lotId: lot.lotId }));
    await this.priced(lot, ...euros);
    return lot;
  }

  /** As `assessed`, proposed and decided. */
  async decided(lot: OpenedLot): Promise<OpenedLot> {
    const { lotId } = lot;
    done(await this.propose.execute(this.stage.people.officer, { lotId, reasons: 'De beste zorg.' }));
    done(await this.decide.execute(fresh(this.stage.people.decider), { lotId, approve: true, reason: 'Akkoord.' }));
    return lot;
  }

  /** A mail server takes every notice that waits, at the present of the municipality. */
  async mailAccepted(): Promise<void> {
    await acceptMail(this.database.dataSource, await this.stage.now());
  }

  /** A decider besides the one of the stage, with the task in this tender. */
  async secondDecider(tenderId: string): Promise<Actor> {
    const actor = await this.stage.staffMember('decision_maker');
    await this.database.dataSource.query(
      `INSERT INTO aanbestedingen.tender_role (id, tender_id, person_id, role, from_at, given_by, reason) VALUES ($1, $2, $3, 'decision_maker', $4, $5, 'Tweede.')`,
      [orderedId(Date.now()), tenderId, personOf(actor), await this.stage.now(), personOf(this.stage.people.officer)],
    );
    return actor;
  }
}
