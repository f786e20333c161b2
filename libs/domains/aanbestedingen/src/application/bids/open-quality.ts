// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { OpenedChains } from '@samenspel/audit';
import type { Work } from '@samenspel/database';
import { EnvelopeStore, InstallationKeys } from '@samenspel/keys';
import { randomId, type DomainError, type Result } from '@samenspel/kernel';
import type { EnvelopeToOpen, OpeningCeremony, OpeningFinding } from '@samenspel/sealing/ceremony';
import { closedVersions } from '../../domain/bids/closing-list.js';
import type { ConfirmedShare, Submission } from '../../domain/bids/slot.js';
import { BidEntity } from '../../persistence/bids/bid.entity.js';
import { BidPartnerEntity } from '../../persistence/bids/bid-partner.entity.js';
import { OpeningRecordEntity } from '../../persistence/bids/opening-record.entity.js';
import { Tenders } from '../tenders/tenders.js';
import { AdvisersAtOpening, type OpenedForCheck } from './advisers-at-opening.port.js';
import { BidContents } from './bid-contents.js';
import { BidSlots, type KeptSlot } from './bid-slots.js';
import { holdOffSubmissions } from './bidding.js';
import { ClosingLists } from './closing-lists.js';
import { GiveBackPlaces } from './give-back-places.js';
import { partnersOf } from './opened-partners.js';
import type { Opening } from './opening.js';
import { SOFTWARE } from './software.js';
import { DUE_UPLOADS_SWEEP } from './sweep-uploads.js';

interface Waiting {
  readonly bidId: string;
  readonly partyId: string;
  readonly submission: Submission;
}
type Shares = ReadonlyMap<string, ConfirmedShare | null>;

/** The first ceremony: slots become bids, and advisers become known (B-07, A-04). An envelope that does not open stops no other. */
@Injectable()
export class OpenQuality {
  private readonly chains = new OpenedChains();

  constructor(
    private readonly tenders: Tenders,
    private readonly slots: BidSlots,
    private readonly closings: ClosingLists,
    private readonly envelopes: EnvelopeStore,
    private readonly contents: BidContents,
    private readonly advisers: AdvisersAtOpening,
    private readonly keys: InstallationKeys,
    private readonly giveBack: GiveBackPlaces,
  ) {}

  async execute(work: Work, opening: Opening, ceremony: OpeningCeremony): Promise<Result<unknown, DomainError>> {
    const { tender, lot } = opening;
    const kept = (await this.slots.all(work, lot.id)).map(({ content }) => content);
    const waiting = inRandomOrder(kept);
    const shares: Shares = new Map(kept.map(({ slot }) => [slot.partyId, slot.share]));
    const bids = new Map(waiting.map((one) => [one.bidId, one]));
    const named: OpenedForCheck[] = [];
    const findings: { bidId: string | null; finding: string }[] = [];
    for await (const found of ceremony.open(this.toOpen(opening, waiting))) {
      const bid = bids.get(found.id);
      if (bid === undefined) throw new Error('a finding about an envelope that nobody gave');
      const { check, finding } = await this.keep(work, lot.id, bid, found, shares);
      named.push(check);
      if (finding !== null) findings.push({ bidId: bid.bidId, finding });
    }
    await this.record(work, opening, kept, findings);
    // who meets a bid is barred before anybody can read one: all of this becomes visible at the same moment.
    await this.advisers.admit(work, { tender, bids: named });
    await this.publishChains(work, tender.id, lot.id);
    const advanced = await this.tenders.advanceLot(work, lot, 'opened');
    if (!advanced.ok) return advanced;
    await this.giveBack.execute(work, { tenderId: tender.id, lotId: lot.id, references: true });
    const { municipalityId } = tender;
    await work.setDue({ municipalityId, kind: DUE_UPLOADS_SWEEP, subjectId: lot.id, at: await work.now(municipalityId) });
    return advanced;
  }

  /** Late refusals were added while the envelopes were opened; from here on none follows. */
  private async publishChains(work: Work, tenderId: string, lotId: string): Promise<void> {
    await holdOffSubmissions(work, lotId);
    const tag = this.keys.tag('tag', 'opened chains', lotId);
    const chains = (await this.slots.all(work, lotId)).map(({ content }) => content.chain);
    await this.chains.publish(work.db, tag, tenderId, chains);
  }

  private *toOpen({ tender, lot }: Opening, waiting: readonly Waiting[]): Generator<EnvelopeToOpen> {
    for (const { bidId, partyId, submission } of waiting) {
      const expected = { purpose: 'quality' as const, tenderId: tender.id, lotId: lot.id, partyId, sha256: submission.quality.sha256 };
      yield { id: bidId, expected, read: () => this.envelopes.get(submission.quality.ref) };
    }
  }

  private async keep(
    work: Work,
    lotId: string,
    { bidId, partyId, submission }: Waiting,
    found: OpeningFinding,
    shares: Shares,
  ): Promise<{ check: OpenedForCheck; finding: string | null }> {
    const opened = found.outcome === 'opened' && found.part.purpose === 'quality' ? found.part : null;
    const part = opened?.content ?? null;
    const contentAsSaid = opened?.contentDigest === submission.quality.contentDigest;
    const finding = found.outcome === 'unreadable' ? found.reason : contentAsSaid ? null : 'CONTENT_DIGEST_DIFFERS';
    await work.db.insert(BidEntity, {
      ...{ id: bidId, lotId, partyId, state: part === null ? ('unreadable' as const) : ('opened' as const), version: 1, finding },
      ...{ receiptNumber: submission.number, receivedAt: new Date(submission.receivedAt) },
      ...{ qualitySha256: submission.quality.sha256, priceSha256: submission.price.sha256 },
      ...{ qualityDigest: submission.quality.contentDigest, priceDigest: submission.price.contentDigest },
      quality: part === null ? null : this.contents.sealQuality(bidId, part),
      confirmedFor: submission.confirmedFor ?? 0,
      priceRef: this.contents.sealPriceEnvelope(bidId, { ref: submission.price.ref, nonce: opened?.nonce ?? null }),
    });
    const partners = await partnersOf(work, { leadPartyId: partyId, submission, part, contentAsSaid, shares });
    if (partners.length > 0)
      await work.db.insert(
        BidPartnerEntity,
        partners.map((partner) => ({ ...partner, bidId })),
      );
    const check: OpenedForCheck = {
      ...{ bidId, partyId, partnerIds: partners.map((partner) => partner.partyId) },
      // A partner without an account here is only a name.
      subcontractorNames: [
        ...(part?.subcontractors ?? []),
        ...(part?.partners ?? []).filter((partner) => !partner.lead && partner.partyId === undefined),
      ].map(({ name }) => name),
      personNames: (part?.persons ?? []).map(({ name }) => name),
    };
    return { check, finding };
  }

  private async record(
    work: Work,
    { tender, lot, officers }: Opening,
    kept: readonly KeptSlot[],
    findings: { bidId: string | null; finding: string }[],
  ): Promise<void> {
    const closing = await this.closings.of(work, lot.id);
    const asCommitted = await this.closings.holds(closing, closedVersions(kept.map(({ slot }) => slot)));
    await work.db.insert(OpeningRecordEntity, {
      ...{ lotId: lot.id, purpose: 'quality' as const, openedAt: await work.now(tender.municipalityId), officers: [...officers] },
      ...{ commitment: closing.commitment, salt: closing.list.salt, digests: sorted(closing.list.entries), software: SOFTWARE },
      findings: asCommitted ? findings : [...findings, { bidId: null, finding: 'CLOSING_LIST_DIFFERS' }],
    });
  }
}

/** Ids are random, and so the order in which bids were handed in is nowhere. */
function inRandomOrder(kept: readonly KeptSlot[]): readonly Waiting[] {
  return kept
    .flatMap(({ slot: { partyId, submission } }) => (submission === null ? [] : [{ bidId: randomId(), partyId, submission }]))
    .sort((left, right) => left.bidId.localeCompare(right.bidId));
}

const sorted = (entries: OpeningRecordEntity['digests']): OpeningRecordEntity['digests'] =>
  entries.toSorted((left, right) => left.qualitySha256.localeCompare(right.qualitySha256));
