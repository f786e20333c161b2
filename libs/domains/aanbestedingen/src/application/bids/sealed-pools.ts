// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { ok, randomId, systemActor } from '@samenspel/kernel';
import { DataSource } from 'typeorm';
import { BidSlots } from './bid-slots.js';
import { TenderParties } from './tender-parties.js';

/** How many parties can bid, or advise, at one moment in a whole installation. */
const POOL_ROWS = 256;

/** Makes the rows in which bids will lie, before there is any: at the start of a program, never because something arrived (B-03). */
@Injectable()
export class SealedPools implements OnApplicationBootstrap {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly slots: BidSlots,
    private readonly parties: TenderParties,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    // The printer of the schema starts the application without a database.
    if (!this.dataSource.isInitialized) return;
    await this.unitOfWork.run(systemActor(randomId()), async (work) => {
      await this.fill(work, POOL_ROWS);
      return ok();
    });
  }

  async fill(work: Work, size: number): Promise<void> {
    await this.slots.fill(work, size);
    await this.parties.fill(work, size);
  }
}
