// SPDX-License-Identifier: EUPL-1.2
import { anInitiative } from '@samenspel/initiatives/testing';
import { err, ok, randomId, type Actor, type DomainError } from '@samenspel/kernel';
import { aMember, memberActor } from '@samenspel/parties/testing';
import type { QualityPart } from '@samenspel/sealing';
import type { TestDatabase } from '@samenspel/testing';
import { AdmitAdvisers } from '../application/advice/admit-advisers.js';
import { AdmitApplication } from '../application/advice/admit-application.js';
import { AdviserDesk } from '../application/advice/adviser-desk.js';
import { AnswerAdvice } from '../application/advice/answer-advice.js';
import { AnswerInvitation } from '../application/advice/answer-invitation.js';
import { Declare } from '../application/advice/declare.js';
import { ConfidentialReads } from '../application/confidential-reads.js';
import { FindAdvice } from '../application/advice/find-advice.js';
import { FindAdvisers } from '../application/advice/find-advisers.js';
import { FindDeclarations } from '../application/advice/find-declarations.js';
import { FindMyAdvising } from '../application/advice/find-my-advising.js';
import { FindPublicAdvice } from '../application/advice/find-public-advice.js';
import { InviteAdviser } from '../application/advice/invite-adviser.js';
import { JudgeTradeSecret } from '../application/advice/judge-trade-secret.js';
import { ReadAdvisedBids } from '../application/advice/read-advised-bids.js';
import { SealedDeclarations } from '../application/advice/sealed-declarations.js';
import { SignAdvice } from '../application/advice/sign-advice.js';
import { StrikeOut } from '../application/advice/strike-out.js';
import { UnansweredAdvices } from '../application/advice/unanswered-advices.js';
import { WriteAdvice } from '../application/advice/write-advice.js';
import { StoredLocks, StoredQualityFix } from '../application/assessment/assessment-state.js';
import { BidContents } from '../application/bids/bid-contents.js';
import { TenderParties } from '../application/bids/tender-parties.js';
import type { Observation } from '../domain/advice/advice.js';
import { isPublicTender } from '../domain/tenders/tender.js';
import { SealedPlaces } from '../domain/bids/sealed-places.js';
import type { Lot } from '../domain/tenders/lot.js';
import { BidEntity } from '../persistence/bids/bid.entity.js';
import { ScoreLockEntity } from '../persistence/assessment/score-lock.entity.js';
import { aQuality } from './a-quality.js';
import { done, TenderStage } from './a-tender-stage.js';

/** An initiative with two of its people. */
export interface TestInitiative {
  readonly partyId: string;
  readonly lead: Actor;
  readonly member: Actor;
}

/** A bid that is there from the opening on, written as rows: no envelope is opened. */
export interface OpenedBidWish {
  readonly bidder: Actor;
  readonly quality?: Partial<QualityPart>;
}

const PLACES = new SealedPlaces(60, 6);
/** What the tender of `aDraftContent` asks: this neighbourhood and this theme. */
const AREA = { code: 'WK030801', year: 2024 } as const;
const fresh = (actor: Actor): Actor => ({ ...actor, secondFactorAt: new Date() });

/** A tender stage on which initiatives advise, with every use case of the subject. */
export class AdviceStage {
  readonly parties: TenderParties;
  readonly sealed: SealedDeclarations;
  readonly contents: BidContents;
  readonly inviting: InviteAdviser;
  readonly admitting: AdmitApplication;
  readonly answering: AnswerInvitation;
  readonly declaring: Declare;
  readonly reading: ReadAdvisedBids;
  readonly judging: JudgeTradeSecret;
  readonly writing: WriteAdvice;
  readonly signing: SignAdvice;
  readonly striking: StrikeOut;
  readonly answers: AnswerAdvice;
  readonly findAdvisers: FindAdvisers;
  readonly findAdvice: FindAdvice;
  readonly findPublic: FindPublicAdvice;
  readonly findDeclarations: FindDeclarations;
  readonly findMine: FindMyAdvising;
  readonly unanswered = new UnansweredAdvices();
  private readonly admission: AdmitAdvisers;

  private constructor(readonly tender: TenderStage) {
    const { unitOfWork, reads, keys } = tender.database;
    const { tenders } = tender;
    const [locks, fix, desk] = [new StoredLocks(), new StoredQualityFix(), new AdviserDesk(tenders)];
    this.parties = new TenderParties(keys, PLACES);
    this.sealed = new SealedDeclarations(keys, PLACES);
    this.contents = new BidContents(keys);
    this.admission = new AdmitAdvisers(this.parties, this.sealed);
    this.inviting = new InviteAdviser(unitOfWork, tenders);
    this.admitting = new AdmitApplication(unitOfWork, tenders);
    this.answering = new AnswerInvitation(unitOfWork, tenders, this.parties);
    this.declaring = new Declare(unitOfWork, tenders, this.parties, this.sealed);
    this.reading = new ReadAdvisedBids(unitOfWork, tenders, desk, this.contents);
    this.judging = new JudgeTradeSecret(unitOfWork, tenders);
    this.writing = new WriteAdvice(unitOfWork, tenders, desk);
    this.signing = new SignAdvice(unitOfWork, desk);
    this.striking = new StrikeOut(unitOfWork, tenders);
    this.answers = new AnswerAdvice(unitOfWork, tenders, fix, locks);
    this.findAdvisers = new FindAdvisers(reads, new ConfidentialReads(reads, unitOfWork));
    this.findAdvice = new FindAdvice(reads, unitOfWork, tenders, locks);
    this.findPublic = new FindPublicAdvice(reads);
    this.findDeclarations = new FindDeclarations(unitOfWork, tenders);
    this.findMine = new FindMyAdvising(unitOfWork, tenders, this.parties, this.sealed);
  }

  /** `on`: a tender stage that stands already. */
  static async open(database: TestDatabase, on?: TenderStage): Promise<AdviceStage> {
    const stage = new AdviceStage(on ?? (await TenderStage.open(database)));
    await database.unitOfWork.run(stage.tender.people.officer, async (work) => {
      await stage.parties.resize(work, PLACES.partyRows);
      return ok();
    });
    return stage;
  }

  /** An initiative of the neighbourhood and theme of the tender, with a lead and another member. */
  async initiative(name = 'Huis van de Wijk', ...themes: Parameters<typeof anInitiative>[3][]): Promise<TestInitiative> {
    const db = this.tender.database.dataSource;
    const partyId = await anInitiative(db, name, [AREA], ...(themes.length === 0 ? (['care_and_support'] as const) : themes));
    const party = { id: partyId, kind: 'initiative' as const };
    const lead = memberActor(await aMember(db, partyId, 'party_administrator'), party, 'party_administrator');
    const member = memberActor(await aMember(db, partyId, 'party_member'), party, 'party_member');
    return { partyId, lead, member };
  }

  /** One more person of the initiative. */
  async memberOf({ partyId }: TestInitiative): Promise<Actor> {
    const personId = await aMember(this.tender.database.dataSource, partyId, 'party_member');
    return memberActor(personId, { id: partyId, kind: 'initiative' }, 'party_member');
  }

  async published(changes: Parameters<TenderStage['published']>[0] = {}): Promise<{ tenderId: string; lot: Lot; advised: string }> {
    const tenderId = await this.tender.published(changes);
    const lot = await this.lotOf(tenderId);
    return { tenderId, lot, advised: lot.criteria.find((criterion) => criterion.advised)?.id ?? '' };
  }

  async lotOf(tenderId: string): Promise<Lot> {
    const [lot] = (await this.tender.load(tenderId)).lots;
    if (lot === undefined) throw new Error('a tender without lots');
    return lot;
  }

  /** Invited, accepted, and both people promised secrecy and declared interests. */
  async advises(tenderId: string, initiative: TestInitiative): Promise<void> {
    done(await this.inviting.invite(this.tender.people.officer, { tenderId, partyId: initiative.partyId }));
    done(await this.answering.accept(initiative.lead, { tenderId }));
    for (const actor of [initiative.lead, initiative.member]) {
      done(await this.declaring.secrecy(actor, { tenderId }));
      done(await this.declaring.interests(actor, { tenderId, moment: 'at_invitation', statement: 'Geen belang.', conflicts: [] }));
    }
  }

  async declareAfterOpening(tenderId: string, ...actors: readonly Actor[]): Promise<void> {
    for (const actor of actors)
      done(await this.declaring.interests(actor, { tenderId, moment: 'after_opening', statement: 'Geen belang.', conflicts: [] }));
  }

  /** Lets the deadline pass and opens the lot with these bids, as the first ceremony does. Gives back the ids of the bids. */
  async opened(tenderId: string, wishes: readonly OpenedBidWish[]): Promise<readonly string[]> {
    const { planning } = await this.tender.load(tenderId);
    if (planning.bidDeadline === null) throw new Error('a tender without a deadline');
    await this.tender.moveTo(planning.bidDeadline);
    return this.openNow(tenderId, wishes);
  }

  private async openNow(tenderId: string, wishes: readonly OpenedBidWish[]): Promise<readonly string[]> {
    const { database, tenders, people } = this.tender;
    const opened = await database.unitOfWork.run<readonly string[], DomainError>(people.officer, async (work) => {
      const at = await this.tender.now();
      const before = done(await tenders.load(work, tenderId));
      done(await tenders.advanceTender(work, before, 'closed', at));
      const tender = done(await tenders.load(work, tenderId));
      const [lot] = tender.lots;
      if (lot === undefined || !isPublicTender(tender)) return err({ kind: 'not_found', code: 'NOT_FOUND' });
      const bids = wishes.map((wish) => this.bidOf(lot, wish, at));
      for (const { row } of bids) await work.db.insert(BidEntity, row);
      await this.admission.admit(work, { tender, bids: bids.map(({ check }) => check) });
      const moved = await tenders.advanceLot(work, lot, 'opened');
      return moved.ok ? ok(bids.map(({ row }) => row.id)) : moved;
    });
    return done(opened);
  }

  private bidOf(lot: Lot, { bidder, quality }: OpenedBidWish, receivedAt: Date) {
    const [id, partyId, digest] = [randomId(), bidder.party?.id ?? '', '0'.repeat(64)];
    const part: QualityPart = { ...aQuality(lot, { partners: [], lead: partyId }), ...quality };
    const row = {
      ...{ id, lotId: lot.id, partyId, state: 'opened' as const, version: 1, finding: null, receiptNumber: id, receivedAt },
      ...{ qualitySha256: digest, priceSha256: digest, qualityDigest: digest, priceDigest: digest },
      quality: this.contents.sealQuality(id, part),
      priceRef: Buffer.from(id),
    };
    const names = (given: readonly { readonly name: string }[]): readonly string[] => given.map(({ name }) => name);
    const check = { bidId: id, partyId, partnerIds: [], subcontractorNames: names(part.subcontractors), personNames: names(part.persons) };
    return { row, check };
  }

  observation(bidId: string, criterionId: string, changes: Partial<Observation> = {}): Observation {
    return { bidId, criterionId, kind: 'observation', text: 'Dit past bij de wijk.', citation: 'bladzijde 2', score: 7, ...changes };
  }

  /** Written and signed by both. */
  async submitted(lot: Lot, { lead, member }: TestInitiative, observations: readonly Observation[]): Promise<string> {
    const { adviceId } = done(await this.writing.draft(lead, { lotId: lot.id, observations }));
    const digest = await this.digestOf(lead, lot);
    for (const actor of [lead, member]) done(await this.signing.execute(fresh(actor), { adviceId, digest }));
    return adviceId;
  }

  async digestOf(actor: Actor, lot: Lot): Promise<string> {
    return (await this.findAdvice.own(actor, lot.id))?.digest ?? '';
  }

  async endWindow(tenderId: string): Promise<void> {
    const { adviceEndsAt } = (await this.tender.load(tenderId)).planning;
    if (adviceEndsAt === null) throw new Error('a tender without an advice round');
    await this.tender.moveTo(adviceEndsAt);
  }

  /** As if this evaluator had scored and locked. */
  async lock(lot: Lot, { personId }: Actor): Promise<void> {
    const row = { lotId: lot.id, personId: personId ?? '', lockedAt: await this.tender.now() };
    await this.tender.database.dataSource.getRepository(ScoreLockEntity).insert(row);
  }

  /** What this person declares: secrecy and interests, in the moments that are named. */
  async declares(tenderId: string, actor: Actor, ...kinds: readonly ('secrecy' | 'at_invitation' | 'after_opening')[]): Promise<void> {
    for (const kind of kinds) {
      const said = { tenderId, statement: 'Geen belang.', conflicts: [] };
      done(kind === 'secrecy' ? await this.declaring.secrecy(actor, said) : await this.declaring.interests(actor, { ...said, moment: kind }));
    }
  }
}
