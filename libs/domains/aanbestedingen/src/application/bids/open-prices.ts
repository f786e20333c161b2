// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Work } from '@samenspel/database';
import { EnvelopeStore } from '@samenspel/keys';
import { ok, type DomainError, type Result } from '@samenspel/kernel';
import type { EnvelopeToOpen, OpeningCeremony, OpeningFinding } from '@samenspel/sealing/ceremony';
import { BidEntity } from '../../persistence/bids/bid.entity.js';
import { OpeningRecordEntity } from '../../persistence/bids/opening-record.entity.js';
import { BidContents } from './bid-contents.js';
import { ClosingLists } from './closing-lists.js';
import type { Opening } from './opening.js';
import { SOFTWARE } from './software.js';

/** The second ceremony: the prices of valid bids, and of no other (S-03). */
@Injectable()
export class OpenPrices {
  constructor(
    private readonly envelopes: EnvelopeStore,
    private readonly contents: BidContents,
    private readonly closings: ClosingLists,
  ) {}

  async execute(work: Work, opening: Opening, ceremony: OpeningCeremony): Promise<Result<void, DomainError>> {
    const { tender, lot, officers } = opening;
    const bids = await work.db.find(BidEntity, { where: { lotId: lot.id, state: 'valid' }, order: { id: 'ASC' } });
    const byId = new Map(bids.map((bid) => [bid.id, bid]));
    const findings: { bidId: string | null; finding: string }[] = [];
    for await (const found of ceremony.open(this.toOpen(opening, bids))) {
      const bid = byId.get(found.id);
      if (bid === undefined) throw new Error('a finding about an envelope that nobody gave');
      const finding = await this.keep(work, bid, found);
      if (finding !== null) findings.push({ bidId: bid.id, finding });
    }
    const { commitment, list } = await this.closings.of(work, lot.id);
    await work.db.insert(OpeningRecordEntity, {
      ...{ lotId: lot.id, purpose: 'price' as const, openedAt: await work.now(tender.municipalityId), officers: [...officers] },
      ...{ commitment, salt: list.salt, digests: list.entries, findings, software: SOFTWARE },
    });
    return ok();
  }

  private *toOpen({ tender, lot }: Opening, bids: readonly BidEntity[]): Generator<EnvelopeToOpen> {
    for (const bid of bids) {
      const { ref, nonce } = this.contents.priceEnvelope(bid.id, bid.priceRef);
      const expected = {
        ...{ purpose: 'price' as const, tenderId: tender.id, lotId: lot.id, partyId: bid.partyId, sha256: bid.priceSha256 },
        ...(nonce === null ? {} : { nonce }),
      };
      yield { id: bid.id, expected, read: () => this.envelopes.get(ref) };
    }
  }

  /** A price that does not open leaves the bid to people again, as an unreadable one (B-07). */
  private async keep(work: Work, bid: BidEntity, found: OpeningFinding): Promise<string | null> {
    const opened = found.outcome === 'opened' && found.part.purpose === 'price' ? found.part : null;
    const asSaid = opened?.contentDigest === bid.priceDigest;
    const finding = found.outcome === 'unreadable' ? found.reason : asSaid ? null : 'CONTENT_DIGEST_DIFFERS';
    const price = opened === null ? null : this.contents.sealPrice(bid.id, opened.content);
    const state = opened === null ? ('unreadable' as const) : ('valid' as const);
    await work.db.update(
      BidEntity,
      { id: bid.id },
      { price, priceCents: opened?.content.totalCents ?? null, state, finding: finding ?? bid.finding, version: bid.version + 1 },
    );
    return finding;
  }
}
