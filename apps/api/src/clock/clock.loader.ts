// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import { RequestLoader } from '@samenspel/graphql-kit';

const NOWS = { name: 'clock.shown', text: 'SELECT id, clock.now(id) AS now FROM unnest($1::uuid[]) AS id' };

/** What time it is in each municipality that an answer names. */
@Injectable()
export class ClockLoader {
  readonly nows: RequestLoader<string, Date>;

  constructor(reads: Reads) {
    this.nows = new RequestLoader(async (_context, ids) => {
      const rows = await reads.rows<{ id: string; now: Date }>(NOWS, [[...ids]]);
      return new Map(rows.map(({ id, now }) => [id, now]));
    });
  }
}
