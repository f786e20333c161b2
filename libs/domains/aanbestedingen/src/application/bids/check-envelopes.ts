// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import type { UnitOfWork, Work } from '@samenspel/database';
import { UnreadableAtRest, type EnvelopeStore, type InstallationKeys } from '@samenspel/keys';
import { ok, randomId, systemActor, type Result } from '@samenspel/kernel';
import { SealedPlaces } from '../../domain/bids/sealed-places.js';
import { BidContents } from './bid-contents.js';
import { BidSlots } from './bid-slots.js';

interface Expected {
  readonly ref: string;
  readonly sha256: string;
}

const LOTS_AT_ONCE = 200;
const LOTS = {
  name: 'aanbestedingen-lots-with-keys',
  text: `SELECT DISTINCT lot_id FROM aanbestedingen.lot_key WHERE shares_destroyed_at IS NULL AND lot_id > $1 ORDER BY lot_id LIMIT ${LOTS_AT_ONCE}`,
};
const WAITING_PRICES = {
  name: 'aanbestedingen-waiting-prices',
  text: 'SELECT id, price_ref, price_sha256 FROM aanbestedingen.bid WHERE lot_id = $1 AND price IS NULL',
};
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * For the operator, after a restore: reads every envelope that an unopened bid names, to its end, and compares the digest that stands
 * in its receipt (B-06). It opens none, and tells only which lots have one that is missing or changed.
 */
export class CheckEnvelopes {
  private readonly slots: BidSlots;
  private readonly contents: BidContents;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly envelopes: EnvelopeStore,
    keys: InstallationKeys,
  ) {
    // Reading promises nobody a place.
    this.slots = new BidSlots(keys, new SealedPlaces(0, 0));
    this.contents = new BidContents(keys);
  }

  /** Ids of the lots with a fault; empty when all is there. */
  async execute(): Promise<readonly string[]> {
    const faulty: string[] = [];
    for (let lots = await this.lotsAfter(BEFORE_ALL); lots.length > 0; lots = await this.lotsAfter(lots.at(-1) ?? '')) {
      for (const lotId of lots) if (!(await this.allThere(await this.expectedIn(lotId)))) faulty.push(lotId);
    }
    return faulty;
  }

  private lotsAfter(after: string): Promise<readonly string[]> {
    return this.read(async (work) => (await work.rows<{ lot_id: string }>(LOTS, [after])).map(({ lot_id }) => lot_id));
  }

  private expectedIn(lotId: string): Promise<readonly Expected[]> {
    return this.read(async (work) => {
      const inSlots = (await this.slots.all(work, lotId)).flatMap(({ content }) => content.slot.submission ?? []);
      const opened = await work.rows<{ id: string; price_ref: Buffer; price_sha256: string }>(WAITING_PRICES, [lotId]);
      const waiting = opened.map((row) => ({ ref: this.contents.priceEnvelope(row.id, row.price_ref).ref, sha256: row.price_sha256 }));
      return [...inSlots.flatMap(({ quality, price }) => [quality, price]), ...waiting];
    });
  }

  private async allThere(expected: readonly Expected[]): Promise<boolean> {
    for (const { ref, sha256 } of expected) if ((await this.digestOf(ref)) !== sha256) return false;
    return true;
  }

  private async digestOf(ref: string): Promise<string | null> {
    const hash = createHash('sha256');
    try {
      for await (const piece of this.envelopes.get(ref)) hash.update(piece);
    } catch (problem) {
      if (problem instanceof UnreadableAtRest) return null;
      throw problem;
    }
    return hash.digest('hex');
  }

  private async read<T>(fn: (work: Work) => Promise<T>): Promise<T> {
    const result: Result<T, never> = await this.unitOfWork.run<T, never>(systemActor(randomId()), async (work) => ok(await fn(work)));
    if (!result.ok) throw new Error('reading was refused');
    return result.value;
  }
}
