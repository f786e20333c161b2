// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { WrongSettings } from '@samenspel/config';
import { UnitOfWork, type Work } from '@samenspel/database';
import { ok, randomId, systemActor } from '@samenspel/kernel';
import { Log } from '@samenspel/telemetry';
import { DataSource } from 'typeorm';
import { nearlyPromised, SealedPlaces } from '../../domain/bids/sealed-places.js';
import { BidSlots } from './bid-slots.js';
import { TenderParties } from './tender-parties.js';

/** Makes the rows in which bids will lie, before there is any: at the start of a program, never because something arrived (B-03). */
@Injectable()
export class SealedPools implements OnApplicationBootstrap {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly slots: BidSlots,
    private readonly parties: TenderParties,
    private readonly places: SealedPlaces,
    private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    // The printer of the schema starts the application without a database.
    if (!this.dataSource.isInitialized) return;
    await this.unitOfWork.run(systemActor(randomId()), async (work) => {
      await this.resize(work);
      return ok();
    });
    const standing = await this.standing();
    if (nearlyPromised(standing)) this.log.info({ event: 'sealed-places.nearly-promised', count: standing.promised });
  }

  /** Throws a sentence for the operator when the setting is smaller than what may be in use. */
  async resize(work: Work): Promise<void> {
    const { rows, partyRows } = this.places;
    const done = (await this.slots.resize(work, rows)) && (await this.parties.resize(work, partyRows));
    if (done) return;
    throw new WrongSettings([
      'SAMENSPEL_SEALED_PLACES is smaller than before, and tenders are open. Write the earlier number, or wait until none is open.',
    ]);
  }

  /** For the operator: rows there are, and rows promised to lots that are open. Neither moves when somebody bids. */
  async standing(): Promise<{ readonly rows: number; readonly promised: number }> {
    const found = await this.unitOfWork.run(systemActor(randomId()), async (work) => ok(await this.slots.standing(work)));
    if (!found.ok) throw new Error('the standing of the pool cannot fail');
    return found.value;
  }
}
