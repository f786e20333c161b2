// SPDX-License-Identifier: EUPL-1.2
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvelopeStore, generateKeySet, ReceiptKeys, type KeySet } from '@samenspel/keys';
import { ok, type Actor } from '@samenspel/kernel';
import {
  answerDrill,
  makeRecoveryKey,
  passShareToSession,
  sealBid,
  type BidPurpose,
  type PricePart,
  type QualityPart,
  type SealedBid,
} from '@samenspel/sealing';
import { vaultExample } from '@samenspel/sealing/testing';
import { Log } from '@samenspel/telemetry';
import type { TestDatabase } from '@samenspel/testing';
import { AdmitAdvisers } from '../application/advice/admit-advisers.js';
import { SealedDeclarations } from '../application/advice/sealed-declarations.js';
import { BidContents } from '../application/bids/bid-contents.js';
import { BidSlots } from '../application/bids/bid-slots.js';
import { CeremonyLocks } from '../application/bids/ceremony-locks.js';
import { CloseTender } from '../application/bids/close-tender.js';
import { ClosingLists } from '../application/bids/closing-lists.js';
import { ConfirmPartnership } from '../application/bids/confirm-partnership.js';
import { ContributeShare } from '../application/bids/contribute-share.js';
import { DecideBidValidity } from '../application/bids/decide-bid-validity.js';
import { EnvelopeRefs } from '../application/bids/envelope-ref.js';
import { ConfidentialReads } from '../application/confidential-reads.js';
import { FindBids } from '../application/bids/find-bids.js';
import { FindMyBid } from '../application/bids/find-my-bid.js';
import { FindOpening } from '../application/bids/find-opening.js';
import { FindVaults } from '../application/bids/find-vaults.js';
import { GiveBackPlaces } from '../application/bids/give-back-places.js';
import { OpenPrices } from '../application/bids/open-prices.js';
import { OpenQuality } from '../application/bids/open-quality.js';
import { PerformOpening } from '../application/bids/perform-opening.js';
import type { PriceOpeningGate } from '../application/bids/price-opening-gate.port.js';
import { ProposeBidValidity } from '../application/bids/propose-bid-validity.js';
import { Receipts } from '../application/bids/receipts.js';
import { ReceiveEnvelope } from '../application/bids/receive-envelope.js';
import { RegisterRecoveryRecipient } from '../application/bids/register-recovery-recipient.js';
import { RegisterVault } from '../application/bids/register-vault.js';
import { ReleasedSlots } from '../application/bids/released-slots.js';
import { RunningCeremonies } from '../application/bids/running-ceremonies.js';
import { StartOpening } from '../application/bids/start-opening.js';
import { SubmitBid } from '../application/bids/submit-bid.js';
import { TenderParties } from '../application/bids/tender-parties.js';
import { VaultDrills } from '../application/bids/vault-drills.js';
import { VaultLotKeys } from '../application/bids/vault-lot-keys.js';
import { WithdrawBid } from '../application/bids/withdraw-bid.js';
import { SealedPlaces } from '../domain/bids/sealed-places.js';
import type { Lot } from '../domain/tenders/lot.js';
import { done, TenderStage } from './a-tender-stage.js';
import { aQuality } from './a-quality.js';
import { StandInPriceGate } from './stand-in-price-gate.js';

/** How a spec wants a bid to be; what it leaves out is a small complete bid. */
export interface BidWish {
  readonly cents?: number;
  readonly quality?: Partial<QualityPart>;
  readonly partnerIds?: readonly string[];
  /** Replaces the bytes that are sent. */
  readonly tamper?: (bytes: Uint8Array, purpose: BidPurpose) => Uint8Array;
  /** The party that stands inside the envelope; another than the bidder's own for a copied one. */
  readonly inside?: string;
}

export interface SentBid {
  readonly sealed: SealedBid;
  readonly receipt: { readonly text: string; readonly signature: string };
  readonly input: Parameters<SubmitBid['execute']>[1];
}

/** Small pools, and room for forty lots. */
const PLACES = new SealedPlaces(108, 2);
/** The actor as after a code of the authenticator app, this very moment. */
export const fresh = (actor: Actor): Actor => ({ ...actor, secondFactorAt: new Date() });
const partyOf = ({ party }: Actor): string => party?.id ?? '';

/** A tender stage with vaults, sealed bids and ceremonies as in the product: real keys, real envelopes, real child processes. */
export class BidStage {
  readonly envelopes: EnvelopeStore;
  readonly receiptKeys: ReceiptKeys;
  readonly slots: BidSlots;
  readonly parties: TenderParties;
  readonly released: ReleasedSlots;
  readonly giveBack: GiveBackPlaces;
  readonly contents: BidContents;
  readonly locks: CeremonyLocks;
  readonly receive: ReceiveEnvelope;
  readonly submit: SubmitBid;
  readonly withdraw: WithdrawBid;
  readonly confirm: ConfirmPartnership;
  readonly findMyBid: FindMyBid;
  readonly closeTender: CloseTender;
  readonly start: StartOpening;
  readonly contribute: ContributeShare;
  readonly ceremonies: RunningCeremonies;
  readonly findOpening: FindOpening;
  readonly findBids: FindBids;
  readonly findVaults: FindVaults;
  readonly propose: ProposeBidValidity;
  readonly decide: DecideBidValidity;
  /** Secret keys of the officers' vaults, by person. */
  readonly vaults = new Map<string, string>();

  private constructor(
    readonly tender: TenderStage,
    /** Documents, with the envelopes in a folder of their own below it. */
    readonly folder: string,
    readonly keySet: KeySet,
    readonly gate: PriceOpeningGate,
  ) {
    const { database, tenders } = tender;
    const { unitOfWork, reads, keys } = database;
    this.envelopes = new EnvelopeStore(join(folder, 'envelopes'), keys);
    this.receiptKeys = ReceiptKeys.parse(keySet.receiptKey);
    const { envelopes, receiptKeys } = this;
    const [refs, receipts, closings, log] = [new EnvelopeRefs(keys), new Receipts(receiptKeys), new ClosingLists(keys), new Log('spec', 'silent')];
    this.slots = new BidSlots(keys, PLACES);
    this.parties = new TenderParties(keys, PLACES);
    this.released = new ReleasedSlots(keys, this.slots);
    this.giveBack = new GiveBackPlaces(tenders, this.released, this.parties);
    this.contents = new BidContents(keys);
    this.locks = new CeremonyLocks(database.dataSource);
    this.receive = new ReceiveEnvelope(unitOfWork, tenders, envelopes, refs);
    this.submit = new SubmitBid(unitOfWork, tenders, this.slots, this.parties, refs, receipts, envelopes);
    this.withdraw = new WithdrawBid(unitOfWork, tenders, this.slots, this.parties, receipts, envelopes);
    this.confirm = new ConfirmPartnership(unitOfWork, tenders, this.slots, this.parties);
    this.findMyBid = new FindMyBid(unitOfWork, tenders, this.released);
    this.closeTender = new CloseTender(unitOfWork, tenders, this.slots, keys);
    const quality = new OpenQuality(
      tenders,
      this.slots,
      closings,
      envelopes,
      this.contents,
      new AdmitAdvisers(this.parties, new SealedDeclarations(keys, PLACES)),
      keys,
      this.giveBack,
    );
    const prices = new OpenPrices(envelopes, this.contents, closings);
    this.ceremonies = new RunningCeremonies(reads, new PerformOpening(unitOfWork, reads, tenders, quality, prices, log), this.locks, log);
    this.start = new StartOpening(unitOfWork, tenders, gate, this.ceremonies, this.locks);
    this.contribute = new ContributeShare(unitOfWork, tenders);
    this.findOpening = new FindOpening(reads);
    this.findBids = new FindBids(reads, new ConfidentialReads(reads, unitOfWork), this.contents);
    this.findVaults = new FindVaults(reads);
    this.propose = new ProposeBidValidity(unitOfWork, tenders);
    this.decide = new DecideBidValidity(unitOfWork, tenders);
  }

  /** With three officers whose vaults are proven, a recovery key in the safe, and small pools. `close` it. */
  static async open(database: TestDatabase, gate: PriceOpeningGate = new StandInPriceGate()): Promise<BidStage> {
    const folder = await mkdtemp(join(tmpdir(), 'samenspel-documents-'));
    await mkdir(join(folder, 'envelopes'));
    const keySet = generateKeySet();
    const [slots, parties] = [new BidSlots(database.keys, PLACES), new TenderParties(database.keys, PLACES)];
    const tender = await TenderStage.open(database, new VaultLotKeys(slots, parties));
    const stage = new BidStage(tender, folder, keySet, gate);
    await database.unitOfWork.run(tender.people.officer, async (work) => {
      await stage.slots.resize(work, PLACES.rows);
      await stage.parties.resize(work, PLACES.partyRows);
      return ok();
    });
    for (const opener of tender.people.openers) await stage.makeVault(opener);
    const { recipient } = await makeRecoveryKey();
    done(await new RegisterRecoveryRecipient(database.unitOfWork).execute(tender.people.officer, { recipient }));
    return stage;
  }

  /** The same people with the same vaults, on a copy of the database and the documents, as after a restore. */
  on(database: TestDatabase, folder: string): BidStage {
    const copy = new BidStage(this.tender.on(database), folder, this.keySet, this.gate);
    for (const [personId, identity] of this.vaults) copy.vaults.set(personId, identity);
    return copy;
  }

  async close(): Promise<void> {
    await this.ceremonies.onApplicationShutdown();
    await this.locks.onApplicationShutdown();
    await rm(this.folder, { recursive: true });
  }

  private async makeVault(opener: Actor): Promise<void> {
    const { unitOfWork } = this.tender.database;
    const { recipient, wrapped, identity } = await vaultExample();
    done(await new RegisterVault(unitOfWork).execute(opener, { recipient, wrapped: Buffer.from(wrapped).toString('base64') }));
    const drills = new VaultDrills(unitOfWork);
    const { challenge } = done(await drills.start(opener));
    done(await drills.prove(opener, { answer: done(await answerDrill(new Uint8Array(Buffer.from(challenge, 'base64')), identity)) }));
    this.vaults.set(opener.personId ?? '', identity);
  }

  /** A published tender, and its first lot. */
  async published(changes: Parameters<TenderStage['published']>[0] = {}): Promise<{ tenderId: string; lot: Lot }> {
    const tenderId = await this.tender.published(changes);
    return { tenderId, lot: await this.lotOf(tenderId) };
  }

  async lotOf(tenderId: string): Promise<Lot> {
    const [lot] = (await this.tender.load(tenderId)).lots;
    if (lot === undefined) throw new Error('a tender without lots');
    return lot;
  }

  /** Seals a bid on the bidder's own machine. */
  async seal(bidder: Actor, lot: Lot, wish: BidWish = {}): Promise<SealedBid> {
    const recipients = (await this.findOpening.recipients([lot.id])).get(lot.id);
    if (recipients === undefined) throw new Error('a lot without keys');
    const quality = { ...aQuality(lot, { partners: wish.partnerIds ?? [], lead: partyOf(bidder) }), ...wish.quality };
    const price: PricePart = { totalCents: wish.cents ?? 50_000_000, elements: [{ name: 'Per jaar', cents: wish.cents ?? 50_000_000 }] };
    return done(await sealBid({ tenderId: lot.tenderId, lotId: lot.id, partyId: wish.inside ?? partyOf(bidder), recipients, quality, price }));
  }

  /** Uploads both envelopes and gives back what the submission says. */
  async upload(bidder: Actor, lot: Lot, sealed: SealedBid, wish: BidWish = {}): Promise<SentBid['input']> {
    const put = async (purpose: BidPurpose): Promise<string> => {
      const bytes = wish.tamper?.(sealed[purpose].bytes, purpose) ?? sealed[purpose].bytes;
      return done(await this.receive.execute(bidder, { lotId: lot.id, purpose }, inPieces(bytes))).ref;
    };
    const [qualityRef, priceRef] = [await put('quality'), await put('price')];
    const digests = { qualityDigest: sealed.quality.contentDigest, priceDigest: sealed.price.contentDigest };
    return { lotId: lot.id, qualityRef, priceRef, ...digests, partnerIds: wish.partnerIds ?? [] };
  }

  /** Seals, uploads and submits. */
  async bid(bidder: Actor, lot: Lot, wish: BidWish = {}): Promise<SentBid> {
    const sealed = await this.seal(bidder, lot, wish);
    const input = await this.upload(bidder, lot, sealed, wish);
    return { sealed, input, receipt: done(await this.submit.execute(fresh(bidder), input)) };
  }

  /** Moves the clock to the deadline and lets the closing happen. */
  async closeAt(tenderId: string): Promise<void> {
    const { planning, municipalityId } = await this.tender.load(tenderId);
    if (planning.bidDeadline === null) throw new Error('a tender without a deadline');
    await this.tender.moveTo(planning.bidDeadline);
    await this.closeTender.handle({ municipalityId, kind: 'tender_close', subjectId: tenderId, at: planning.bidDeadline });
  }

  /** What the browser of this officer hands in. */
  async shareOf(opener: Actor, lot: Lot, purpose: BidPurpose, sessionId: string): Promise<string> {
    const session = await this.findOpening.session(opener, sessionId);
    const share = await this.findVaults.ownShare(opener, lot.id, purpose);
    if (session === null || share === null) throw new Error('no session, or no share');
    const passed = await passShareToSession(new Uint8Array(Buffer.from(share.sealed, 'base64')), this.vaults.get(opener.personId ?? '') ?? '', {
      sessionId,
      sessionRecipient: session.recipient,
    });
    return Buffer.from(done(passed)).toString('base64');
  }

  /** The whole ceremony of the first two officers; gives back how the session ended. */
  async open(lot: Lot, purpose: BidPurpose): Promise<string | undefined> {
    const [first, second] = this.tender.people.openers;
    const { sessionId } = done(await this.start.execute(fresh(first), { lotId: lot.id, purpose }));
    for (const opener of [first, second]) {
      const sealedShare = await this.shareOf(opener, lot, purpose, sessionId);
      done(await this.contribute.execute(fresh(opener), { sessionId, sealedShare, fromSafe: false }));
    }
    await this.ceremonies.ended(sessionId);
    return (await this.findOpening.session(first, sessionId))?.state;
  }

  /** Proposes and decides that every bid of the lot that opened is valid. */
  async allValid(lot: Lot): Promise<void> {
    const { officer, decider } = this.tender.people;
    for (const bid of (await this.findBids.ofLot(officer, lot.id, { first: 100 })).nodes) {
      if (bid.state !== 'opened') continue;
      done(await this.propose.execute(officer, { bidId: bid.id, verdict: 'valid', ground: 'In orde.', proportionality: '' }));
      done(await this.decide.execute(decider, { bidId: bid.id, verdict: 'valid' }));
    }
  }

  /** What this actor may read of the quality part of a bid; null for nothing. */
  async qualityOf(actor: Actor, bidId: string): Promise<QualityPart | null> {
    return (await this.findBids.qualities(actor, [bidId])).get(bidId) ?? null;
  }

  /** How many files the store holds. */
  async files(): Promise<number> {
    return (await readdir(join(this.folder, 'envelopes'))).length;
  }
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += 65_536) yield await Promise.resolve(bytes.subarray(at, at + 65_536));
}
