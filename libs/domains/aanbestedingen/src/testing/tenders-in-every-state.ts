// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '@samenspel/kernel';
import { aMember, memberActor } from '@samenspel/parties/testing';
import type { TestDatabase } from '@samenspel/testing';
import { AnswerQuestion } from '../application/questions/answer-question.js';
import { AskQuestion } from '../application/questions/ask-question.js';
import { AskerSeal } from '../application/questions/asker-seal.js';
import { PublishClarificationNote } from '../application/questions/publish-clarification-note.js';
import { WithdrawTender } from '../application/tenders/withdraw-tender.js';
import { BidStage } from './a-bid-stage.js';
import { done } from './a-tender-stage.js';
import { AdviceStage } from './an-advice-stage.js';
import { AssessmentStage } from './an-assessment-stage.js';
import { PLAYED_STATES, PRICES, WORDS, type Parts, type PlayedState, type PlayedTender } from './played-tender.js';
import { answersWith, playOn } from './play-after-opening.js';

const fresh = (actor: Actor): Actor => ({ ...actor, secondFactorAt: new Date() });
const partyIdOf = ({ party }: Actor): string => party?.id ?? '';

/** A municipality in which one tender stands in each state, played through the use cases by the same people. `close` it. */
export class TendersInEveryState {
  private constructor(
    readonly database: TestDatabase,
    readonly bids: BidStage,
    readonly advice: AdviceStage,
    readonly assessment: AssessmentStage,
    readonly parts: Parts,
  ) {}

  static async open(database: TestDatabase): Promise<TendersInEveryState> {
    const bids = await BidStage.open(database);
    const advice = await AdviceStage.open(database, bids.tender);
    const assessment = await AssessmentStage.open(database, bids.tender);
    const lead = await bids.tender.signer('provider', 'Penvoerder Zorg');
    const party = { id: partyIdOf(lead), kind: 'provider' as const };
    const adviser = await advice.initiative('Kanarie adviseert');
    const parts: Parts = {
      lead,
      colleague: memberActor(await aMember(database.dataSource, party.id, 'party_member'), party, 'party_member'),
      partner: await bids.tender.signer('provider', 'Partner Vervoer'),
      rival: await bids.tender.signer('provider', 'Mededinger Zorg'),
      adviser,
      bystander: await advice.memberOf(adviser),
      invited: await advice.initiative('Kanarie zwijgt'),
    };
    return new TendersInEveryState(database, bids, advice, assessment, parts);
  }

  close(): Promise<void> {
    return this.bids.close();
  }

  /** Each of these states once; in the order of `PLAYED_STATES`, whatever order they are named in. */
  async play(states: readonly PlayedState[]): Promise<ReadonlyMap<PlayedState, PlayedTender>> {
    const played = new Map<PlayedState, PlayedTender>();
    for (const state of PLAYED_STATES) if (states.includes(state)) played.set(state, await this.one(state));
    return played;
  }

  private async one(state: PlayedState): Promise<PlayedTender> {
    if (state === 'draft') return this.unasked(await this.tender.draft({ description: WORDS.draft }));
    if (state === 'notice_sent') return this.unasked(await this.tender.decided({ description: WORDS.draft }));
    const published = await this.published();
    if (state === 'published') return this.bidOn(published);
    if (state === 'withdrawn') return this.withdrawn(published);
    if (state === 'closed') return this.closed(published);
    if (state === 'opened') return this.openedForReal(published);
    return playOn(this, state, published);
  }

  private get tender() {
    return this.bids.tender;
  }

  private async unasked(tenderId: string): Promise<PlayedTender> {
    return { tenderId, lotId: (await this.bids.lotOf(tenderId)).id, bidIds: null, adviceId: null, questionId: null };
  }

  /** With a question and its answer, two invitations, one that is accepted. */
  private async published(): Promise<PlayedTender> {
    const { database, tender, parts } = this;
    const [work, { tenders }] = [database.unitOfWork, tender];
    const { tenderId, lot } = await this.bids.published();
    const asking = new AskQuestion(work, tenders, new AskerSeal(database.keys));
    const { questionId } = done(await asking.execute(parts.rival, { tenderId, text: WORDS.question }));
    const answer = { questionId, answer: 'Ja, dat mag.', publishedText: null, withheldReason: null };
    done(await new AnswerQuestion(work, tenders).execute(tender.people.officer, answer));
    done(await new PublishClarificationNote(work, tenders, tender.audience).execute(tender.people.officer, { tenderId }));
    done(await this.advice.inviting.invite(tender.people.officer, { tenderId, partyId: parts.invited.partyId }));
    await this.promised(tenderId);
    return { tenderId, lotId: lot.id, bidIds: null, adviceId: null, questionId };
  }

  private async promised(tenderId: string): Promise<void> {
    const { inviting, answering, declaring } = this.advice;
    const { adviser } = this.parts;
    done(await inviting.invite(this.tender.people.officer, { tenderId, partyId: adviser.partyId }));
    done(await answering.accept(adviser.lead, { tenderId }));
    for (const actor of [adviser.lead, adviser.member]) {
      done(await declaring.secrecy(actor, { tenderId }));
      done(await declaring.interests(actor, { tenderId, moment: 'at_invitation', statement: WORDS.declaration, conflicts: [] }));
    }
  }

  /** Two sealed bids; the partner confirms its share. */
  private async bidOn(played: PlayedTender): Promise<PlayedTender> {
    const { lead, partner, rival } = this.parts;
    const lot = await this.bids.lotOf(played.tenderId);
    const wish = { cents: PRICES.lead, partnerIds: [partyIdOf(partner)], quality: answersWith(WORDS.leadQuality, lot) };
    const { input } = await this.bids.bid(lead, lot, wish);
    const { qualityDigest, priceDigest } = input;
    done(await this.bids.confirm.execute(fresh(partner), { lotId: lot.id, leadPartyId: partyIdOf(lead), qualityDigest, priceDigest }));
    await this.bids.bid(rival, lot, { cents: PRICES.rival, quality: answersWith(WORDS.rivalQuality, lot) });
    return played;
  }

  private async withdrawn(played: PlayedTender): Promise<PlayedTender> {
    await this.bidOn(played);
    const { officer, decider } = this.tender.people;
    const withdrawing = new WithdrawTender(this.database.unitOfWork, this.tender.tenders, this.tender.audience);
    done(await withdrawing.propose(officer, { tenderId: played.tenderId, reason: 'Geen geld.' }));
    const { version } = await this.tender.load(played.tenderId);
    done(await withdrawing.decide(decider, { tenderId: played.tenderId, version, approve: true, reason: 'Akkoord.' }));
    return played;
  }

  private async closed(played: PlayedTender): Promise<PlayedTender> {
    await this.bidOn(played);
    await this.bids.closeAt(played.tenderId);
    return played;
  }

  /** By a ceremony with envelopes and child process; the advice is not written yet. */
  private async openedForReal(played: PlayedTender): Promise<PlayedTender> {
    await this.closed(played);
    const lot = await this.bids.lotOf(played.tenderId);
    await this.bids.open(lot, 'quality');
    const { nodes } = await this.bids.findBids.ofLot(this.tender.people.officer, lot.id, { first: 10 });
    const of = (actor: Actor): string => nodes.find(({ party }) => party.id === partyIdOf(actor))?.id ?? '';
    return { ...played, bidIds: [of(this.parts.lead), of(this.parts.rival)] };
  }
}
